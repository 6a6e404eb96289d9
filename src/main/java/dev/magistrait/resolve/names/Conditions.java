package dev.magistrait.resolve.names;

import dev.magistrait.outline.Conditional;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the parts of items ask that stand under attributes of their own. They nest: the one around each is found once. */
final class Conditions {

    private final List<Conditional> parts;
    private final int[] around;

    Conditions(List<Conditional> parts) {
        this.parts = parts;
        this.around = new int[parts.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < around.length; i++) {
            Region region = parts.get(i).region();
            while (!open.isEmpty() && !holds(open.element(), region)) {
                open.pop();
            }
            around[i] = open.isEmpty() ? -1 : open.element();
            open.push(i);
        }
    }

    /** All that must hold for what stands in a place, as far as those parts say. */
    Cfg at(Region place) {
        int part = before(place);
        while (part >= 0 && !holds(part, place)) {
            part = around[part];
        }
        Cfg cfg = Cfg.always();
        for (; part >= 0; part = around[part]) {
            cfg = parts.get(part).cfg().and(cfg);
        }
        return cfg;
    }

    /** The last part that starts at the place or before it; -1 for none. */
    private int before(Region place) {
        int low = 0;
        int high = around.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Region region = parts.get(middle).region();
            boolean starts = region.line() < place.line()
                    || (region.line() == place.line() && region.column() <= place.column());
            low = starts ? middle + 1 : low;
            high = starts ? high : middle;
        }
        return low - 1;
    }

    /** Whether a part reaches over the first character of a place behind its own. */
    private boolean holds(int part, Region place) {
        Region region = parts.get(part).region();
        return place.line() < region.endLine()
                || (place.line() == region.endLine() && place.column() < region.endColumn());
    }
}
