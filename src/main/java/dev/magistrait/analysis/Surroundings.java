package dev.magistrait.analysis;

import dev.magistrait.outline.Scope;
import dev.magistrait.source.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The items of one file that have names, and which lie around a place. */
final class Surroundings {

    /** By where they begin, the outer before the inner. */
    private final List<Scope> scopes;
    /** For each scope the one around it; -1 for none. */
    private final int[] outer;

    Surroundings(List<Scope> all) {
        this.scopes = all.stream()
                .filter(Surroundings::named)
                .sorted(Comparator.comparing(Scope::region, Surroundings::order))
                .toList();
        this.outer = new int[scopes.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < outer.length; i++) {
            while (!open.isEmpty() && !holds(region(open.peek()), region(i))) {
                open.pop();
            }
            outer[i] = open.isEmpty() ? -1 : open.peek();
            open.push(i);
        }
    }

    /** The names of the items around a place, the outermost first, such as {@code repo::Store::load}; empty for none. */
    String at(Region place) {
        List<String> names = new ArrayList<>();
        for (int i = lastBefore(place); i >= 0; i = outer[i]) {
            if (holds(region(i), place)) {
                names.add(scopes.get(i).name());
            }
        }
        Collections.reverse(names);
        return String.join("::", names);
    }

    /** The last scope that does not begin behind a place; -1 for none. */
    private int lastBefore(Region place) {
        int low = 0;
        int high = outer.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts(region(middle), place)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private Region region(int scope) {
        return scopes.get(scope).region();
    }

    private static boolean named(Scope scope) {
        return switch (scope.kind()) {
            case MODULE, TRAIT, FN, TYPE -> !scope.name().isEmpty();
            case FILE, BLOCK, IMPL, MACRO_CALL -> false;
        };
    }

    private static int order(Region one, Region other) {
        int starts = Integer.compare(one.line(), other.line());
        int columns = starts == 0 ? Integer.compare(one.column(), other.column()) : starts;
        return columns == 0 ? other.compareTo(one) : columns;
    }

    private static boolean holds(Region outer, Region inner) {
        boolean ends = outer.endLine() > inner.endLine()
                || (outer.endLine() == inner.endLine() && outer.endColumn() >= inner.endColumn());
        return starts(outer, inner) && ends;
    }

    private static boolean starts(Region outer, Region inner) {
        return outer.line() < inner.line() || (outer.line() == inner.line() && outer.column() <= inner.column());
    }
}
