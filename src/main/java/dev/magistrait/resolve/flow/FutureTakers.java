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
import dev.magistrait.resolve.types.Mentions;
import dev.magistrait.resolve.types.TypeText;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.rust.Casing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What functions, methods, fields and places make of a future that they are given. */
final class FutureTakers {

    static final FutureUse HARMLESS = new FutureUse.Harmless();
    static final FutureUse STORED = new FutureUse.Hindering(Kind.STORED);
    static final FutureUse UNPIN = new FutureUse.Hindering(Kind.UNPIN);
    static final FutureUse UNFOLLOWED = new FutureUse.Hindering(Kind.UNFOLLOWED);

    private final Locals locals;
    private final FutureKeepers keepers;

    FutureTakers(Locals locals, FutureKeepers keepers) {
        this.locals = locals;
        this.keepers = keepers;
    }

    /** What is made of a value of a type that is written in the function. */
    FutureUse of(RustType type) {
        Typed here = new Typed(locals.file(), locals.function().inner(), type);
        if (keepers.keeps(here, type) || isOfSelf(type)) {
            return STORED;
        }
        return keepers.unpins(here, type) ? UNPIN : HARMLESS;
    }

    /** {@code Self} and {@code Self::Name}, as the impl says what they are. */
    private boolean isOfSelf(RustType type) {
        return locals.ofSelf(type).filter(t -> keepers.keeps(t, t.type())).isPresent();
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
                .map(t -> keepers.keeps(t, t.type()) ? STORED : HARMLESS)
                .orElse(UNFOLLOWED);
    }

