package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.flow.Way.To;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Mentions;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where functions, methods and macros take what they are given. */
final class Passing {

    private static final To NOWHERE = new To.Nowhere();

    /** Calls that give back a value with their arguments in it. */
    private static final Set<String> WRAPPERS = Set.of(
            "Box::pin", "Box::new", "Pin::new", "Arc::new", "Rc::new", "Some", "Ok", "Err", "Vec::from", "Either::Left",
            "Either::Right");

    /** Functions and methods that poll a future where they stand, or drop it. */
    private static final Set<String> ENDS = Set.of(
            "block_on",
            "run_until",
            "spawn_local",
            "block_on_local",
            "drop",
            "forget",
            "poll",
            "now_or_never",
            "boxed_local");

    /** Functions and methods that hand on what they are given, in a future, stream or iterator. */
    private static final Set<String> HANDING_ON = Set.of(
            "join", "join3", "join4", "join5", "try_join", "try_join3", "join_all", "try_join_all", "select", "try_select",
            "select_all", "select_ok", "maybe_done", "abortable", "timeout", "timeout_at", "iter", "once", "repeat_with",
            "from_iter", "map", "then", "and_then", "or_else", "map_ok", "map_err", "fuse", "instrument", "in_current_span",
            "with_subscriber", "into_future", "into_stream", "into_iter", "iter_mut", "next", "try_next", "pop",
            "pop_front", "pop_back", "remove", "drain", "take", "as_mut", "buffered", "buffer_unordered", "try_buffered",
            "try_buffer_unordered", "for_each", "try_for_each", "for_each_concurrent", "try_for_each_concurrent", "collect",
            "try_collect", "filter", "filter_map", "flat_map", "flatten", "enumerate", "zip", "chain", "rev", "race", "or",
            "fold", "try_fold", "unfold", "skip", "chunks", "unwrap", "expect", "ok", "get_mut", "iter_pin_mut",
            "unwrap_or_else", "is_terminated", "len", "is_empty", "reserve");

    /** Methods of collections that take something in. */
    private static final Set<String> COLLECTING =
            Set.of("push", "push_back", "push_front", "insert", "extend", "append");

    /** The crates whose functions of these names are known. */
    private static final Set<String> KNOWN = Set.of(
            "std", "core", "futures", "futures_util", "futures_lite", "tokio", "tokio_stream", "async_std", "smol",
            "futures_executor", "pollster",
            "wasm_bindgen_futures", "actix_rt", "actix_web");

    /** Bounds that ask for nothing that a boxed future has and another lacks. */
    private static final Set<String> ASKING_NOTHING = Set.of(
            "Future", "IntoFuture", "TryFuture", "Stream", "Fn", "FnMut", "FnOnce", "AsyncFn", "AsyncFnMut", "AsyncFnOnce",
            "Sized", "IntoIterator", "Iterator");

    /** What a macro does with its arguments. */
    enum Macro {
        /** Polls them within the future around it. */
        HOLDS,
        /** Is a value that has them. */
        GIVES,
        /** Is a stream whose body they are. */
        STREAMS,
        /** Looks at them only. */
        LOOKS,
        UNKNOWN
    }

    private static final Set<String> HOLDING = Set.of(
            "join", "try_join", "select", "select_biased", "pin", "pin_mut", "poll", "ready", "try_select");
    private static final Set<String> LOOKING = Set.of(
            "println", "print", "eprintln", "eprint", "format", "format_args", "write", "writeln", "assert", "assert_eq",
            "assert_ne", "debug_assert", "debug_assert_eq", "debug_assert_ne", "panic", "todo", "unimplemented",
            "unreachable", "matches", "dbg", "info", "warn", "error", "debug", "trace", "event", "span", "info_span",
            "debug_span", "trace_span", "error_span", "warn_span", "log", "anyhow", "bail", "ensure", "json", "concat",
            "env", "include_str");

    private final Traits traits;
    private final Locals locals;
    private final Makers makers;

    Passing(Traits traits, Locals locals, Makers makers) {
        this.traits = traits;
        this.locals = locals;
        this.makers = makers;
    }

    static Macro kind(Expr.MacroCall call) {
        String name = call.path().last();
        if (HOLDING.contains(name)) {
            return Macro.HOLDS;
        }
        if (name.equals("vec")) {
            return Macro.GIVES;
        }
        if (name.equals("stream") || name.equals("try_stream")) {
            return Macro.STREAMS;
        }
        return LOOKING.contains(name) ? Macro.LOOKS : Macro.UNKNOWN;
    }

    static String macro(Expr.MacroCall call) {
        return "goes into the macro `" + call.path().last() + "!`";
    }

    /** Where a method leaves its receiver. */
    To through(Expr.MethodCall call, To to) {
        if (ENDS.contains(call.method()) || COLLECTING.contains(call.method())) {
            return NOWHERE;
        }
        return HANDING_ON.contains(call.method())
                ? to
                : new To.Unknown("has `" + call.method() + "` called on it", call.region());
    }

