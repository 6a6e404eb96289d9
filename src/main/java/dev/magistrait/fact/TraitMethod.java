package dev.magistrait.fact;

import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Span;

/**
 * A method of a trait, as its item writes it.
 *
 * @param shape what it returns
 * @param send whether its future (or opaque type) is declared {@code Send}, by a bound, by {@code trait_variant::make(Send)} or by a macro that
 *     makes it so
 * @param hasDefault whether it has a default body
 * @param sized whether {@code where Self: Sized} takes it out of trait objects
 * @param receiver whether it takes {@code self}
 * @param lintAllowed whether {@code async_fn_in_trait} is allowed or expected for it
 * @param opaqueInside whether an {@code impl Trait} other than the future stands in its return type
 * @param signature what else stands in its head
 * @param place the {@code async} token of an async fn, else the return type, else the name
 */
public record TraitMethod(
        TraitId trait,
        String name,
        Shape shape,
        boolean send,
        boolean hasDefault,
        boolean sized,
        boolean receiver,
        boolean lintAllowed,
        boolean opaqueInside,
        Place place,
        Span nameSpan,
        MethodSignature signature)
        implements OnCode {

    /** One with a head that does not matter. */
    public TraitMethod(
            TraitId trait,
            String name,
            Shape shape,
            boolean send,
            boolean hasDefault,
            boolean sized,
            boolean receiver,
            boolean lintAllowed,
            boolean opaqueInside,
            Place place,
            Span nameSpan) {
        this(
                trait,
                name,
                shape,
                send,
                hasDefault,
                sized,
                receiver,
                lintAllowed,
                opaqueInside,
                place,
                nameSpan,
                MethodSignature.PLAIN);
    }

    /** The forms of a method. */
    public enum Shape {
        /** {@code async fn}. */
        ASYNC_FN,
        /** {@code fn -> impl Future}. */
        IMPL_FUTURE,
        /** {@code fn -> BoxFuture} or {@code Pin<Box<dyn Future>>}. */
        BOXED_FUTURE,
        /** Another {@code impl Trait} in its return type. */
        IMPL_TRAIT,
        /** Anything else. */
        OTHER;

        /** Whether a call gives a future. */
        public boolean isAsync() {
            return this == ASYNC_FN || this == IMPL_FUTURE || this == BOXED_FUTURE;
        }

        /** The word that policies and JSON use. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether calling it gives a future. */
    public boolean isAsync() {
        return shape.isAsync();
    }

    /** Whether its future is of a type that each impl chooses: what {@code dyn} cannot have. */
    public boolean opaqueFuture() {
        return shape == Shape.ASYNC_FN || shape == Shape.IMPL_FUTURE;
    }

    /** Whether its return type holds an opaque type when no macro rewrites it. */
    public boolean opaque() {
        return opaqueFuture() || shape == Shape.IMPL_TRAIT || opaqueInside;
    }

    /** Whether it returns an opaque type that {@code async_trait} leaves alone. */
    public boolean opaqueDespiteMacro() {
        return opaque() && (shape != Shape.ASYNC_FN || opaqueInside);
    }

    /** Whether dispatch matters to it: calls give a future, or a type that each impl chooses. */
    public boolean asyncOrOpaque() {
        return isAsync() || opaque();
    }

    /** The same, were {@code async_fn_in_trait} not allowed for it. */
    public TraitMethod withoutLint() {
        return new TraitMethod(
                trait, name, shape, send, hasDefault, sized, receiver, false, opaqueInside, place, nameSpan, signature);
    }

    /** The builds in which its return type is opaque, with the macros on the trait it stands in. */
    public Cfg opaqueWhen(TraitDecl in) {
        if (opaqueDespiteMacro()) {
            return in.place().cfg().and(place.cfg());
        }
        return shape == Shape.ASYNC_FN ? in.nativeWhen().and(place.cfg()) : Cfg.never();
    }

    /** Whether some build has it with an opaque return type. */
    public boolean opaqueIn(TraitDecl trait) {
        return opaqueWhen(trait).satisfiable();
    }

    /** Whether some build has it in the way of trait objects. */
    public boolean refusesDyn(TraitDecl trait) {
        return !sized && opaqueIn(trait);
    }

    /** Whether some build with threads sees the given code and this method with a future that is not declared {@code Send}. */
    public boolean unsentAt(TraitDecl in, Place use) {
        return opaqueFuture() && !send && use.threadedWith(opaqueWhen(in));
    }

    /** Whether its future is {@code Send} in every build that sees the given code. */
    public boolean sentAt(TraitDecl in, Place use) {
        boolean boxed = asyncFn() && in.macros().boxes() && !in.localAt(use);
        return (send && opaqueFuture()) || (boxed && !opaqueWhen(in).compatible(use.cfg()));
    }

    /** Its form in words, as {@code `call` is an `async fn`}. */
    public String text() {
        return "`" + name + "` "
                + switch (shape) {
                    case ASYNC_FN -> "is an `async fn`";
                    case IMPL_FUTURE -> "returns `impl Future`";
                    case BOXED_FUTURE -> "returns a boxed future";
                    case IMPL_TRAIT, OTHER -> opaque() ? "returns `impl Trait`" : "is not async";
                };
    }

    public boolean asyncFn() {
        return shape == Shape.ASYNC_FN;
    }

    public boolean implFuture() {
        return shape == Shape.IMPL_FUTURE;
    }

    /** Whether it returns a future that is boxed by hand. */
    public boolean boxedByHand() {
        return shape == Shape.BOXED_FUTURE;
    }

    /** An {@code async fn} that promises nothing of its future. */
    public boolean bare() {
        return asyncFn() && !send;
    }
}
