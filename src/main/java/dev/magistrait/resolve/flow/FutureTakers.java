package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Obstacle.Kind;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.types.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What functions, methods, fields and places make of a future that they are given. */
final class FutureTakers {

    static final FutureUse HARMLESS = new FutureUse.Harmless();
    static final FutureUse STORED = new FutureUse.Hindering(Kind.STORED);
    static final FutureUse UNPIN = new FutureUse.Hindering(Kind.UNPIN);
    static final FutureUse UNFOLLOWED = new FutureUse.Hindering(Kind.UNFOLLOWED);

    /** Methods that put their last argument into a collection. */
    private static final Set<String> PUTS =
            Set.of("push", "push_back", "push_front", "insert", "replace", "extend", "get_or_insert");

    /** Methods of channels and cells, whose items have a type that is mostly not written where they are called. */
    private static final Set<String> SENDS = Set.of("send", "try_send", "blocking_send", "send_async", "set");

    /** Functions, methods and macros that poll what they are given and ask for {@code Unpin}. */
    private static final Set<String> POLLS =
            Set.of("select", "select_ok", "select_all", "try_select", "poll_unpin", "poll_next_unpin", "select_biased");

    /** Methods of {@code Pin} that a future of another type does not have. */
    private static final Set<String> OF_PIN =
            Set.of("as_mut", "as_ref", "get_mut", "poll", "into_inner", "as_deref_mut");

    /** Adaptors that need no pinning exactly where their future needs none. */
    private static final Set<String> CARRIES =
            Set.of("fuse", "map", "then", "inspect", "map_ok", "map_err", "and_then");

    /** Functions that take a future as a value and no borrow of one: with them, a name is not behind {@code &mut}. */
    private static final Set<String> BY_VALUE =
            Set.of("spawn", "spawn_local", "spawn_on", "block_on", "pin", "new", "boxed", "join", "try_join");

    /** Conversions: no future of an {@code async fn} has one into another type than its own, which nobody can name. */
    private static final Set<String> TURNS = Set.of("into", "try_into");

    private static final Set<String> WRAPS = Set.of("Some", "Ok", "Err", "Ready");

    private final Locals locals;
    private final Predicate<RustType> keeps;
    private final BiPredicate<Typed, RustType> keepsThere;
    private final Predicate<String> keeper;

    /**
     * @param keeps whether a type that is written in the function is that of a boxed future, or holds one
     * @param keepsThere the same of a type that is written in another place
     * @param keeper whether a function of that name in the workspace takes a boxed future
     */
    FutureTakers(
            Locals locals,
            Predicate<RustType> keeps,
            BiPredicate<Typed, RustType> keepsThere,
            Predicate<String> keeper) {
        this.locals = locals;
        this.keeps = keeps;
        this.keepsThere = keepsThere;
        this.keeper = keeper;
    }

    /** Whether a type that is written in the function is that of a boxed future, or holds one. */
    boolean keep(RustType type) {
        return keeps.test(type);
    }

    /** An argument of a macro whose value has that use. */
    static FutureUse macro(String name, FutureUse use) {
        return switch (name) {
            case "join", "try_join", "pin", "pin_mut" -> HARMLESS;
            case "vec" -> use;
            case "select", "select_biased" -> UNPIN;
            default -> UNFOLLOWED;
        };
    }

    /** What is assigned to a place. */
    FutureUse to(Expr target) {
        return locals.type(target)
                .map(t -> keepsThere.test(t, t.type()) ? STORED : HARMLESS)
                .orElse(UNFOLLOWED);
    }

    /** A field that holds any future is of a generic type. */
    FutureUse field(TypePath path, String name) {
        String variant = path.last();
        return type(path)
                .flatMap(o -> item(o).flatMap(i -> i.fields().stream()
                                .filter(f -> f.name().equals(name) || f.name().equals(variant + "." + name))
                                .findFirst())
                        .map(f -> keepsThere.test(o, f.type()) ? STORED : HARMLESS))
                .orElse(UNFOLLOWED);
    }

    private Optional<Typed> type(TypePath path) {
        return resolved(path)
                .or(() -> path.segments().size() > 1
                        ? resolved(new TypePath(
                                path.global(),
                                path.segments().subList(0, path.segments().size() - 1)))
                        : Optional.empty());
    }

