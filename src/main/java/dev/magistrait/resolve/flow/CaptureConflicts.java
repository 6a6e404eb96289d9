package dev.magistrait.resolve.flow;

import dev.magistrait.fact.CaptureConflict;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.resolve.types.Lifetimes;
import dev.magistrait.resolve.types.Outlives;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.rust.Cfg;
import java.util.Optional;

/**
 * Finds futures of impls that capture more than a bound of the trait lets them: an {@code async fn} captures every generic parameter in
 * scope, and each of them must live as long as the bound says.
 */
public final class CaptureConflicts {

    private final Resolver resolver;
    private final Outlives outlives;

    public CaptureConflicts(Traits traits) {
        this.resolver = traits.resolver();
        this.outlives = new Outlives(traits.resolver());
    }

    public Optional<CaptureConflict> of(Implemented at) {
        Cfg when = at.nativeWhen();
        if (at.declared().isAsync()
                || !(at.declared().returns() instanceof RustType.Impl promised)
                || !capturesAll(at.method())
                || Outlives.declared(at.node().file(), at.declared().inner())
                || !when.satisfiable()) {
            return Optional.empty();
        }
        for (Bound bound : promised.bounds()) {
            if (bound instanceof Bound.Lifetime asked) {
                Optional<String> captured = target(at, asked).flatMap(t -> outlives.shorter(at, t));
                if (captured.isPresent()) {
                    return captured.map(c -> conflict(at, when, asked, c));
                }
            }
        }
        return Optional.empty();
    }

    /** An {@code async fn}, or an opaque type without bounds on what it captures. */
    private static boolean capturesAll(FnItem method) {
        return method.isAsync()
                || (method.returns() instanceof RustType.Impl impl
                        && impl.bounds().stream().allMatch(Bound.Trait.class::isInstance));
    }

    /** What the lifetime is called on both sides, where it is {@code 'static} or the receiver's. */
    private Optional<Outlives.Target> target(Implemented at, Bound.Lifetime asked) {
        if (asked.name().equals(Outlives.FOREVER)) {
            return Optional.of(new Outlives.Target(Outlives.FOREVER, Outlives.FOREVER));
        }
        Lifetimes trait = Lifetimes.of(at.node().file(), at.declared(), resolver);
        boolean receivers = !trait.receiver().isEmpty()
                && (asked.name().equals(Lifetimes.ELIDED) || asked.name().equals(trait.receiver()));
        String own = Lifetimes.of(at.file(), at.method(), resolver).receiver();
        return receivers && !own.isEmpty() ? Optional.of(new Outlives.Target(own, trait.receiver())) : Optional.empty();
    }

    private static CaptureConflict conflict(Implemented at, Cfg when, Bound.Lifetime asked, String captured) {
        return new CaptureConflict(
                at.node().id,
                at.method().name(),
                at.selfType(),
                asked.name(),
                captured,
                at.node().file().span(asked.region()),
                at.place(when));
    }
}
