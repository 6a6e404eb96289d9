package dev.magistrait.fix.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What serves the trait objects of a trait whose futures are of a type that each impl chooses. */
enum Companion {
    /** A second trait with boxed futures, which {@code #[async_trait]} writes. */
    ASYNC_TRAIT,
    /** A type that {@code #[dynosaur]} writes. */
    DYNOSAUR,
    /** A second trait with futures that are boxed by hand. */
    BRIDGE;

    /** The word that verdicts and policies use. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of a word; none of the empty one. */
    static Optional<Companion> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }
}
