package dev.magistrait.resolve.flow;

import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns types as written into types of values. */
final class Tys {

    private static final int DEEPEST = 10;
    private static final Set<String> STANDARD = Set.of("std", "core", "alloc");

    /** An array or slice, which may be empty. */
    static final String ARRAY = "array";

    private final Resolver resolver;

    Tys(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The type, with what its parameters stand for; one that stands for nothing known is unknown. */
    Ty of(Typed type, Map<String, Ty> given) {
        return of(type, given, 0);
    }

    private Ty of(Typed at, Map<String, Ty> given, int depth) {
        if (depth > DEEPEST) {
            return Ty.UNKNOWN;
        }
        return switch (at.type()) {
            case RustType.Reference reference ->
                new Ty.Lent(reference.mutable(), of(at.with(reference.target()), given, depth + 1));
            case RustType.Tuple tuple -> new Ty.Tuple(all(at, tuple.parts(), given, depth));
            case RustType.Other other ->
                switch (other.text()) {
                    case "pointer" -> new Ty.Pointer();
                    case "array", "slice" -> new Ty.Std(ARRAY, all(at, other.parts(), given, depth));
                    default -> Ty.UNKNOWN;
                };
            case RustType.Dyn _ -> new Ty.Written(at);
            case RustType.Named named -> named(at, named.path(), given, depth);
            case RustType.Impl _, RustType.Qualified _ -> Ty.UNKNOWN;
        };
    }

    private List<Ty> all(Typed at, List<RustType> types, Map<String, Ty> given, int depth) {
        return types.stream().map(t -> of(at.with(t), given, depth + 1)).toList();
    }

    private Ty named(Typed at, TypePath path, Map<String, Ty> given, int depth) {
        List<Hit> hits = resolver.resolve(at.file(), at.scope(), path, Namespace.TYPE);
        if (hits.size() != 1) {
            return Ty.UNKNOWN;
        }
        List<RustType> arguments = path.segments().getLast().arguments();
        return switch (hits.getFirst().def()) {
            case Def.OfParam param -> given.getOrDefault(param.param().name(), Ty.UNKNOWN);
            case Def.OfSelf self -> self(self, given, depth);
            case Def.OfType type -> new Ty.Local(type.type(), all(at, arguments, given, depth));
            case Def.OfAlias alias -> alias(alias.alias(), all(at, arguments, given, depth), depth);
            case Def.Foreign foreign -> foreign(foreign.path(), all(at, arguments, given, depth));
            default -> Ty.UNKNOWN;
        };
    }

    private Ty self(Def.OfSelf self, Map<String, Ty> given, int depth) {
        Ty known = given.get("Self");
        if (known != null) {
            return known;
        }
        return impl(self)
                .map(i -> of(new Typed(self.file(), i.inner(), i.self()), given, depth + 1))
                .orElse(Ty.UNKNOWN);
    }

    private static Optional<ImplItem> impl(Def.OfSelf self) {
        return self.file().outline.impls().stream()
                .filter(i -> i.inner() == self.scope())
                .findFirst();
    }

    private Ty alias(Placed<AliasItem> alias, List<Ty> arguments, int depth) {
        AliasItem item = alias.item();
        Map<String, Ty> given = given(alias.file(), item.inner(), arguments);
        return of(new Typed(alias.file(), item.inner(), item.target()), given, depth + 1);
    }

    /** A type of the standard library by its whole path; others are unknown. */
    static Ty foreign(String path, List<Ty> arguments) {
        int end = path.indexOf("::");
        String crate = end < 0 ? path : path.substring(0, end);
        return STANDARD.contains(crate) && end >= 0
                ? new Ty.Std(path.substring(end + 2), arguments)
                : ForeignTypes.of(path);
    }

    /** What the parameters of an item stand for. */
    static Map<String, Ty> given(SourceUnit file, int scope, List<Ty> arguments) {
        List<GenericParam> params = params(file, scope);
        Map<String, Ty> found = new HashMap<>();
        for (int i = 0; i < Math.min(params.size(), arguments.size()); i++) {
            found.put(params.get(i).name(), arguments.get(i));
        }
        return found;
    }

    private static List<GenericParam> params(SourceUnit file, int scope) {
        return file.scope(scope).generics().stream()
                .filter(g -> g.kind() != GenericParam.Kind.LIFETIME)
                .toList();
    }

    /** The types of the fields of a type of the workspace. */
    List<Ty> fields(Ty.Local type) {
        Map<String, Ty> given = given(type.type().file(), type.type().item().inner(), type.arguments());
        return type.type().item().fields().stream()
                .map(f -> field(type.type(), f, given))
                .toList();
    }

    /** The type of one field, when there is just one of that name. */
    Optional<Ty> field(Ty.Local type, String name) {
        List<TypeItem.Field> named = type.type().item().fields().stream()
                .filter(f -> f.name().equals(name))
                .toList();
        Map<String, Ty> given = given(type.type().file(), type.type().item().inner(), type.arguments());
        return named.size() == 1 ? Optional.of(field(type.type(), named.getFirst(), given)) : Optional.empty();
    }

    private Ty field(Placed<TypeItem> type, TypeItem.Field field, Map<String, Ty> given) {
        return of(new Typed(type.file(), type.item().inner(), field.type()), given);
    }

    /** A value whose fields have these types: a parameter that is the type of a field is what stands in it. */
    Ty made(Placed<TypeItem> type, Map<String, Ty> fields) {
        List<GenericParam> params = params(type.file(), type.item().inner());
        List<Ty> arguments = params.stream().map(p -> argument(type, p, fields)).toList();
        return new Ty.Local(type, arguments);
    }

    private static Ty argument(Placed<TypeItem> type, GenericParam param, Map<String, Ty> fields) {
        return type.item().fields().stream()
                .filter(f -> f.type().isPath(param.name()) && fields.containsKey(f.name()))
                .findFirst()
                .map(f -> fields.getOrDefault(f.name(), Ty.UNKNOWN))
                .orElse(Ty.UNKNOWN);
    }
}
