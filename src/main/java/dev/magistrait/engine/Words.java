package dev.magistrait.engine;

import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Verdict;

/** Phrases that several rules share. */
public final class Words {

    private Words() {}

    /** What is left to do when {@code async_trait} goes. */
    public static String withoutMacro(Verdict verdict) {
        String both = "take the attribute off the trait and off its impls";
        return verdict.mechanism() == Mechanism.NATIVE_SEND ? both + ", and declare the trait's futures `Send`" : both;
    }
}
