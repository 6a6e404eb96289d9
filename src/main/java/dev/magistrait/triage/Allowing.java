package dev.magistrait.triage;

import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which comments speak of which lines. One behind code speaks of its own line; one that stands alone, of the next line that is no such
 * comment, and of the comments between.
 */
final class Allowing {

    private record Rule(String file, String id) {}

    /** Comments behind code, by their line, or those that stand alone, by the line that they lead to. */
    private record Line(Rule rule, boolean alone, int line) {}

    private record Start(String file, int line) {}

    private final Map<Start, Integer> targets = new HashMap<>();
    private final Map<Rule, NavigableMap<Integer, List<Allow>>> above = new HashMap<>();
    private final Map<Line, Allow> behind = new HashMap<>();
    /** Behind code, the lines with findings; of those that stand alone, how far down one is. */
    private final Set<Line> used = new HashSet<>();

    private final Map<Line, Integer> reached = new HashMap<>();

    /** @param allows those of a file in its order */
    Allowing(List<Allow> allows) {
        for (Allow allow : allows.reversed()) {
            // Of several on one line the first leads on.
            if (allow.written().alone()) {
                targets.put(new Start(allow.at().file(), region(allow).line()), target(allow));
            }
        }
        allows.stream().filter(a -> !a.written().reason().isEmpty()).forEach(this::add);
        above.values().forEach(all -> all.values().forEach(a -> a.sort(Comparator.comparingInt(Allowing::end))));
    }

    private void add(Allow allow) {
        for (String id : new HashSet<>(allow.written().rules())) {
            Rule rule = new Rule(allow.at().file(), id);
            if (allow.written().alone()) {
                above.computeIfAbsent(rule, none -> new TreeMap<>())
                        .computeIfAbsent(target(allow), none -> new ArrayList<>())
                        .add(allow);
            } else {
                behind.putIfAbsent(new Line(rule, false, end(allow)), allow);
            }
        }
    }

    /** The first comment that allows findings of a rule at a place. All that do are of use from now on. */
    Optional<Allow> first(Span span, String id) {
        Rule rule = new Rule(span.file(), id);
        Optional<Allow> alone = alone(rule, span.line());
        Optional<Allow> beside = Optional.ofNullable(behind.get(new Line(rule, false, span.line())));
        beside.ifPresent(a -> used.add(new Line(rule, false, span.line())));
        return alone.or(() -> beside);
    }

    private Optional<Allow> alone(Rule rule, int line) {
        var next = above.getOrDefault(rule, new TreeMap<>()).ceilingEntry(line);
        if (next == null || end(next.getValue().getFirst()) >= line) {
            return Optional.empty();
        }
        reached.merge(new Line(rule, true, next.getKey()), line, Math::max);
        return Optional.of(next.getValue().getFirst());
    }

    /** Whether a comment has allowed a finding of a rule. */
    boolean used(Allow allow, String id) {
        Rule rule = new Rule(allow.at().file(), id);
        return allow.written().alone()
                ? reached.getOrDefault(new Line(rule, true, target(allow)), 0) > end(allow)
                : used.contains(new Line(rule, false, end(allow)));
    }

    /** The first line below a comment that is more than such a comment. */
    private int target(Allow allow) {
        int below = end(allow) + 1;
        return targets.getOrDefault(new Start(allow.at().file(), below), below);
    }

    private static int end(Allow allow) {
        return region(allow).endLine();
    }

    private static Region region(Allow allow) {
        return allow.written().region();
    }
}
