package dev.magistrait.resolve.flow;

import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics.Given;
import dev.magistrait.resolve.types.Typed;
import java.util.List;
import java.util.Optional;

/** Tells whether callers of one function choose the type of a receiver, and which futures its methods then give. */
final class Receivers {

    private final World world;
    private final Callee here;

    /** What a type of a value is to the function: whether its callers choose it. */
    enum Kind {
        /** A parameter, {@code Self} of a trait, an associated type of one, or an opaque type. */
        CHOSEN,
        /** A trait object, or one of the type that {@code dynosaur} writes. */
        OBJECT,
        /** A type with something chosen in it. */
        MIXED,
        /** Nothing in it is chosen. */
        CONCRETE,
        UNKNOWN
    }

    /** @param root of a chosen type the parameter that it comes from */
    record Seen(Kind kind, String root, Known type) {}

    /** A method that gives a future, of a trait that a type has. */
    record Found(TraitNode node, boolean variant, FnItem method) {}

    Receivers(World world, Callee here) {
        this.world = world;
        this.here = here;
    }

    Seen see(Known type) {
        return see(type, 0);
    }

    private Seen see(Known type, int depth) {
        if (depth > Types.DEEPEST) {
            return unknown(type);
        }
        Known at = world.types().peel(type);
        return switch (at.type()) {
            case RustType.Impl impl -> new Seen(Kind.CHOSEN, isArgument(at) ? Types.name(impl) : Made.OPAQUE, at);
            case RustType.Dyn _ -> new Seen(Kind.OBJECT, Made.OPAQUE, at);
            case RustType.Named _ when object(at).isPresent() -> new Seen(Kind.OBJECT, Made.OPAQUE, at);
            case RustType.Named named -> named(at, named.path(), depth);
            case RustType.Qualified qualified -> {
                Seen self = see(at.with(qualified.self()), depth + 1);
                yield self.kind() == Kind.CHOSEN ? new Seen(Kind.CHOSEN, self.root(), at) : unknown(at);
            }
            default -> parts(at, depth);
        };
    }

    /** What {@code dynosaur} writes is meant by a name of its own, in whatever module it stands. */
    private Optional<Def.OfObject> object(Known at) {
        return at.type() instanceof RustType.Named named
                ? world.resolver().resolve(at.file(), at.scope(), named.path(), Namespace.TYPE).stream()
                        .map(Hit::def)
                        .filter(Def.OfObject.class::isInstance)
                        .map(Def.OfObject.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether futures that methods of the object give are what the trait declares: those in boxes of {@code async_trait} say more. */
    boolean givesDeclared(Seen seen, Found found) {
        return seen.kind() != Kind.OBJECT
                || found.node().macros.boxesLocallyOnly()
                || !(seen.type().type() instanceof RustType.Dyn);
    }

    private static Seen unknown(Known at) {
        return new Seen(Kind.UNKNOWN, Made.OPAQUE, at);
    }

    private boolean isArgument(Known at) {
        return at.file() == here.file()
                && at.scope() == here.item().inner()
                && here.item().params().stream().anyMatch(p -> holds(p.type(), at.type(), 0));
    }

    private static boolean holds(RustType type, RustType part, int depth) {
        if (type.equals(part)) {
            return true;
        }
        return depth < Types.DEEPEST
                && switch (type) {
                    case RustType.Reference reference -> holds(reference.target(), part, depth + 1);
                    case RustType.Named named ->
                        named.path().segments().getLast().arguments().stream().anyMatch(a -> holds(a, part, depth + 1));
                    case RustType.Tuple tuple -> tuple.parts().stream().anyMatch(p -> holds(p, part, depth + 1));
                    case RustType.Other other -> other.parts().stream().anyMatch(p -> holds(p, part, depth + 1));
                    default -> false;
                };
    }

    private Seen named(Known at, TypePath path, int depth) {
        Optional<Def> head = world.types().head(at, path);
        if (head.isPresent() && head.get() instanceof Def.OfParam param) {
            return isHere(param.file(), param.scope())
                    ? new Seen(Kind.CHOSEN, param.param().name(), at)
                    : chosenBefore(at, path, depth);
        }
        if (head.isPresent() && head.get() instanceof Def.OfSelf self) {
            boolean chosen =
                    self.file().scope(self.scope()).kind() == Scope.Kind.TRAIT && isHere(self.file(), self.scope());
            return chosen ? new Seen(Kind.CHOSEN, "Self", at) : chosenBefore(at, path, depth);
        }
        return parts(at, depth);
    }

    /** An associated type of a parameter of another function that stands for something chosen here. */
    private Seen chosenBefore(Known at, TypePath path, int depth) {
        Known given = at.given().get(path.segments().getFirst().name());
        if (given == null || path.segments().size() < 2) {
            return unknown(at);
        }
        Seen before = see(given, depth + 1);
        return before.kind() == Kind.CONCRETE || before.kind() == Kind.CHOSEN
                ? new Seen(before.kind(), before.root(), at)
                : unknown(at);
    }

    private boolean isHere(SourceUnit file, int scope) {
        SourceUnit unit = here.file();
        int at = here.item().inner();
        while (true) {
            if (unit == file && at == scope) {
                return true;
            }
            if (at > 0) {
                at = unit.scope(at).parent();
            } else if (unit.host().isPresent()) {
                at = unit.hostScope();
                unit = unit.host().get();
            } else {
                return false;
            }
        }
    }

    /** By what stands in it. */
    private Seen parts(Known at, int depth) {
        List<RustType> parts = switch (at.type()) {
            case RustType.Named named -> named.path().segments().getLast().arguments();
            case RustType.Tuple tuple -> tuple.parts();
            case RustType.Other other -> other.parts();
            default -> List.of();
        };
        Kind kind = Kind.CONCRETE;
        for (RustType part : parts) {
            Kind inside = see(at.with(part), depth + 1).kind();
            if (inside == Kind.CHOSEN || inside == Kind.MIXED) {
                kind = Kind.MIXED;
            } else if (inside == Kind.UNKNOWN && kind == Kind.CONCRETE) {
                kind = Kind.UNKNOWN;
            }
        }
        return new Seen(kind, Made.OPAQUE, at);
    }

    /** The traits of the workspace that a chosen type or a trait object has. */
    List<Given> traits(Seen seen) {
        if (seen.kind() == Kind.OBJECT && seen.type().type() instanceof RustType.Dyn dyn) {
            return InSight.ofBounds(world, seen.type(), dyn.bounds());
        }
        if (seen.kind() == Kind.OBJECT) {
            return object(seen.type()).map(o -> new Given(o.node(), o.variant())).stream()
                    .toList();
        }
        return world.generics().given(anchored(seen.type()));
    }

    /** A parameter is read where all bounds on it are in sight. */
    Typed anchored(Known type) {
        boolean own = type.file() == here.file()
                && here.impl().map(i -> i.inner() == type.scope()).orElse(false);
        return own ? new Typed(type.file(), here.item().inner(), type.type()) : type.typed();
    }

    /** The method of that name of one of some traits or of those above them. */
    Optional<Found> method(List<Given> traits, String name) {
        for (Given given : traits) {
            for (TraitNode node : world.generics().above(given.node())) {
                for (FnItem method : node.item().methods()) {
                    if (method.name().equals(name)) {
                        return Optional.of(new Found(node, given.variant(), method));
                    }
                }
            }
        }
        return Optional.empty();
    }

    boolean givesFuture(Found found) {
        Shape shape = world.methods().shape(found.node().file(), found.method());
        return shape == Shape.ASYNC_FN || shape == Shape.IMPL_FUTURE;
    }
}
