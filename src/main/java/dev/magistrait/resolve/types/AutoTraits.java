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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds types that certainly are not {@code Send} or {@code Sync}. What is not certain is taken to be both. */
public final class AutoTraits {

    private static final int DEEPEST = 64;

    /** A type with arguments counts for so many, as what it comes to is not remembered. */
    private static final int INSTANCE = 8;

    /** One question looks at so many types: what holds ten of what holds ten more is soon more than can be looked at. */
    private static final int MOST = 10_000;

    private final Resolver resolver;
    private final BoundAutos bounds;
    private final StatedAutos stated;
    private final FieldsMemo<Auto, Lack> memo = new FieldsMemo<>();
    private int left;

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

    /** What the parameters of a type stand for. */
    private record Given(Typed type, Map<String, Given> around) {}

    /** Why values of the type are certainly not so. */
    public Optional<Lack> lacks(Typed type, Auto auto) {
        left = MOST;
        return lacks(type, auto, Map.of(), 0);
    }

    private Optional<Lack> lacks(Typed at, Auto auto, Map<String, Given> given, int depth) {
        if (depth > DEEPEST || left == 0) {
            return memo.cut();
        }
        left--;
        return switch (at.type()) {
            case RustType.Reference reference -> {
                Auto needed = reference.mutable() ? auto : Auto.SYNC;
                yield lacks(at.with(reference.target()), needed, given, depth + 1);
            }
            case RustType.Tuple tuple -> any(at, tuple.parts(), auto, given, depth);
            case RustType.Other other -> other(at, other, auto, given, depth);
            case RustType.Dyn object -> unbounded(at, object.bounds(), auto).map(AutoTraits::object);
            case RustType.Impl impl -> unbounded(at, impl.bounds(), auto).map(t -> parameter("impl " + t, auto));
            case RustType.Named named -> named(at, named, auto, given, depth);
            case RustType.Qualified _ -> Optional.empty();
        };
    }

    private static Lack object(String trait) {
        return new Lack("a `dyn " + trait + "`", "");
    }

    private static Lack parameter(String name, Auto auto) {
        return new Lack(
                "`" + name + "`, which need not be `" + auto.word() + "`", "`" + auto.word() + "` on `" + name + "`");
    }

    private Optional<Lack> any(Typed at, List<RustType> parts, Auto auto, Map<String, Given> given, int depth) {
        for (RustType part : parts) {
            Optional<Lack> lack = lacks(at.with(part), auto, given, depth + 1);
            if (lack.isPresent()) {
                return lack;
            }
        }
        return Optional.empty();
    }

    private Optional<Lack> other(Typed at, RustType.Other other, Auto auto, Map<String, Given> given, int depth) {
        return switch (other.text()) {
            case "pointer" -> Optional.of(new Lack("a raw pointer", ""));
            case "array", "slice" -> any(at, other.parts(), auto, given, depth);
            default -> Optional.empty();
        };
    }

    private Optional<Lack> named(Typed at, RustType.Named named, Auto auto, Map<String, Given> given, int depth) {
        List<Hit> hits = resolver.resolve(at.file(), at.scope(), named.path(), Namespace.TYPE);
        if (hits.size() != 1) {
            return Optional.empty();
        }
        return switch (hits.getFirst().def()) {
            case Def.OfParam param -> param(at, param, auto, given, depth);
            case Def.OfSelf self -> self(self, auto, depth);
            case Def.OfType type -> type(at, named, type.type(), auto, given, depth);
            case Def.OfAlias alias when isPlain(alias.alias()) -> lacks(target(alias), auto, Map.of(), depth + 1);
            case Def.Foreign foreign -> foreign(at, named, foreign.path(), auto, given, depth);
            default -> Optional.empty();
        };
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

    private Optional<Lack> self(Def.OfSelf self, Auto auto, int depth) {
        return self.file().outline.impls().stream()
                .filter(i -> i.inner() == self.scope())
                .findFirst()
                .flatMap(i -> lacks(new Typed(self.file(), i.inner(), i.self()), auto, Map.of(), depth + 1));
    }

    private Optional<Lack> param(Typed at, Def.OfParam param, Auto auto, Map<String, Given> given, int depth) {
        Given argument = given.get(param.param().name());
        if (argument != null) {
            return lacks(argument.type(), auto, argument.around(), depth + 1);
        }
        if (at.file().scope(param.scope()).kind() == Scope.Kind.TYPE || bounds.give(at, param, auto)) {
            return Optional.empty();
        }
        return Optional.of(parameter(param.param().name(), auto));
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

    private Optional<Lack> type(
            Typed at, RustType.Named named, Placed<TypeItem> type, Auto auto, Map<String, Given> given, int depth) {
        Map<String, Given> inside = arguments(at, named, type, given);
        return inside.isEmpty()
                ? memo.of(type.item(), auto, () -> fields(type, auto, inside, depth))
                : fields(type, auto, inside, depth + INSTANCE);
    }

    private Optional<Lack> fields(Placed<TypeItem> type, Auto auto, Map<String, Given> inside, int depth) {
        if (!byFields(type.item())) {
            return Optional.empty();
        }
        for (TypeItem.Field field : type.item().fields()) {
            Typed at = new Typed(type.file(), type.item().inner(), field.type());
            Optional<Lack> lack =
                    type.file().never(field.cfg()) ? Optional.empty() : lacks(at, auto, inside, depth + 1);
            if (lack.isPresent()) {
                return lack;
            }
        }
        return Optional.empty();
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

    private static Map<String, Given> arguments(
            Typed at, RustType.Named named, Placed<TypeItem> type, Map<String, Given> given) {
        List<RustType> arguments = named.path().segments().getLast().arguments();
        if (arguments.isEmpty()) {
            return Map.of();
        }
        List<GenericParam> params = type.file().scope(type.item().inner()).generics().stream()
                .filter(g -> g.kind() != GenericParam.Kind.LIFETIME)
                .toList();
        Map<String, Given> found = new HashMap<>();
        for (int i = 0; i < Math.min(params.size(), arguments.size()); i++) {
            found.put(params.get(i).name(), new Given(at.with(arguments.get(i)), given));
        }
        return found;
    }

    private Optional<Lack> foreign(
            Typed at, RustType.Named named, String path, Auto auto, Map<String, Given> given, int depth) {
        List<RustType> held = named.path().segments().getLast().arguments();
        return switch (StdTypes.of(path)) {
            case NEITHER -> standard(path);
            case NOT_SEND -> auto == Auto.SEND ? standard(path) : Optional.empty();
            case NOT_SYNC -> auto == Auto.SYNC ? standard(path) : any(at, held, Auto.SEND, given, depth);
            case ALIKE -> any(at, held, auto, given, depth);
            case SHARED -> both(at, held, given, depth);
            case LOCK -> any(at, held, Auto.SEND, given, depth);
            case READ_LOCK -> auto == Auto.SEND ? any(at, held, auto, given, depth) : both(at, held, given, depth);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Lack> standard(String path) {
        return Optional.of(new Lack("`" + Traits.last(path) + "`", ""));
    }

    private Optional<Lack> both(Typed at, List<RustType> held, Map<String, Given> given, int depth) {
        return any(at, held, Auto.SEND, given, depth).or(() -> any(at, held, Auto.SYNC, given, depth));
    }
}
