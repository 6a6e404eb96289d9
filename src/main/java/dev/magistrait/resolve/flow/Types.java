package dev.magistrait.resolve.flow;

import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.source.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks into types: behind aliases, parameters and pointers, at fields and at what collections hold. */
final class Types {

    /** What is nested or renamed more often is not looked into. */
    static final int DEEPEST = 16;

    private final Resolver resolver;
    private final Members members;
    private final TypeMemo<Known> normals = new TypeMemo<>();
    private final TypeMemo<Known> peeled = new TypeMemo<>();

    Types(Resolver resolver, Members members) {
        this.resolver = resolver;
        this.members = members;
    }

    List<Hit> hits(Known known, TypePath path) {
        return resolver.resolve(known.file(), known.scope(), path, Namespace.TYPE);
    }

    /** What the name at the start of a path means. */
    Optional<Def> head(Known known, TypePath path) {
        if (path.segments().size() == 1) {
            List<Hit> hits = hits(known, path);
            return hits.isEmpty()
                    ? Optional.empty()
                    : Optional.of(hits.getFirst().def());
        }
        TypePath first = new TypePath(path.global(), List.of(path.segments().getFirst()));
        return hits(known, first).stream().map(Hit::def).findFirst();
    }

    /** The same type without aliases, {@code Self} of impls and parameters that stand for something known. */
    Known normal(Known type) {
        return type.type() instanceof RustType.Named || type.type() instanceof RustType.Qualified
                ? normals.of(type, this::stepped)
                : type;
    }

