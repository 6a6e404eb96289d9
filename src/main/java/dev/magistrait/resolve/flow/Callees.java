package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.InertAttributes;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.rust.Casing;
import dev.magistrait.source.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What calls give. */
final class Callees {

    private final Workspace workspace;

    Callees(Workspace workspace) {
        this.workspace = workspace;
    }

    /** {@code path(arguments)}. */
    Ty call(SourceUnit file, int scope, TypePath path, List<Ty> arguments) {
        String last = path.last();
        if (path.segments().size() == 1 && last.equals("Some")) {
            return StdCalls.option(first(arguments));
        }
        if (path.segments().size() == 1 && last.equals("Ok")) {
            return StdCalls.result(first(arguments), Ty.UNKNOWN);
        }
        if (path.segments().size() == 1 && last.equals("Err")) {
            return StdCalls.result(Ty.UNKNOWN, first(arguments));
        }
        List<Hit> hits = workspace.resolver().resolve(file, scope, path, Namespace.VALUE);
        if (hits.size() == 1) {
            switch (hits.getFirst().def()) {
                case Def.OfFn fn -> {
                    return function(fn.fn(), Map.of());
                }
                case Def.OfType type -> {
                    return constructed(type.type(), "", arguments);
                }
                case Def.Foreign foreign -> {
                    return foreign(file, scope, path, foreign.path(), arguments);
                }
                default -> {
                    // something inside a type
                }
            }
        }
        return path.segments().size() > 1 ? associated(file, scope, path, arguments) : Ty.UNKNOWN;
    }

    private static Ty first(List<Ty> arguments) {
        return arguments.isEmpty() ? Ty.UNKNOWN : arguments.getFirst();
    }

    private Ty foreign(SourceUnit file, int scope, TypePath path, String full, List<Ty> arguments) {
        int crate = full.indexOf("::");
        if (Tys.foreign(full, List.of()) instanceof Ty.Std std && crate >= 0) {
            Ty free = StdMakers.free(std.path(), turbofish(file, scope, path));
            return free.equals(Ty.UNKNOWN) && path.segments().size() > 1
                    ? associated(file, scope, path, arguments)
                    : free;
        }
        return ForeignTypes.given(full);
    }

    private List<Ty> turbofish(SourceUnit file, int scope, TypePath path) {
        return path.segments().getLast().arguments().stream()
                .map(t -> workspace.tys().of(new Typed(file, scope, t), Map.of()))
                .toList();
    }

    /** {@code Type::function(arguments)} and {@code Enum::Variant(arguments)}. */
    private Ty associated(SourceUnit file, int scope, TypePath path, List<Ty> arguments) {
        return switch (named(file, scope, owner(path))) {
            case Ty.Std std -> StdMakers.associated(std, path.last(), arguments);
            case Ty.Local local -> ofLocal(local, path.last(), arguments);
            default -> Ty.UNKNOWN;
        };
    }

    private Ty ofLocal(Ty.Local local, String name, List<Ty> arguments) {
        Optional<OwnMethods.Own> own = workspace.methods().of(local.type().item(), name);
        if (own.isPresent()) {
            return method(local, own.get());
        }
        boolean variant = Casing.upper(name);
        return variant ? constructed(local.type(), name + ".", arguments) : Ty.UNKNOWN;
    }

    private Ty constructed(Placed<TypeItem> type, String prefix, List<Ty> arguments) {
        Map<String, Ty> fields = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            fields.put(prefix + i, arguments.get(i));
        }
        return workspace.tys().made(type, fields);
    }

    /** The type of a static, which is a place of its own. */
    Optional<Ty> ofStatic(SourceUnit file, int scope, TypePath path) {
        List<Hit> hits = workspace.resolver().resolve(file, scope, path, Namespace.VALUE);
        return hits.size() == 1 && hits.getFirst().def() instanceof Def.OfValue value
                ? Optional.of(workspace
                        .tys()
                        .of(
                                new Typed(
                                        value.value().file(),
                                        value.value().item().scope(),
                                        value.value().item().type()),
                                Map.of()))
                : Optional.empty();
    }

    /** {@code Path { … }} of a struct or a variant. */
    Ty literal(SourceUnit file, int scope, TypePath path, Map<String, Ty> fields) {
        Ty type = named(file, scope, path);
        if (type instanceof Ty.Local local) {
            return local.arguments().isEmpty() ? workspace.tys().made(local.type(), fields) : local;
        }
        if (path.segments().size() < 2 || !(named(file, scope, owner(path)) instanceof Ty.Local local)) {
            return Ty.UNKNOWN;
        }
        Map<String, Ty> ofVariant = new HashMap<>();
        fields.forEach((n, t) -> ofVariant.put(path.last() + "." + n, t));
        return local.arguments().isEmpty() ? workspace.tys().made(local.type(), ofVariant) : local;
    }

    private Ty named(SourceUnit file, int scope, TypePath path) {
        return workspace.tys().of(new Typed(file, scope, new RustType.Named(path, Region.START)), Map.of());
    }

    private static TypePath owner(TypePath path) {
        return new TypePath(
                path.global(), path.segments().subList(0, path.segments().size() - 1));
    }

    /** A unit struct, a variant without fields, {@code None}. */
    Ty value(SourceUnit file, int scope, TypePath path) {
        if (path.is("None")) {
            return StdCalls.option(Ty.UNKNOWN);
        }
        boolean named =
                Casing.upper(path.last()) && !path.last().equals(path.last().toUpperCase(Locale.ROOT));
        boolean variant = path.segments().size() > 1 && Casing.upper(path.last());
        if (!named && !variant) {
            return Ty.UNKNOWN;
        }
        Ty whole = named(file, scope, path);
        return whole.equals(Ty.UNKNOWN) && variant ? associatedValue(file, scope, path) : whole;
    }

    private Ty associatedValue(SourceUnit file, int scope, TypePath path) {
        return named(file, scope, owner(path)) instanceof Ty.Local local
                        && local.type().item().fields().stream()
                                .anyMatch(f -> f.name().contains("."))
                ? local
                : Ty.UNKNOWN;
    }

    /** What a method of a type of the workspace gives. */
    Ty method(Ty.Local local, OwnMethods.Own own) {
        Map<String, Ty> given = new HashMap<>();
        given.put("Self", local);
        if (own.impl().self() instanceof RustType.Named self) {
            List<RustType> names = self.path().segments().getLast().arguments();
            for (int i = 0; i < Math.min(names.size(), local.arguments().size()); i++) {
                if (names.get(i) instanceof RustType.Named name
                        && name.path().segments().size() == 1) {
                    given.put(name.path().last(), local.arguments().get(i));
                }
            }
        }
        return function(new Placed<>(own.file(), own.method()), given);
    }

    Optional<OwnMethods.Own> methodOf(Ty.Local local, String name) {
        return workspace.methods().of(local.type().item(), name);
    }

    private Ty function(Placed<FnItem> fn, Map<String, Ty> given) {
        FnItem item = fn.item();
        Ty returned = workspace.tys().of(new Typed(fn.file(), item.inner(), item.returns()), given);
        if (item.attributes().stream()
                .anyMatch(a ->
                        !InertAttributes.inert(a.path().segments().getFirst().name()))) {
            return Ty.UNKNOWN;
        }
        if (!item.isAsync()) {
            return returned;
        }
        List<Ty.Capture> captures = item.params().stream()
                .map(p -> new Ty.Capture(
                        p.name(), workspace.tys().of(new Typed(fn.file(), item.inner(), p.type()), given)))
                .toList();
        return new Ty.Future(captures, workspace.held(fn), returned);
    }
}
