package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the opaque types of a method in a trait or impl capture: all generic parameters in scope.
 *
 * @param named the lifetimes with a name of the method, its trait or impl
 * @param elided how many lifetimes without a name the method's receiver and parameters have
 * @param receiver the lifetime that the receiver borrows for: its name, {@code '_} when elided, empty when it borrows nothing
 * @param types the type parameters, without {@code Self}; {@code impl Trait} for each parameter of such a type
 */
public record Lifetimes(List<String> named, int elided, String receiver, List<String> types) {

    public static final String ELIDED = "'_";

    /** Foreign types that have a lifetime where none is written. */
    private static final Set<String> BORROWING = Set.of(
            "std::task::Context",
            "core::task::Context",
            "futures::task::Context",
            "std::fmt::Formatter",
            "core::fmt::Formatter",
            "std::fmt::Arguments",
            "core::fmt::Arguments",
            "std::cell::Ref",
            "std::cell::RefMut",
            "std::sync::MutexGuard",
            "tokio::sync::MutexGuard");

    public Lifetimes {
        named = List.copyOf(named);
        types = List.copyOf(types);
    }

    public static Lifetimes of(SourceUnit file, FnItem method, Resolver resolver) {
        List<String> named = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int at = method.inner(); at >= 0; at = file.scope(at).parent()) {
            Scope scope = file.scope(at);
            for (GenericParam param : scope.generics()) {
                switch (param.kind()) {
                    case LIFETIME -> named.add(param.name());
                    case TYPE -> types.add(param.name());
                    case CONST -> {
                        // borrows nothing
                    }
                }
            }
            if (scope.kind() != Scope.Kind.FN) {
                break;
            }
        }
        Elided elided = new Elided(file, method.inner(), resolver);
        String receiver = receiver(method.receiver(), elided);
        for (FnItem.Param param : method.params()) {
            elided.add(param.type());
            if (param.type() instanceof RustType.Impl) {
                types.add("impl Trait");
            }
        }
        return new Lifetimes(named, elided.count, receiver, types);
    }

    /** How many lifetimes without a name the types of an impl's header have. */
    public static int elided(SourceUnit file, int scope, List<RustType> header, Resolver resolver) {
        Elided elided = new Elided(file, scope, resolver);
        header.forEach(elided::add);
        return elided.count;
    }

    private static String receiver(FnItem.Receiver receiver, Elided elided) {
        return switch (receiver.kind()) {
            case NONE, VALUE -> "";
            case REFERENCE, MUTABLE_REFERENCE -> borrowed(receiver.lifetime(), elided);
            case TYPED -> typed(receiver.type(), elided);
        };
    }

    private static String borrowed(String lifetime, Elided elided) {
        if (lifetime.isEmpty() || lifetime.equals(ELIDED)) {
            elided.count++;
            return ELIDED;
        }
        return lifetime;
    }

    /** {@code self: &Self}, {@code self: Pin<&mut Self>}. */
    private static String typed(RustType type, Elided elided) {
        if (type instanceof RustType.Reference reference) {
            return borrowed(reference.lifetime(), elided);
        }
        if (type instanceof RustType.Named named) {
            for (RustType argument : named.path().segments().getLast().arguments()) {
                return typed(argument, elided);
            }
        }
        return "";
    }

    /** How many lifetimes are in scope. */
    public int count() {
        return named.size() + elided;
    }

    /** Whether a {@code use<..>} names every lifetime in scope. */
    public boolean allIn(Bound.Use use) {
        return use.captured().containsAll(named)
                && (elided == 0 || (elided == 1 && use.captured().contains(ELIDED)));
    }

    /** How many lifetime parameters a type has; of foreign ones, few are known. */
    static int parameters(Hit hit) {
        if (hit.def() instanceof Def.Foreign foreign) {
            return BORROWING.contains(foreign.path()) ? 1 : 0;
        }
        List<GenericParam> generics = switch (hit.def()) {
            case Def.OfType type ->
                type.type().file().scope(type.type().item().inner()).generics();
            case Def.OfAlias alias ->
                alias.alias().file().scope(alias.alias().item().inner()).generics();
            default -> List.of();
        };
        return (int) generics.stream()
                .filter(g -> g.kind() == GenericParam.Kind.LIFETIME)
                .count();
    }

    /** Counts lifetimes without a name. */
    private static final class Elided {

        private final SourceUnit file;
        private final int scope;
        private final Resolver resolver;
        private int count;

        Elided(SourceUnit file, int scope, Resolver resolver) {
            this.file = file;
            this.scope = scope;
            this.resolver = resolver;
        }

        void add(RustType type) {
            switch (type) {
                case RustType.Reference reference -> {
                    borrowed(reference.lifetime(), this);
                    add(reference.target());
                }
                case RustType.Named named -> path(named);
                case RustType.Tuple tuple -> tuple.parts().forEach(this::add);
                case RustType.Other other -> {
                    if (!other.text().equals("fn")) {
                        other.parts().forEach(this::add);
                    }
                }
                case RustType.Dyn dyn -> bounds(dyn.bounds());
                case RustType.Impl impl -> bounds(impl.bounds());
                case RustType.Qualified qualified -> add(qualified.self());
            }
        }

        private void path(RustType.Named named) {
            TypePath.Segment last = named.path().segments().getLast();
            count += (int) last.lifetimes().stream().filter(ELIDED::equals).count();
            if (last.lifetimes().isEmpty()) {
                count += hidden(named.path());
            }
            last.arguments().forEach(this::add);
        }

        /** {@code Context} for {@code Context<'_>}. */
        private int hidden(TypePath path) {
            return resolver.resolve(file, scope, path, Namespace.TYPE).stream()
                    .mapToInt(Lifetimes::parameters)
                    .max()
                    .orElse(0);
        }

        private void bounds(List<Bound> bounds) {
            for (Bound bound : bounds) {
                switch (bound) {
                    case Bound.Lifetime lifetime -> count += lifetime.name().equals(ELIDED) ? 1 : 0;
                    case Bound.Trait trait -> {
                        TypePath.Segment last = trait.path().segments().getLast();
                        count += (int)
                                last.lifetimes().stream().filter(ELIDED::equals).count();
                        if (!last.name().startsWith("Fn") && !last.name().startsWith("AsyncFn")) {
                            last.arguments().forEach(this::add);
                        }
                    }
                    case Bound.Use _ -> {
                        // not in a parameter
                    }
                }
            }
        }
    }
}
