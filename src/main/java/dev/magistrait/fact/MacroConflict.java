package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * A macro that the compiler refuses with another one, or with what stands under it.
 *
 * @param subject the trait or method that they are about
 * @param other the other macro, or what the macro does not take
 * @param place the macro that is to change
 */
public record MacroConflict(TraitId trait, Kind kind, String subject, Span other, Place place) implements OnCode {

    /** The kinds, all compiled with rustc 1.95 and the crates that are named. */
    public enum Kind {
        /** {@code make(Name: …)} and {@code dynosaur} 0.3 for the trait itself (E0119). */
        BRIDGES(
                "`#[dynosaur]` and `#[trait_variant::make]` both write impls of `%s` for references and boxes",
                "say `bridge(dyn)` or `bridge(none)` in `#[dynosaur(…)]`"),
        /** {@code dynosaur} above {@code make(Name: …)}, which copies what it wrote (E0119). */
        DYNOSAUR_ABOVE(
                "`#[dynosaur]` stands above `#[trait_variant::make]`, and reads `%s` before its variant is there",
                "put `#[trait_variant::make]` above, and say `bridge(dyn)` or `bridge(none)` in `#[dynosaur(…)]`"),
        /** {@code dynosaur} above {@code make(Send)} (E0277). */
        DYNOSAUR_ABOVE_IN_PLACE(
                "`#[dynosaur]` stands above `#[trait_variant::make]`, and does not see the bounds that it gives the futures of `%s`",
                "put `#[trait_variant::make]` above"),
        /** Two {@code make(Name: …)}: the first copies the second onto its variant (E0428, E0119). */
        TWO_VARIANTS(
                "the first `#[trait_variant::make]` on `%s` copies the second one onto its variant",
                "keep one of them, and write the other trait by hand"),
        /** {@code auto_impl} or {@code enum_dispatch} above {@code async_trait} (E0195). */
        READS_TOO_SOON(
                "this macro writes an impl of `%s` from its `async fn`s, which `#[async_trait]` below then changes",
                "put `#[async_trait]` above"),
        /** A parameter without a name under {@code make}: the macro says so itself. */
        PATTERN_UNDER_MAKE(
                "`#[trait_variant::make]` takes parameters with names alone, and `%s` has a pattern",
                "give the parameter a name"),
        /** {@code make(Name: …)} on an unsafe trait (E0200). */
        UNSAFE_UNDER_MAKE(
                "`#[trait_variant::make]` writes an impl of the unsafe trait `%s` that does not say `unsafe`",
                "rewrite the trait in place with `make(Send)`, or write the variant by hand"),
        /** {@code make(Name: …)} over a method that a build leaves out (E0407). */
        CFG_UNDER_MAKE(
                "`#[trait_variant::make]` writes an impl with `%s`, also in builds that leave it out of the trait",
                "move the method to a trait of its own"),
        /** A method that {@code dynosaur} has no form for (E0038 and errors of its own). */
        UNERASABLE("`#[dynosaur]` has no form for `%s`", "move it to a trait of its own"),
        /** {@code async_recursion} in what {@code async_trait} rewrites: it finds no async function. */
        NO_ASYNC_FN(
                "`#[async_trait]` has made `%s` a function that is not async when this macro reads it",
                "remove the macro: `#[async_trait]` boxes the recursion"),
        /** {@code async_recursion} in an impl of a native trait: it adds lifetimes that the trait's method lacks (E0195). */
        MORE_LIFETIMES(
                "this macro gives `%s` lifetimes that the trait's method does not have",
                "remove the macro, and box the call: `Box::pin(…).await`"),
        /** {@code delegate!} in an impl under {@code async_trait} (E0195). */
        WRITTEN_TOO_LATE(
                "`delegate!` writes `%s` after `#[async_trait]` has read the impl, so that it is not boxed",
                "write that method by hand");

        private final String text;
        private final String help;

        Kind(String text, String help) {
            this.text = text;
            this.help = help;
        }
    }

    /** What is wrong, with the names of the code. */
    public String text() {
        return kind.text.formatted(subject);
    }

    public String help() {
        return kind.help;
    }
}
