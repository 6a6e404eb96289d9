package dev.magistrait.resolve.types;

import dev.magistrait.fact.ExtraAsync;
import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.rust.Cfg;
import java.util.Optional;

/** Finds an {@code async fn} in an impl whose trait has a {@code fn} that does not return what an {@code async fn} makes. */
public final class ExtraAsyncs {

    private final Methods methods;

    public ExtraAsyncs(Traits traits) {
        this.methods = new Methods(traits);
    }

    public Optional<ExtraAsync> of(Implemented at) {
        if (!at.method().isAsync() || at.declared().isAsync()) {
            return Optional.empty();
        }
        Shape shape = methods.shape(at.node().file(), at.declared());
        Cfg when = boxedWhen(at, shape).or(nativeWhen(at));
        return when.satisfiable() ? Optional.of(fact(at, shape, when)) : Optional.empty();
    }

    /**
     * The macro writes a lifetime of its own and bounds on all, and rustc counts those. An impl that has the macro while the trait has not is
     * another fault if the trait returns {@code impl Future}.
     */
    private static Cfg boxedWhen(Implemented at, Shape shape) {
        Cfg macro = at.when().and(at.macros().boxedWhen());
        Cfg when = shape == Shape.IMPL_FUTURE ? macro.and(at.node().macros.boxedWhen()) : macro;
        LifetimeNumbers ours = new LifetimeNumbers(at.file(), at.method());
        LifetimeNumbers.types(at.method()).forEach(ours::pass);
        boolean counted = ours.readable()
                && ours.count() + 1 != EarlyBound.count(at.node().file(), at.declared());
        return counted ? when : Cfg.never();
    }

    /** An opaque future is no type that has a name. It may be one of the types that the trait leaves open. */
    private static Cfg nativeWhen(Implemented at) {
        RustType returned = at.declared().returns();
        boolean open = returned instanceof RustType.Impl
                || (returned instanceof RustType.Other other && !LifetimeNumbers.isRead(other));
        return open ? Cfg.never() : at.when().and(at.macros().boxedWhen().not());
    }

    private static ExtraAsync fact(Implemented at, Shape shape, Cfg when) {
        return new ExtraAsync(
                at.node().id,
                at.method().name(),
                at.selfType(),
                returned(at.declared(), shape),
                at.node().file().span(at.declared().region()),
                at.place(when));
    }

    private static String returned(FnItem declared, Shape shape) {
        return switch (shape) {
            case IMPL_FUTURE -> "`impl Future`, which the macro leaves alone";
            case IMPL_TRAIT -> "an `impl Trait`";
            case BOXED_FUTURE -> "a future that is boxed by hand";
            case ASYNC_FN, OTHER -> plain(declared.returns());
        };
    }

    private static String plain(RustType type) {
        if (type.equals(RustType.Tuple.UNIT)) {
            return "nothing";
        }
        return switch (type) {
            case RustType.Tuple _ -> "a tuple";
            case RustType.Qualified _ -> "an associated type";
            case RustType.Other other when !other.parts().isEmpty() -> "a " + other.text();
            default -> "`" + TypeText.of(type) + "`";
        };
    }
}
