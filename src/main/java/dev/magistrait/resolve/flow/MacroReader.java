package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.resolve.flow.Ways.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads calls of macros whose arguments are expressions. */
final class MacroReader {

    private static final Set<String> COLLECTIONS = Set.of("vec", "smallvec", "array", "matches", "dbg");

    /** Macros that poll what they are given in place. */
    private static final Set<String> POLLING = Set.of(
            "join",
            "try_join",
            "select",
            "select_biased",
            "pin",
            "pin_mut",
            "ready",
            "poll",
            "try_stream",
            "stream",
            "assert",
            "assert_eq",
            "assert_ne",
            "println",
            "eprintln",
            "print",
            "eprint",
            "format",
            "panic",
            "write",
            "writeln",
            "trace",
            "debug",
            "info",
            "warn",
            "error",
            "event",
            "ensure",
            "bail",
            "anyhow",
            "debug_assert",
            "debug_assert_eq",
            "try",
            "unreachable",
            "todo",
            "cfg_if",
            "assert_matches",
            "log",
            "span",
            "info_span",
            "debug_span");

    private final WayReader reader;

    MacroReader(WayReader reader) {
        this.reader = reader;
    }

    Optional<Known> read(Expr.MacroCall call, Slot to) {
        String name = call.path().last();
        if (COLLECTIONS.contains(name)) {
            call.arguments().forEach(a -> reader.walk(a, to));
            return Optional.empty();
        }
        boolean known = POLLING.contains(name);
        for (Expr argument : call.arguments()) {
            argument(call, argument, known, to);
        }
        return Optional.empty();
    }

    private void argument(Expr.MacroCall call, Expr argument, boolean known, Slot to) {
        Ways ways = reader.ways();
        Slot slot = ways.slot();
        reader.walk(argument, slot);
        ways.flow(slot, to, false);
        ways.edge(slot.value(), reader.variables().body().awaited(), known);
        if (!known) {
            List.of(slot.value(), slot.result())
                    .forEach(n ->
                            ways.lost(n, "is handed to the macro `" + call.path() + "!`", argument, call.region()));
        }
    }
}
