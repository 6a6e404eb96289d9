package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.types.Bodies;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.resolve.types.StdTypes;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.resolve.types.WordSet;
import dev.magistrait.source.Region;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds values that are never {@code Send} and that an async body keeps across an {@code .await}. */
final class Holdings {

    private static final Set<String> MAKERS =
            Set.of("new", "clone", "from", "default", "new_cyclic", "downgrade", "from_iter");
    private static final Set<String> LOCKING = Set.of("lock", "read", "write");
    private static final Set<String> LENDING = Set.of("borrow", "borrow_mut");
    private static final Set<String> OPENING = Set.of("unwrap", "expect", "unwrap_or_else");

    private static final WordSet WAITS = new WordSet(Set.of("await"));
    private static final WordSet LOCKS = new WordSet(LOCKING);
    private static final WordSet OPENS = new WordSet(OPENING);

    private final Resolver resolver;
    private final Generics generics;
    private final WordSet words;

    Holdings(Resolver resolver, Generics generics, TellingWords words) {
        this.words = words.ofUnsent(LENDING);
        this.resolver = resolver;
        this.generics = generics;
    }

    /** @param text the value in words */
    record Holding(String text, Region await) {}

    Optional<Holding> in(Implemented at) {
        if (!mayHold(at.method())) {
            return Optional.empty();
        }
        Locals locals = new Locals(generics, at.file(), at.method(), Optional.of(at.impl()));
        Deque<Expr> open = new ArrayDeque<>(body(at, locals.body()));
        while (!open.isEmpty()) {
            Expr expr = open.pop();
            if (expr instanceof Expr.Closure || expr instanceof Expr.Async || expr instanceof Expr.MacroCall) {
                continue;
            }
            if (expr instanceof Expr.Block block) {
                Optional<Holding> found = block(locals, block.parts());
                if (found.isPresent()) {
                    return found;
                }
            }
            Exprs.children(expr).reversed().forEach(open::push);
        }
        return Optional.empty();
    }

    /** Whether there may be such a value, and an {@code .await}. What locking gives is a guard only once it is opened. */
    private boolean mayHold(FnItem method) {
        return Bodies.mayName(method, WAITS)
                && (Bodies.mayName(method, words) || (Bodies.mayName(method, LOCKS) && Bodies.mayName(method, OPENS)));
    }

    /** What runs in the future: the body of an {@code async fn}, or the one {@code async} block that a function returns. */
    private static List<Expr> body(Implemented at, Expr body) {
        if (at.method().isAsync()) {
            return List.of(body);
        }
        return body instanceof Expr.Block block
                        && block.parts().size() == 1
                        && block.parts().getFirst() instanceof Expr.Return result
                        && result.value() instanceof Expr.Async async
                ? List.of(async.body())
                : List.of();
    }

    private Optional<Holding> block(Locals locals, List<Expr> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Expr.Let let
                    && !let.name().equals("_")
                    && !let.value().equals(Expr.NOTHING)) {
                Optional<String> what = what(locals, let, parts);
                Optional<Region> await = what.isEmpty() ? Optional.empty() : Held.across(let.name(), parts, i);
                if (await.isPresent()) {
                    return Optional.of(new Holding(
                            "`" + let.name() + "`, a `" + what.orElseThrow() + "`, across an `.await`", await.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The type that is never {@code Send} of what a {@code let} binds, when it certainly has one. */
    private Optional<String> what(Locals locals, Expr.Let let, List<Expr> parts) {
        if (!let.type().isEmpty()) {
            return owned(locals, let.type().getFirst(), 0);
        }
        return made(locals, let.value())
                .or(() ->
                        guard(locals, let.value()).filter(g -> isGuard(let.name()) || Held.dropped(let.name(), parts)));
    }

    private Optional<String> owned(Locals locals, RustType type, int depth) {
        if (!(type instanceof RustType.Named named) || depth > 8) {
            return Optional.empty();
        }
        StdTypes known = foreign(locals, named.path());
        if (known.neverSendAndDropped()) {
            return Optional.of(named.path().last());
        }
        return known == StdTypes.ALIKE && !named.path().last().equals("PhantomData")
                ? named.path().segments().getLast().arguments().stream()
                        .flatMap(t -> owned(locals, t, depth + 1).stream())
                        .findFirst()
                : Optional.empty();
    }

    private StdTypes foreign(Locals locals, TypePath path) {
        List<Hit> hits = resolver.resolve(locals.file(), locals.function().inner(), path, Namespace.TYPE);
        return hits.size() == 1 && hits.getFirst().def() instanceof Def.Foreign foreign
                ? StdTypes.of(foreign.path())
                : StdTypes.UNKNOWN;
    }

    /** {@code Rc::new(…)} and its like. */
    private Optional<String> made(Locals locals, Expr value) {
        if (!(value instanceof Expr.Call call)
                || !(call.callee() instanceof Expr.Name callee)
                || callee.path().segments().size() < 2
                || !MAKERS.contains(callee.path().last())) {
            return Optional.empty();
        }
        List<TypePath.Segment> segments = callee.path().segments();
        TypePath owner = new TypePath(callee.path().global(), segments.subList(0, segments.size() - 1));
        return foreign(locals, owner) == StdTypes.NEITHER ? Optional.of(owner.last()) : Optional.empty();
    }

    /** {@code mutex.lock().unwrap()}, {@code cell.borrow()}. */
    private Optional<String> guard(Locals locals, Expr value) {
        if (!(value instanceof Expr.MethodCall call)) {
            return Optional.empty();
        }
        if (LENDING.contains(call.method()) && call.arguments().isEmpty()) {
            return holder(locals, call.receiver())
                    .filter("RefCell"::equals)
                    .map(t -> call.method().equals("borrow") ? "Ref" : "RefMut");
        }
        return OPENING.contains(call.method())
                        && call.receiver() instanceof Expr.MethodCall lock
                        && LOCKING.contains(lock.method())
                        && lock.arguments().isEmpty()
                ? holder(locals, lock.receiver()).flatMap(t -> guardOf(t, lock.method()))
                : Optional.empty();
    }

    private static Optional<String> guardOf(String type, String method) {
        return switch (type) {
            case "Mutex" -> method.equals("lock") ? Optional.of("MutexGuard") : Optional.empty();
            case "RwLock" ->
                switch (method) {
                    case "read" -> Optional.of("RwLockReadGuard");
                    case "write" -> Optional.of("RwLockWriteGuard");
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    /** The name of the standard library's type that an expression certainly has. */
    private Optional<String> holder(Locals locals, Expr expr) {
        return locals.type(expr)
                .filter(t -> t.type() instanceof RustType.Named)
                .flatMap(t -> standard(t, ((RustType.Named) t.type()).path()));
    }

    private Optional<String> standard(Typed at, TypePath path) {
        List<Hit> hits = resolver.resolve(at.file(), at.scope(), path, Namespace.TYPE);
        return hits.size() == 1
                        && hits.getFirst().def() instanceof Def.Foreign foreign
                        && StdTypes.of(foreign.path()) != StdTypes.UNKNOWN
                ? Optional.of(Traits.last(foreign.path()))
                : Optional.empty();
    }

    /** Expressions do not tell {@code *lock} from {@code lock}: what is bound counts as the guard when its name says so. */
    private static boolean isGuard(String name) {
        return name.equals("g") || name.contains("guard") || name.startsWith("_");
    }
}
