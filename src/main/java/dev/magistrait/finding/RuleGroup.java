package dev.magistrait.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a rule is about. Policies and command lines name all rules of a group by its word. */
public enum RuleGroup {
    /** Code that the compiler refuses. */
    CORRECTNESS,
    /** Futures that are, or are not, {@code Send}. */
    SEND,
    /** What a trait promises to other crates. */
    API,
    /** Code that does more, or says it another way, than it has to. */
    STYLE,
    /** Code that could not be read, or not be judged. */
    COVERAGE,
    /** Suppressions, waivers and baselines. */
    TRIAGE,
    /** Rules that policies add. */
    CUSTOM;

    /** As policies and command lines write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(RuleGroup::word).toList();
    }

    /** The group of that word. */
    public static Optional<RuleGroup> of(String word) {
        return Arrays.stream(values()).filter(g -> g.word().equals(word)).findFirst();
    }
}
