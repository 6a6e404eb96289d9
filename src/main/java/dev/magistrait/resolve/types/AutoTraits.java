package dev.magistrait.resolve.types;

import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.InertAttributes;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.AutoGraph.Part;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds types that certainly are not {@code Send} or {@code Sync}. What is not certain is taken to be both. */
public final class AutoTraits {

    private final Resolver resolver;
    private final BoundAutos bounds;
    private final StatedAutos stated;
    private final AutoGraph graph = new AutoGraph(this::read);

    public AutoTraits(Resolver resolver, List<CrateUnit> crates) {
        this.resolver = resolver;
        this.stated = new StatedAutos(resolver, crates);
        this.bounds = new BoundAutos(resolver);
    }

    /** The two that matter to futures. */
    public enum Auto {
        SEND("Send"),
        SYNC("Sync");

        private final String word;

        Auto(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * Why a type is not {@code Send} or {@code Sync}.
     *
     * @param text what it holds, such as {@code an `Rc`}
     * @param parameter the type parameter that lacks a bound, and the bound; empty when it is no matter of bounds
     */
    public record Lack(String text, String parameter) {}

    /** What a type asks of one of its parameters, by name. */
    public record Need(String parameter, Auto auto) {}

    /**
     * What a type of the workspace is not.
     *
     * @param lack why it is not so whatever its parameters are given
     * @param needs what else it is not so without
     */
    public record Said(Optional<Lack> lack, Set<Need> needs) {
        public Said {
            needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
        }
    }

    /** Why values of the type are certainly not so. */
    public Optional<Lack> lacks(Typed type, Auto auto) {
        return graph.ask(type, auto).lack();
    }

    /** The same of a type of the workspace whatever its parameters are given, with what it needs them to be. */
    public Said of(Placed<TypeItem> type, Auto auto) {
        AutoGraph.Node node = graph.ask(type.item(), auto, () -> fields(type));
        return new Said(node.lack(), node.needs());
    }

    private List<Part> read(Typed at, Auto auto, AutoGraph.Node into) {
        return switch (at.type()) {
            case RustType.Reference reference ->
                List.of(new Part(at.with(reference.target()), reference.mutable() ? auto : Auto.SYNC));
            case RustType.Tuple tuple -> parts(at, tuple.parts(), auto);
            case RustType.Other other -> other(at, other, auto, into);
            case RustType.Dyn object -> {
                unbounded(at, object.bounds(), auto).ifPresent(t -> into.lacks(object(t)));
                yield List.of();
            }
            case RustType.Impl impl -> {
                unbounded(at, impl.bounds(), auto).ifPresent(t -> into.lacks(parameter("impl " + t, auto)));
                yield List.of();
            }
            case RustType.Named named -> named(at, named, auto, into);
            case RustType.Qualified _ -> List.of();
        };
    }

    private static Lack object(String trait) {
        return new Lack("a `dyn " + trait + "`", "");
    }

    private static Lack parameter(String name, Auto auto) {
        return new Lack(
                "`" + name + "`, which need not be `" + auto.word() + "`", "`" + auto.word() + "` on `" + name + "`");
    }

    private static List<Part> parts(Typed at, List<RustType> parts, Auto auto) {
        return parts.stream().map(p -> new Part(at.with(p), auto)).toList();
    }

    private static List<Part> other(Typed at, RustType.Other other, Auto auto, AutoGraph.Node into) {
        return switch (other.text()) {
            case "pointer" -> {
                into.lacks(new Lack("a raw pointer", ""));
                yield List.of();
            }
            case "array", "slice" -> parts(at, other.parts(), auto);
            default -> List.of();
        };
    }

    private List<Part> named(Typed at, RustType.Named named, Auto auto, AutoGraph.Node into) {
        List<Hit> hits = resolver.resolve(at.file(), at.scope(), named.path(), Namespace.TYPE);
        if (hits.size() != 1) {
            return List.of();
        }
        switch (hits.getFirst().def()) {
            case Def.OfParam param -> param(at, param, auto, into);
            case Def.OfSelf self -> self(self, auto, into);
            case Def.OfType(Placed<TypeItem> type) ->
                into.holds(type.item(), auto, arguments(at, named, type), () -> fields(type));
            case Def.OfAlias alias
            when isPlain(alias.alias()) ->
                into.holds(alias.alias().item(), auto, Map.of(), () -> List.of(target(alias)));
            case Def.Foreign foreign -> {
                return foreign(at, named, foreign.path(), auto, into);
            }
            default -> {
                // What it is made of is not seen.
            }
        }
        return List.of();
    }

    /** Without parameters, and without {@code impl}: auto traits are those of the type that it hides. */
    private static boolean isPlain(Placed<AliasItem> alias) {
        return alias.file().scope(alias.item().inner()).generics().isEmpty()
                && !Methods.holdsImpl(alias.item().target());
    }

    private static Typed target(Def.OfAlias alias) {
        return new Typed(
                alias.alias().file(),
                alias.alias().item().inner(),
                alias.alias().item().target());
    }

    private static void self(Def.OfSelf self, Auto auto, AutoGraph.Node into) {
        self.file().outline.impls().stream()
                .filter(i -> i.inner() == self.scope())
                .findFirst()
                .ifPresent(i ->
                        into.holds(i, auto, Map.of(), () -> List.of(new Typed(self.file(), i.inner(), i.self()))));
    }

    private void param(Typed at, Def.OfParam param, Auto auto, AutoGraph.Node into) {
        if (at.file().scope(param.scope()).kind() == Scope.Kind.TYPE) {
            into.needs(param.param().name(), auto);
        } else if (!bounds.give(at, param, auto)) {
            into.lacks(parameter(param.param().name(), auto));
        }
    }

    /** Whether bounds make a type so, or may. */
    public boolean gives(SourceUnit file, int scope, List<Bound> all, Auto auto) {
        return bounds.give(file, scope, all, auto);
    }

    private Optional<String> unbounded(Typed at, List<Bound> bounds, Auto auto) {
        return gives(at.file(), at.scope(), bounds, auto)
                ? Optional.empty()
                : bounds.stream()
                        .filter(Bound.Trait.class::isInstance)
                        .map(b -> ((Bound.Trait) b).path().last())
                        .findFirst();
    }

    private List<Typed> fields(Placed<TypeItem> type) {
        if (!byFields(type.item())) {
            return List.of();
        }
        return type.item().fields().stream()
                .filter(f -> !type.file().never(f.cfg()))
                .map(f -> new Typed(type.file(), type.item().inner(), f.type()))
                .toList();
    }

    /** Whether its fields decide, as they are written: no impl says otherwise. */
    public boolean byFields(TypeItem type) {
        return plain(type) && !stated.contains(type);
    }

    /** Whether its fields are those written: no macro stands on it, and none of them comes in twins under {@code cfg}s. */
    private static boolean plain(TypeItem type) {
        Set<String> names = new HashSet<>();
        return type.fields().stream().allMatch(f -> names.add(f.name()))
                && type.attributes().stream()
                        .allMatch(a -> InertAttributes.inert(
                                a.path().segments().getFirst().name()));
    }

    private static Map<String, Typed> arguments(Typed at, RustType.Named named, Placed<TypeItem> type) {
        List<RustType> arguments = named.path().segments().getLast().arguments();
        if (arguments.isEmpty()) {
            return Map.of();
        }
        List<GenericParam> params = type.file().scope(type.item().inner()).generics().stream()
                .filter(g -> g.kind() != GenericParam.Kind.LIFETIME)
                .toList();
        Map<String, Typed> found = new HashMap<>();
        for (int i = 0; i < Math.min(params.size(), arguments.size()); i++) {
            found.put(params.get(i).name(), at.with(arguments.get(i)));
        }
        return found;
    }

    private static List<Part> foreign(Typed at, RustType.Named named, String path, Auto auto, AutoGraph.Node into) {
        List<RustType> held = named.path().segments().getLast().arguments();
        return switch (StdTypes.of(path)) {
            case NEITHER -> standard(path, into);
            case NOT_SEND -> auto == Auto.SEND ? standard(path, into) : List.of();
            case NOT_SYNC -> auto == Auto.SYNC ? standard(path, into) : parts(at, held, Auto.SEND);
            case ALIKE -> parts(at, held, auto);
            case SHARED -> both(at, held);
            case LOCK -> parts(at, held, Auto.SEND);
            case READ_LOCK -> auto == Auto.SEND ? parts(at, held, auto) : both(at, held);
            case UNKNOWN -> List.of();
        };
    }

    private static List<Part> standard(String path, AutoGraph.Node into) {
        into.lacks(new Lack("`" + Traits.last(path) + "`", ""));
        return List.of();
    }

    private static List<Part> both(Typed at, List<RustType> held) {
        return Stream.concat(parts(at, held, Auto.SEND).stream(), parts(at, held, Auto.SYNC).stream())
                .toList();
    }
}