    private Optional<Typed> resolved(TypePath path) {
        for (Hit hit : locals.generics()
                .resolver()
                .resolve(locals.file(), locals.function().inner(), path, Namespace.TYPE)) {
            if (hit.def() instanceof Def.OfType type) {
                TypeItem item = type.type().item();
                RustType self = new RustType.Named(TypePath.of(item.name()), item.region());
                return Optional.of(new Typed(type.type().file(), item.inner(), self));
            }
        }
        return Optional.empty();
    }

    private Optional<TypeItem> item(Typed type) {
        return type.type() instanceof RustType.Named named
                ? locals.generics().resolver().resolve(type.file(), type.scope(), named.path(), Namespace.TYPE).stream()
                        .filter(h -> h.def() instanceof Def.OfType)
                        .map(h -> ((Def.OfType) h.def()).type().item())
                        .findFirst()
                : Optional.empty();
    }

    /** What a method is called on whose value has that use. */
    static FutureUse receiver(Expr.MethodCall call, FutureUse use) {
        if (POLLS.contains(call.method()) || OF_PIN.contains(call.method())) {
            return UNPIN;
        }
        if (TURNS.contains(call.method())) {
            return turned(use);
        }
        return CARRIES.contains(call.method()) ? use : HARMLESS;
    }

    /** What a boxed future turns into has a type that takes boxed ones: where it is not told that this is kept, nobody knows which. */
    private static FutureUse turned(FutureUse use) {
        return use.equals(STORED) ? STORED : UNFOLLOWED;
    }

    /** An argument of a method. */
    FutureUse argument(Expr.MethodCall call, Expr argument) {
        String method = call.method();
        if (PUTS.contains(method)) {
            return put(call);
        }
        if (SENDS.contains(method)) {
            return to(call.receiver());
        }
        if (argument instanceof Expr.Name && !BY_VALUE.contains(method)) {
            return UNFOLLOWED;
        }
        return keeper.test(method) ? STORED : HARMLESS;
    }

    /** Into a collection whose type is written, or whose items are all put there. */
    private FutureUse put(Expr.MethodCall call) {
        Optional<Typed> type = locals.type(call.receiver());
        if (type.filter(t -> keepsThere.test(t, t.type())).isPresent()) {
            return STORED;
        }
        return type.isPresent() || collection(call).isPresent() ? HARMLESS : UNFOLLOWED;
    }

    /** The variable that a method call puts something into. */
    Optional<String> collection(Expr.MethodCall call) {
        return PUTS.contains(call.method())
                        && call.receiver() instanceof Expr.Name name
                        && name.path().segments().size() == 1
                ? Optional.of(name.path().last())
                : Optional.empty();
    }

    /** The arguments of a call whose value has that use. */
    List<FutureUse> arguments(Expr.Call call, FutureUse use) {
        List<FnItem.Param> params = params(call.callee());
        List<FutureUse> uses = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            uses.add(argument(call, params, i, use));
        }
        return uses;
    }

    private FutureUse argument(Expr.Call call, List<FnItem.Param> params, int index, FutureUse use) {
        String name = call.callee() instanceof Expr.Name callee ? callee.path().last() : "";
        if (POLLS.contains(name)) {
            return UNPIN;
        }
        if (WRAPS.contains(name)) {
            return use.given();
        }
        if (TURNS.contains(name)) {
            return turned(use);
        }
        if (call.callee() instanceof Expr.Name callee && Character.isUpperCase(name.charAt(0))) {
            return field(callee.path(), String.valueOf(index));
        }
        if (call.arguments().get(index) instanceof Expr.Name && !BY_VALUE.contains(name)) {
            return UNFOLLOWED;
        }
        if (index < params.size()) {
            boolean closure = call.arguments().get(index) instanceof Expr.Closure;
            return keeps.test(params.get(index).type()) || (closure && keeper.test(name)) ? STORED : HARMLESS;
        }
        return keeper.test(name) ? STORED : HARMLESS;
    }

    private List<FnItem.Param> params(Expr callee) {
        if (!(callee instanceof Expr.Name name)) {
            return List.of();
        }
        return locals
                .generics()
                .resolver()
                .resolve(locals.file(), locals.function().inner(), name.path(), Namespace.VALUE)
                .stream()
                .filter(h -> h.def() instanceof Def.OfFn)
                .map(h -> ((Def.OfFn) h.def()).fn().item().params())
                .findFirst()
                .orElse(List.of());
    }
}