    /** Where an argument of a method goes. */
    To to(Expr.MethodCall call, int argument, To to, To collected) {
        if (ENDS.contains(call.method())) {
            return NOWHERE;
        }
        if (COLLECTING.contains(call.method())) {
            return collected;
        }
        if (HANDING_ON.contains(call.method())) {
            return to;
        }
        List<Placed<FnItem>> meant = makers.certainly(call);
        return all(meant, argument, to, unknown(call.method(), call.region()));
    }

    private static To unknown(String name, Region region) {
        return new To.Unknown("is passed to `" + name + "`", region);
    }

    /** Where an argument of a function goes. */
    To to(Expr.Name callee, int argument, To to, Region region) {
        List<String> names = callee.path().names();
        if (WRAPPERS.contains(String.join("::", names.subList(Math.max(0, names.size() - 2), names.size())))) {
            return to;
        }
        To unknown = unknown(callee.path().last(), region);
        List<Hit> hits =
                traits.resolver().resolve(locals.file(), locals.function().inner(), callee.path(), Namespace.VALUE);
        if (hits.size() != 1) {
            return hits.isEmpty() && callee.path().is("drop") ? NOWHERE : unknown;
        }
        return switch (hits.getFirst().def()) {
            case Def.OfFn fn -> all(List.of(fn.fn()), argument, to, unknown);
            case Def.Foreign foreign -> foreign(foreign.path(), to, unknown);
            default -> unknown;
        };
    }

    private static To foreign(String path, To to, To unknown) {
        String name = Traits.last(path);
        if (!KNOWN.contains(path.split("::", 2)[0])) {
            return unknown;
        }
        if (ENDS.contains(name)) {
            return NOWHERE;
        }
        return HANDING_ON.contains(name) ? to : unknown;
    }

    /** What all functions that may be meant do. */
    private To all(List<Placed<FnItem>> meant, int argument, To to, To unknown) {
        To found = NOWHERE;
        for (Placed<FnItem> fn : meant) {
            if (argument >= fn.item().params().size()) {
                return unknown;
            }
            RustType type = fn.item().params().get(argument).type();
            if (!asksNothing(fn, type)) {
                return unknown;
            }
            found = givesBack(fn.item(), type) ? to : found;
        }
        return meant.isEmpty() ? unknown : found;
    }

    private static boolean givesBack(FnItem fn, RustType type) {
        boolean[] opaque = {fn.isAsync()};
        new TypeWalk() {
            @Override
            protected void impl(RustType.Impl impl) {
                opaque[0] = true;
            }

            @Override
            protected void named(RustType.Named named) {
                opaque[0] |= type.isPath(named.path().last());
            }
        }.type(fn.returns());
        return opaque[0];
    }

    /** Whether a parameter is of a type that callers choose, by bounds that a future meets whether it is boxed or not. */
    private static boolean asksNothing(Placed<FnItem> fn, RustType type) {
        if (type instanceof RustType.Impl impl) {
            return impl.bounds().stream().allMatch(b -> asksNothing(b, new HashSet<>()));
        }
        Scope scope = fn.file().scope(fn.item().inner());
        Set<String> related = new HashSet<>();
        if (!(type instanceof RustType.Named named) || !isParam(scope, named.path())) {
            return false;
        }
        Set<String> open = new HashSet<>(Set.of(named.path().last()));
        while (!open.isEmpty()) {
            String name = open.iterator().next();
            open.remove(name);
            related.add(name);
            Set<String> met = new HashSet<>();
            if (!boundsOf(fn.file(), scope, name).stream().allMatch(b -> asksNothing(b, met))) {
                return false;
            }
            met.removeAll(related);
            scope.generics().stream().map(GenericParam::name).filter(met::contains).forEach(open::add);
        }
        return true;
    }

    private static boolean isParam(Scope scope, TypePath path) {
        return path.segments().size() == 1
                && scope.generics().stream().anyMatch(g -> g.name().equals(path.last()));
    }

    private static List<Bound> boundsOf(SourceUnit file, Scope scope, String name) {
        List<Bound> found = new ArrayList<>();
        scope.generics().stream().filter(g -> g.name().equals(name)).forEach(g -> found.addAll(g.bounds()));
        for (WherePredicate predicate : scope.where()) {
            if (Mentions.names(predicate.subject(), name)) {
                found.addAll(predicate.bounds());
            }
        }
        return found;
    }

    private static boolean asksNothing(Bound bound, Set<String> met) {
        if (!(bound instanceof Bound.Trait trait)) {
            return true;
        }
        boolean[] fine = {trait.relaxed() || ASKING_NOTHING.contains(trait.path().last())};
        new TypeWalk() {
            @Override
            protected void named(RustType.Named named) {
                met.add(named.path().last());
            }

            @Override
            protected void impl(RustType.Impl impl) {
                fine[0] = false;
            }

            @Override
            protected void dyn(RustType.Dyn dyn) {
                fine[0] = false;
            }

            @Override
            protected void bound(Bound.Trait inner) {
                fine[0] &= ASKING_NOTHING.contains(inner.path().last());
            }
        }.path(trait.path());
        return fine[0];
    }
}
