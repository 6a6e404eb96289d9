package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * A method of an impl whose signature cannot be the trait's, whatever its body does.
 *
 * @param method the method's name
 * @param selfType the type that the impl is for, as written
 * @param kind in which way
 * @param what the parameter, type or lifetimes that it is about, in words
 * @param asked the method's name in the trait
 * @param place the method's name in the impl
 */
public record SignatureMismatch(
        TraitId trait, String method, String selfType, Kind kind, String what, Span asked, Place place)
        implements OnCode {

    /** The ways, each with what would mend it. */
    public enum Kind {
        /** By value on one side and by reference on the other, by a reference of another kind, or another number (E0050, E0053, E0195). */
        FORM("take it as the trait does"),
        /** Other type parameters or constants, or {@code impl Trait} for one of them (E0049, E0053, E0643). */
        PARAMETER("write the same parameters as the trait"),
        /** More lifetimes on one side than on the other: that {@code async_trait} finds, or that rustc binds early (E0195). */
        COUNT("name and leave out the same lifetimes as the trait"),
        /** {@code async_trait} gives lifetimes other places than in the trait (E0623). */
        ORDER("name and leave out the same lifetimes as the trait"),
        /** A lifetime of the impl that {@code async_trait} bounds, where the trait has no lifetime (E0276). */
        BOUND("take the lifetime out of the header, or write the future out"),
        /** A future boxed by hand without the lifetimes that {@code async_trait} writes (E0195). */
        BY_HAND("write `async fn` under `#[async_trait]`, or every lifetime that the macro writes"),
        /** A lifetime that a type hides, in an {@code async fn} (E0726, or that data may not live long enough). */
        HIDDEN("write the lifetime, on both sides: `<'_>`"),
        /** A lifetime that ties together what the trait keeps apart. */
        TIED("leave the lifetimes out, as the trait does"),
        /** A lifetime that is given, where the trait takes any (E0308). */
        FIXED("take any lifetime, as the trait does"),
        /** The future holds what {@code use<..>} in the trait leaves out. */
        CAPTURE("add the lifetime to `use<..>` in the trait, or return a future that does not borrow");

        private final String help;

        Kind(String help) {
            this.help = help;
        }
    }

    public String help() {
        return kind.help;
    }
}
