package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a variable that is dropped with its block certainly lives while something is awaited. Expressions do not say whether a name is
 * lent, given away or assigned, so it counts as given away, unless a method of it is called later.
 */
final class Held {

    private static final Set<String> DROPS = Set.of("drop", "mem::drop", "std::mem::drop", "core::mem::drop");

    private enum Kind {
        LENT,
        MAYBE_MOVED,
        DROPPED,
        SHADOWED,
        AWAITED
    }

    /** @param part the number of the block's part in which it happens */
    private record Event(Kind kind, int part, Region region) {}

    private final String name;
    private final List<Event> events = new ArrayList<>();
    private int part;

    private Held(String name) {
        this.name = name;
    }

    /** The {@code .await} behind the part of the block that declares the variable. */
    static Optional<Region> across(String name, List<Expr> parts, int declared) {
        Held held = new Held(name);
        for (held.part = declared + 1; held.part < parts.size(); held.part++) {
            Expr at = parts.get(held.part);
            held.visit(at);
            if (at instanceof Expr.Return) {
                break;
            }
        }
        return held.awaited();
    }

    /** Whether the variable is given to {@code drop} in the block. */
    static boolean dropped(String name, List<Expr> parts) {
        boolean[] found = new boolean[1];
        parts.forEach(p -> Exprs.each(p, e -> found[0] |= e instanceof Expr.Call call && isDrop(call, name)));
        return found[0];
    }

    private Optional<Region> awaited() {
        boolean moved = false;
        int lastMove = -1;
        Optional<Event> candidate = Optional.empty();
        for (Event event : events) {
            boolean later =
                    candidate.isPresent() && event.part() > candidate.get().part();
            switch (event.kind()) {
                case AWAITED -> {
                    if (!moved) {
                        return Optional.of(event.region());
                    }
                    candidate = candidate.isEmpty() && lastMove < event.part() ? Optional.of(event) : candidate;
                }
                case LENT -> {
                    if (later) {
                        return candidate.map(Event::region);
                    }
                }
                case MAYBE_MOVED -> {
                    if (later) {
                        return Optional.empty();
                    }
                    moved = true;
                    lastMove = event.part();
                }
                case DROPPED -> {
                    return later ? candidate.map(Event::region) : Optional.empty();
                }
                case SHADOWED -> {
                    if (moved) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void add(Kind kind, Region region) {
        events.add(new Event(kind, part, region));
    }

    private void visit(Expr expr) {
        switch (expr) {
            case Expr.Name named when isIt(named) -> add(Kind.MAYBE_MOVED, named.region());
            case Expr.Await await -> {
                visit(await.operand());
                add(Kind.AWAITED, await.region());
            }
            case Expr.Closure _ -> captured(expr);
            case Expr.Async _ -> captured(expr);
            case Expr.MacroCall _ -> captured(expr);
            case Expr.Call call when isDrop(call, name) -> add(Kind.DROPPED, call.region());
            case Expr.MethodCall call
            when isIt(call.receiver()) -> {
                add(call.method().startsWith("into") ? Kind.MAYBE_MOVED : Kind.LENT, call.region());
                call.arguments().forEach(this::visit);
            }
            case Expr.Field field when isIt(field.base()) -> add(Kind.LENT, Region.START);
            case Expr.Let let -> {
                visit(let.value());
                if (let.name().equals(name)) {
                    add(Kind.SHADOWED, Region.START);
                }
            }
            default -> Exprs.children(expr).forEach(this::visit);
        }
    }

    /** What runs elsewhere, or is a macro's: its awaits do not count, and the variable may go there. */
    private void captured(Expr expr) {
        Exprs.each(expr, e -> {
            if (isIt(e)) {
                add(Kind.MAYBE_MOVED, Region.START);
            }
        });
    }

    private boolean isIt(Expr expr) {
        return expr instanceof Expr.Name named && named.path().is(name);
    }

    private static boolean isDrop(Expr.Call call, String name) {
        return call.callee() instanceof Expr.Name callee
                && DROPS.contains(callee.path().toString())
                && call.arguments().stream()
                        .anyMatch(a ->
                                a instanceof Expr.Name named && named.path().is(name));
    }
}