    private Known stepped(Known type) {
        Known at = type;
        for (int i = 0; i < DEEPEST; i++) {
            Optional<Known> next = step(at);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    private Optional<Known> step(Known at) {
        if (at.type() instanceof RustType.Qualified qualified
                && qualified.rest().size() == 1
                && qualified.self().isPath("Self")) {
            return assoc(at, qualified.rest().getFirst());
        }
        if (!(at.type() instanceof RustType.Named named)) {
            return Optional.empty();
        }
        TypePath path = named.path();
        if (path.segments().size() == 2 && path.segments().getFirst().name().equals("Self")) {
            return assoc(at, path.last());
        }
        if (path.segments().size() == 1 && at.given().containsKey(path.last())) {
            return Optional.of(at.given().get(path.last()));
        }
        if (path.is("Self")) {
            return self(at);
        }
        return hits(at, path).stream()
                .filter(h -> h.def() instanceof Def.OfAlias)
                .map(h -> ((Def.OfAlias) h.def()).alias())
                .findFirst()
                .map(a -> new Known(
                        a.file(),
                        a.item().inner(),
                        a.item().target(),
                        arguments(at, path, a.file(), a.item().inner())));
    }

    private Optional<Known> self(Known at) {
        if (!(head(at, TypePath.of("Self")).orElse(null) instanceof Def.OfSelf self)) {
            return Optional.empty();
        }
        Scope scope = self.file().scope(self.scope());
        return switch (scope.kind()) {
            case IMPL ->
                members.impl(self.file(), self.scope())
                        .map(i -> new Known(self.file(), self.scope(), i.self(), at.given()));
            case TYPE -> Optional.of(new Known(self.file(), scope.parent(), of(scope.name()), at.given()));
            default -> Optional.empty();
        };
    }

    private Optional<Known> assoc(Known at, String name) {
        return head(at, TypePath.of("Self")).stream()
                .filter(Def.OfSelf.class::isInstance)
                .map(Def.OfSelf.class::cast)
                .flatMap(s -> members.associated(s.file(), s.scope(), name).stream())
                .findFirst()
                .map(k -> new Known(k.file(), k.scope(), k.type(), at.given()));
    }

    /** Whether a name is written as those of types and variants are. */
    static boolean isType(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    }

    static RustType of(String name) {
        return new RustType.Named(TypePath.of(name), Region.START);
    }

    /** What the arguments of a path give to the parameters of what it names. */
    Map<String, Known> arguments(Known at, TypePath path, SourceUnit file, int scope) {
        List<RustType> arguments = path.segments().getLast().arguments();
        Map<String, Known> found = new HashMap<>();
        int i = 0;
        for (GenericParam param : file.scope(scope).generics()) {
            if (param.kind() == GenericParam.Kind.TYPE && i < arguments.size()) {
                found.put(param.name(), at.with(arguments.get(i)));
                i++;
            }
        }
        return found;
    }

    /** The type behind references and smart pointers. */
    Known peel(Known type) {
        return peeled.of(type, this::behind);
    }

    static boolean points(String name) {
        return Generics.points(name) || name.equals("Cow");
    }

    private Known behind(Known type) {
        Known at = normal(type);
        for (int i = 0; i < DEEPEST; i++) {
            if (at.type() instanceof RustType.Reference reference) {
                at = normal(at.with(reference.target()));
            } else if (at.type() instanceof RustType.Named named
                    && points(named.path().last())
                    && item(at).isEmpty()
                    && !named.path().segments().getLast().arguments().isEmpty()) {
                at = normal(
                        at.with(named.path().segments().getLast().arguments().getFirst()));
            } else {
                return at;
            }
        }
        return at;
    }

    /** The struct, enum or union of this workspace that a type is. */
    Optional<Placed<TypeItem>> item(Known type) {
        if (!(type.type() instanceof RustType.Named named)) {
            return Optional.empty();
        }
        return hits(type, named.path()).stream()
                .filter(h -> h.def() instanceof Def.OfType)
                .map(h -> ((Def.OfType) h.def()).type())
                .findFirst();
    }

    /** What a collection, option, lock or array holds; of a map its values. */
    Optional<Known> inside(Known collection) {
        Known at = peel(collection);
        if (at.type() instanceof RustType.Other other && other.parts().size() == 1) {
            return Optional.of(at.with(other.parts().getFirst()));
        }
        if (!(at.type() instanceof RustType.Named named) || item(at).isPresent()) {
            return Optional.empty();
        }
        TypePath.Segment last = named.path().segments().getLast();
        return last.arguments().isEmpty()
                ? Optional.empty()
                : Optional.of(at.with(
                        last.name().endsWith("Map")
                                ? last.arguments().getLast()
                                : last.arguments().getFirst()));
    }

    /** The values of a map, as a slice of them. */
    Known values(Known map) {
        Known at = peel(map);
        return at.type() instanceof RustType.Named named && named.path().last().endsWith("Map")
                ? inside(at)
                        .map(v -> v.with(new RustType.Other("slice", List.of(v.type()))))
                        .orElse(at)
                : at;
    }

    /** What a loop over it gets. */
    Optional<Known> element(Known collection) {
        Known at = peel(collection);
        if (at.type() instanceof RustType.Named named && named.path().last().endsWith("Map")) {
            List<RustType> pair = named.path().segments().getLast().arguments();
            return pair.size() < 2 ? Optional.empty() : Optional.of(at.with(new RustType.Tuple(pair.subList(0, 2))));
        }
        return inside(at);
    }

    /** A field by its name, a part of a tuple by its number; what a wrapper of another crate holds is taken for its only field. */
    Optional<Known> field(Known owner, String step) {
        Known at = peel(owner);
        String name = step.substring(step.lastIndexOf('.') + 1);
        if (at.type() instanceof RustType.Tuple tuple) {
            int number = name.length() == 1 ? name.charAt(0) - '0' : -1;
            return number >= 0 && number < tuple.parts().size()
                    ? Optional.of(at.with(tuple.parts().get(number)))
                    : Optional.empty();
        }
        Optional<Placed<TypeItem>> item = item(at);
        return item.isEmpty() && name.equals("0")
                ? inside(at)
                : item.flatMap(placed -> named(placed.item(), step)
                        .or(() -> named(placed.item(), name))
                        .map(f -> inside(at, placed, f.type())));
    }

    private static Optional<TypeItem.Field> named(TypeItem item, String name) {
        return item.fields().stream().filter(f -> isNamed(f, name)).findFirst();
    }

    /** Which variant it is of, nobody asks. */
    private static boolean isNamed(TypeItem.Field field, String name) {
        return field.name().equals(name) || field.name().endsWith("." + name);
    }

    /** A field's type as a struct or a variant declares it. */
    Optional<Known> declared(Optional<Placed<TypeItem>> item, String field) {
        return item.flatMap(placed -> placed.item().fields().stream()
                .filter(f -> isNamed(f, field))
                .findFirst()
                .map(f -> new Known(placed.file(), placed.item().inner(), f.type())));
    }

    /** The type of a value that is made with these arguments. */
    Known made(Placed<TypeItem> item, Map<String, Known> given) {
        List<RustType> arguments = item.file().scope(item.item().inner()).generics().stream()
                .filter(g -> g.kind() == GenericParam.Kind.TYPE)
                .map(g -> of(g.name()))
                .toList();
        TypePath.Segment segment = new TypePath.Segment(item.item().name(), arguments, List.of(), List.of());
        RustType type = new RustType.Named(new TypePath(false, List.of(segment)), Region.START);
        return new Known(item.file(), item.item().inner(), type, given);
    }

    /** A type as a struct writes it, with what the struct's parameters are given. */
    Known inside(Known at, Placed<TypeItem> placed, RustType type) {
        TypePath path = at.type() instanceof RustType.Named named
                ? named.path()
                : TypePath.of(placed.item().name());
        return new Known(
                placed.file(),
                placed.item().inner(),
                type,
                arguments(at, path, placed.file(), placed.item().inner()));
    }

    /** The name under which the type of an argument {@code impl Trait} is known: its place. */
    static String name(RustType.Impl impl) {
        return "impl " + impl.region().line() + ":" + impl.region().column();
    }
}