    /** A field that holds any future is of a generic type: what becomes of the whole counts. */
    FutureUse field(TypePath path, String name, FutureUse use) {
        String variant = path.last();
        return type(path)
                .flatMap(o -> item(o).flatMap(i -> i.fields().stream()
                                .filter(f -> f.name().equals(name) || f.name().equals(variant + "." + name))
                                .findFirst())
                        .map(f -> keepers.keeps(o, f.type()) ? STORED : use))
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
    FutureUse receiver(Expr.MethodCall call, FutureUse use) {
        if (FutureWords.POLLS.contains(call.method()) || FutureWords.OF_PIN.contains(call.method())) {
            return UNPIN;
        }
        if (FutureWords.TURNS.contains(call.method())) {
            return turned(use);
        }
        if (keepers.hasOnBox(call.method())) {
            return STORED;
        }
        return FutureWords.CARRIES.contains(call.method()) ? use : HARMLESS;
    }

    /** What a boxed future turns into has a type that takes boxed ones: where it is not told that this is kept, nobody knows which. */
    private static FutureUse turned(FutureUse use) {
        return use.equals(STORED) ? STORED : UNFOLLOWED;
    }

    /** An argument of a method. */
    FutureUse argument(Expr.MethodCall call, Expr argument, FutureUse use) {
        String method = call.method();
        if (FutureWords.GIVES.contains(method)
                && argument instanceof Expr.Closure
                && use instanceof FutureUse.Hindering) {
            return use;
        }
        if (FutureWords.PUTS.contains(method)) {
            return put(call);
        }
        if (FutureWords.SENDS.contains(method)) {
            return to(call.receiver());
        }
        if (Exprs.isVariable(argument) && !FutureWords.BY_VALUE.contains(method)) {
            return UNFOLLOWED;
        }
        return taken(method);
    }

    /** What functions of that name take. */
    private FutureUse taken(String function) {
        if (keepers.isKeeper(function)) {
            return STORED;
        }
        return keepers.asksUnpin(function) ? UNPIN : HARMLESS;
    }

    /** Into a collection whose type is written, or whose items are all put there. */
    private FutureUse put(Expr.MethodCall call) {
        Optional<Typed> type = locals.type(call.receiver());
        if (type.filter(t -> keepers.keeps(t, t.type())).isPresent()) {
            return STORED;
        }
        return type.isPresent() || collection(call).isPresent() ? HARMLESS : UNFOLLOWED;
    }

    /** The variable that a method call puts something into. */
    Optional<String> collection(Expr.MethodCall call) {
        return FutureWords.PUTS.contains(call.method())
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
        if (FutureWords.POLLS.contains(name) || isOfPin(call.callee())) {
            return UNPIN;
        }
        if (FutureWords.WRAPS.contains(name)) {
            return use.given();
        }
        if (FutureWords.TURNS.contains(name)) {
            return turned(use);
        }
        if (call.callee() instanceof Expr.Name callee && makesPinless(callee.path())) {
            return UNPIN;
        }
        if (call.callee() instanceof Expr.Name callee && Casing.upper(name)) {
            return field(callee.path(), String.valueOf(index), use.given());
        }
        if (Exprs.isVariable(call.arguments().get(index)) && !FutureWords.BY_VALUE.contains(name)) {
            return UNFOLLOWED;
        }
        if (index < params.size()) {
            return param(call, params.get(index).type(), index, name, use);
        }
        if (call.arguments().get(index) instanceof Expr.Closure && use instanceof FutureUse.Hindering) {
            return use;
        }
        // A box of a future is `Unpin` whatever it holds; a box as an object that is `Unpin` says so of the future.
        return name.equals("new") && use.equals(UNPIN) ? UNPIN : taken(name);
    }

    /** What is passed through is used as what comes out. */
    private FutureUse param(Expr.Call call, RustType type, int index, String name, FutureUse use) {
        boolean closure = call.arguments().get(index) instanceof Expr.Closure;
        FutureUse own = of(type);
        if (!own.equals(HARMLESS) || closure) {
            return own.equals(HARMLESS) ? taken(name) : own;
        }
        if (keepers.asksUnpin(name)) {
            return UNPIN;
        }
        boolean through = type instanceof RustType.Named given
                && function(call.callee())
                        .filter(f -> Mentions.names(f.returns(), given.path().last()))
                        .isPresent();
        return through ? use.given() : HARMLESS;
    }

    /** {@code Lazy(future)}, {@code Lazy::new(future)}. */
    private boolean makesPinless(TypePath path) {
        List<String> names = path.names();
        return keepers.isPinless(names.getLast())
                || (names.size() > 1 && keepers.isPinless(names.get(names.size() - 2)));
    }

    /** {@code Pin::new(&mut future)}, {@code Pin::into_inner(future)}. */
    private static boolean isOfPin(Expr callee) {
        return callee instanceof Expr.Name name
                && name.path().segments().size() > 1
                && name.path()
                        .segments()
                        .get(name.path().segments().size() - 2)
                        .name()
                        .equals("Pin")
                && !name.path().last().equals("new_unchecked");
    }

    /** The arguments that a function takes by one of its type parameters, several of them asked about. */
    List<List<Expr>> ofOneType(Expr.Call call, Predicate<Expr> asked) {
        if (call.arguments().size() < 2 || call.arguments().stream().noneMatch(asked)) {
            return List.of();
        }
        if (call.callee() instanceof Expr.Name name
                && FutureWords.OF_ONE_TYPE.contains(name.path().last())) {
            return List.of(call.arguments().stream().filter(asked).toList());
        }
        List<FnItem.Param> params = params(call.callee());
        Map<String, List<Expr>> byType = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(params.size(), call.arguments().size()); i++) {
            if (asked.test(call.arguments().get(i)) && params.get(i).type() instanceof RustType.Named named) {
                byType.computeIfAbsent(TypeText.of(named), _ -> new ArrayList<>(1))
                        .add(call.arguments().get(i));
            }
        }
        return List.copyOf(byType.values());
    }

    private List<FnItem.Param> params(Expr callee) {
        return function(callee).map(FnItem::params).orElse(List.of());
    }

    private Optional<FnItem> function(Expr callee) {
        if (!(callee instanceof Expr.Name name)) {
            return Optional.empty();
        }
        return locals
                .generics()
                .resolver()
                .resolve(locals.file(), locals.function().inner(), name.path(), Namespace.VALUE)
                .stream()
                .filter(h -> h.def() instanceof Def.OfFn)
                .map(h -> ((Def.OfFn) h.def()).fn().item())
                .findFirst();
    }
}
