package dev.magistrait.report.review;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Verdict;

/** Whether the form in use is what a verdict asks for. */
public final class Forms {

    private Forms() {}

    /** Whether nothing is to be changed: the form is the verdict's, or serves what the verdict is about as well. */
    public static boolean fit(Verdict verdict, Current.Kind current) {
        return switch (verdict.mechanism()) {
            case NONE -> current == Current.Kind.NONE;
            case ASSOCIATED_TYPE -> false;
            case NATIVE ->
                current == Current.Kind.NATIVE || current == Current.Kind.NATIVE_SEND || current == Current.Kind.BRIDGE;
            case NATIVE_SEND -> current == Current.Kind.NATIVE_SEND || current == Current.Kind.BRIDGE;
            case ASYNC_TRAIT -> macro(current) || current == Current.Kind.BOXED_BY_HAND;
            case TRAIT_VARIANT -> variantFits(verdict.companion(), current);
        };
    }

    /** Boxed futures serve both sides: they stay until someone chooses to pay for two forms. */
    private static boolean variantFits(String companion, Current.Kind current) {
        return switch (current) {
            case TRAIT_VARIANT -> companion.isEmpty();
            case DYNOSAUR -> companion.equals("dynosaur");
            case BRIDGE -> companion.equals("bridge");
            case ASYNC_TRAIT, ASYNC_TRAIT_LOCAL, BOXED_BY_HAND -> companion.equals("async-trait");
            case NATIVE, NATIVE_SEND, MIXED, NONE -> false;
        };
    }

    /** Whether {@code async_trait} stays in use for it. */
    static boolean needsMacro(Verdict verdict) {
        return verdict.mechanism() == Mechanism.ASYNC_TRAIT
                || verdict.companion().equals("async-trait");
    }

    static boolean boxed(Current.Kind current) {
        return macro(current) || current == Current.Kind.MIXED || current == Current.Kind.BOXED_BY_HAND;
    }

    private static boolean macro(Current.Kind current) {
        return current == Current.Kind.ASYNC_TRAIT || current == Current.Kind.ASYNC_TRAIT_LOCAL;
    }
}
