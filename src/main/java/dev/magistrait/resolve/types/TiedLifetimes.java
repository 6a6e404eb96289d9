package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.Resolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds lifetimes of an impl's method that are others than the trait's, or less of them. */
final class TiedLifetimes {

    private final Resolver resolver;

    TiedLifetimes(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Whether a {@code use<..>} in the trait names every lifetime in scope. */
    boolean all(Implemented at, Bound.Use use) {
        return Lifetimes.of(at.node().file(), at.declared(), resolver).allIn(use);
    }

    /** A parameter that gets another of the lifetimes that {@code async_trait} writes than in the trait. */
    Optional<String> order(Implemented at, LifetimePairs pairs) {
        if (relates(at) || !pairs.theirs().readable() || !pairs.ours().readable()) {
            return Optional.empty();
        }
        return pairs.pairs().stream()
                .filter(p -> p.theirs() >= 0 && p.ours() >= 0 && p.theirs() != p.ours() && !implied(pairs, p))
                .map(p -> parameter(at, p.parameter()) + " has another place among the lifetimes that the macro writes")
                .findFirst();
    }

    private static boolean implied(LifetimePairs pairs, LifetimePairs.Pair pair) {
        return outlives(pairs, pair.theirs(), pair.ours())
                || (!pair.plain() && outlives(pairs, pair.ours(), pair.theirs()));
    }

    private static boolean outlives(LifetimePairs pairs, int one, int other) {
        return pairs.theirs().outlives(one, other);
    }

    /** A lifetime that stands where the trait has several. */
    Optional<String> tied(Implemented at, LifetimePairs pairs) {
        if (relates(at) || !takesAll(at.declared())) {
            return Optional.empty();
        }
        Map<Integer, Integer> first = new HashMap<>();
        for (LifetimePairs.Pair pair : pairs.pairs()) {
            if (pair.ours() >= 0 && pair.theirs() >= 0) {
                int before = first.computeIfAbsent(pair.ours(), o -> pair.theirs());
                if (before != pair.theirs()) {
                    return Optional.of("one lifetime ties together what the trait keeps apart");
                }
            }
        }
        return Optional.empty();
    }

    /** {@code 'static}, or a lifetime of the impl, where the trait takes any. */
    Optional<String> fixed(Implemented at, LifetimePairs pairs) {
        if (relates(at)) {
            return Optional.empty();
        }
        return pairs.pairs().stream()
                .filter(p -> p.theirs() >= 0 && isFixed(p))
                .map(p -> parameter(at, p.parameter())
                        + " must live as long as something else, and in the trait as long as it likes")
                .findFirst();
    }

    private static boolean isFixed(LifetimePairs.Pair pair) {
        return pair.ours() == LifetimeNumbers.FOREVER || (pair.ours() == LifetimeNumbers.OUTSIDE && pair.plain());
    }

    private static boolean relates(Implemented at) {
        return EarlyBound.relates(at.node().file(), at.declared()) || EarlyBound.relates(at.file(), at.method());
    }

    /** Whether the trait's future captures every lifetime. */
    private static boolean takesAll(FnItem declared) {
        return declared.isAsync()
                || (declared.returns() instanceof RustType.Impl impl
                        && impl.bounds().stream().noneMatch(Bound.Use.class::isInstance));
    }

    private static String parameter(Implemented at, int number) {
        boolean self = at.method().receiver().kind() != FnItem.Receiver.Kind.NONE;
        if (self && number == 0) {
            return "`self`";
        }
        String name = at.method().params().get(self ? number - 1 : number).name();
        return name.equals("_") ? "a parameter" : "`" + name + "`";
    }
}
