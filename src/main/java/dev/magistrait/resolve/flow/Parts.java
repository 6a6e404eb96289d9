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
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.source.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of fields and items, as far as they are written. */
final class Parts {

    /** What the values of a map are asked for by. */
    static final Set<String> VALUES = Set.of("values", "values_mut", "into_values");

    /** What gives an item or a value, lent or taken, in an {@code Option}. */
    static final Set<String> PICKS = Set.of(
            "get",
            "get_mut",
            "first",
            "first_mut",
            "last",
            "last_mut",
            "pop",
            "pop_front",
            "pop_back",
            "front",
            "front_mut",
            "back",
            "back_mut");

    static final Set<String> MAPS = Set.of("HashMap", "BTreeMap");

    static final Set<String> LISTS = Set.of("Vec", "VecDeque");

    private final Generics generics;
    private final Optional<Typed> block;

    /** @param block what {@code Self} stands for, in an impl */
    Parts(Generics generics, Optional<Typed> block) {
        this.generics = generics;
        this.block = block;
    }

    private List<Hit> hits(Typed type, TypePath path) {
        return generics.resolver().resolve(type.file(), type.scope(), path, Namespace.TYPE);
    }

    /** A parameter that the block's own type declares is what the block says. */
    Typed ofBlock(Typed type) {
        if (block.isEmpty()
                || type.file().scope(type.scope()).kind() != Scope.Kind.TYPE
                || !(type.type() instanceof RustType.Named named)
                || !(block.get().type() instanceof RustType.Named self)) {
            return type;
        }
        return hits(block.get(), self.path()).stream()
                .filter(h -> h.def() instanceof Def.OfType of
                        && of.type().file() == type.file()
                        && of.type().item().inner() == type.scope())
                .findFirst()
                .flatMap(h -> argument(self.path(), ((Def.OfType) h.def()).type(), named))
                .map(a -> generics.peel(block.get().with(a)))
                .orElse(type);
    }

    /** What a path gives to the parameter that a type is, if it is one. */
    private static Optional<RustType> argument(TypePath path, Placed<TypeItem> declared, RustType parameter) {
        List<GenericParam> params = declared.file().scope(declared.item().inner()).generics().stream()
                .filter(g -> g.kind() == GenericParam.Kind.TYPE)
                .toList();
        List<RustType> arguments = path.segments().getLast().arguments();
        for (int i = 0; i < Math.min(params.size(), arguments.size()); i++) {
            if (parameter.isPath(params.get(i).name())) {
                return Optional.of(arguments.get(i));
            }
        }
        return Optional.empty();
    }

    /** What an index picks: of a map a value. */
    Optional<Typed> indexed(Typed collection) {
        return collection.type() instanceof RustType.Named named && isMap(named.path())
                ? Optional.of(named.path().segments().getLast().arguments())
                        .filter(a -> a.size() > 1 && isForeign(collection, named.path()))
                        .map(a -> collection.with(a.get(1)))
                : item(collection);
    }

    /** What a method of a collection of std gives. */
    Optional<Typed> picked(Typed collection, String method) {
        boolean map = collection.type() instanceof RustType.Named named
                && MAPS.contains(named.path().last());
        if (map && VALUES.contains(method)) {
            return indexed(collection).map(v -> v.with(new RustType.Other("slice", List.of(v.type()))));
        }
        boolean list = collection.type() instanceof RustType.Named named
                ? LISTS.contains(named.path().last())
                : isSlice(collection.type());
        return (map || list) && PICKS.contains(method)
                ? indexed(collection).map(i -> i.with(option(i.type())))
                : Optional.empty();
    }

    static boolean isSlice(RustType type) {
        return type instanceof RustType.Other other
                && (other.text().equals("slice") || other.text().equals("array"));
    }

    private static RustType option(RustType of) {
        TypePath.Segment last = new TypePath.Segment("Option", List.of(of), List.of(), List.of());
        List<TypePath.Segment> path = List.of(TypePath.Segment.of("core"), TypePath.Segment.of("option"), last);
        return new RustType.Named(new TypePath(true, path), Region.START);
    }

    private static boolean isMap(TypePath path) {
        return path.last().endsWith("Map");
    }

    /** Whether it is no type of the workspace, whose items may be whatever it says, and no other name of one. */
    private boolean isForeign(Typed type, TypePath path) {
        return hits(type, path).stream().allMatch(h -> h.def() instanceof Def.Foreign);
    }

    /** What a collection, array or slice holds: a map pairs. */
    Optional<Typed> item(Typed collection) {
        return switch (collection.type()) {
            case RustType.Named named when !isForeign(collection, named.path()) -> Optional.empty();
            case RustType.Named named
            when isMap(named.path()) ->
                Optional.of(named.path().segments().getLast().arguments())
                        .filter(a -> a.size() > 1 && MAPS.contains(named.path().last()))
                        .map(a -> collection.with(new RustType.Tuple(a.subList(0, 2))));
            case RustType.Named named ->
                named.path().segments().getLast().arguments().stream()
                        .findFirst()
                        .map(collection::with);
            case RustType.Other other
            when other.parts().size() == 1 ->
                Optional.of(collection.with(other.parts().getFirst()));
            default -> Optional.empty();
        };
    }

    /** The type of a field of a local struct, with the struct's parameters replaced by what the use gives. */
    Optional<Typed> field(Typed owner, String name) {
        Typed concrete = owner.type().isPath("Self") ? block.orElse(owner) : owner;
        if (concrete.type() instanceof RustType.Tuple(var parts)) {
            int number = name.length() == 1 ? Character.digit(name.charAt(0), 10) : -1;
            return number >= 0 && number < parts.size()
                    ? Optional.of(concrete.with(parts.get(number)))
                    : Optional.empty();
        }
        if (!(concrete.type() instanceof RustType.Named named)) {
            return Optional.empty();
        }
        for (Hit hit : hits(concrete, named.path())) {
            if (hit.def() instanceof Def.OfType type) {
                return named(type.type().item(), name)
                        .or(() -> named(type.type().item(), name.substring(name.lastIndexOf('.') + 1)))
                        .map(f -> given(concrete, named.path(), type.type(), f.type()));
            }
        }
        return Optional.empty();
    }

    private static Optional<TypeItem.Field> named(TypeItem item, String name) {
        return item.fields().stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private Typed given(Typed owner, TypePath path, Placed<TypeItem> declared, RustType field) {
        Typed inside = generics.peel(new Typed(declared.file(), declared.item().inner(), field));
        return argument(path, declared, inside.type()).map(owner::with).orElse(inside);
    }
}
