package dev.magistrait.lsp;

import dev.magistrait.source.Region;
import org.eclipse.lsp4j.Range;

/**
 * Where places of an older text are in a newer one: lines before and behind all that was changed are the same, and what stood between is taken to
 * stay where it was.
 *
 * @param behind the last line of the older text that is not surely one behind the change
 * @param more how many lines there are more behind it
 */
record Shift(Text now, int behind, int more) {

    static Shift between(Text then, Text now) {
        int shorter = Math.min(then.lines(), now.lines());
        int same = 0;
        while (same < shorter && then.line(same).equals(now.line(same))) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && then.line(then.lines() - 1 - end).equals(now.line(now.lines() - 1 - end))) {
            end++;
        }
        return new Shift(now, then.lines() - end, now.lines() - then.lines());
    }

    Range range(Region region) {
        return new Range(
                now.position(line(region.line()), region.column()),
                now.position(line(region.endLine()), region.endColumn()));
    }

    private int line(int then) {
        return then > behind ? then + more : Math.min(then, Math.max(1, now.lines()));
    }
}
