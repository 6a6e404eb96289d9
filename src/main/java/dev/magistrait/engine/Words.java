package dev.magistrait.engine;

import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Verdict;

/** Phrases that several rules share. */
public final class Words {

    private Words() {}

    /** The rule by which a use of a trait is one; uses of its subtraits are told as if by the same. */
    public static String ofUse(Fact use) {
        if (!(use instanceof DynUse dyn)) {
            return "used statically";
        }
        return dyn.place().forTests() ? "used as dyn in tests" : "used as dyn";
    }

    /** What is left to do when {@code async_trait} goes. */
    public static String withoutMacro(Verdict verdict) {
        String both = "take the attribute off the trait and off its impls";
        return verdict.mechanism() == Mechanism.NATIVE_SEND ? both + ", and declare the trait's futures `Send`" : both;
    }
}
