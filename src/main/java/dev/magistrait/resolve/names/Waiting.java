package dev.magistrait.resolve.names;

import dev.magistrait.outline.MacroCall;
import java.util.Deque;

/**
 * A call that waits to be expanded.
 *
 * @param call its number in the file
 * @param depth how many expansions it stands in, one within the other
 * @param budget what may still be written for the call that all these began with
 */
record Waiting(SourceUnit file, int call, int depth, MacroBudget budget) {

    /** Puts the calls that stand in a file at the end of a queue. */
    static void in(SourceUnit file, Deque<Waiting> open) {
        for (int i = 0; i < file.outline.calls().size(); i++) {
            open.addLast(new Waiting(file, i, 0, new MacroBudget()));
        }
    }

    MacroCall item() {
        return file.outline.calls().get(call);
    }
}
