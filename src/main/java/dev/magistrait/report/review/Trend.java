package dev.magistrait.report.review;

import dev.magistrait.finding.Finding;
import dev.magistrait.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What has changed since an earlier report or commit.
 *
 * @param label what that is called
 * @param figures what is counted, then and now
 * @param moved traits whose verdict or form is another
 * @param added traits that there were not
 * @param gone traits that are no more, by path
 * @param fresh findings that there were not
 * @param mended how many findings are no more
 * @param edges packages that name a trait as a trait object and did not, or the other way round
 * @param edgesKnown whether the earlier state tells of those
 * @param then how many traits used each form
 */
public record Trend(
        String label,
        List<Figure> figures,
        List<Move> moved,
        List<Subject> added,
        List<String> gone,
        List<Finding> fresh,
        int mended,
        List<Edge> edges,
        boolean edgesKnown,
        Map<String, Integer> then) {

    public Trend {
        figures = List.copyOf(figures);
        moved = List.copyOf(moved);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        fresh = List.copyOf(fresh);
        edges = List.copyOf(edges);
        then = Map.copyOf(then);
    }

    /** That code of a package names a trait as a trait object, in how many places then and now; one of them is none. */
    public record Edge(String from, String trait, int then, int now) {

        public boolean fresh() {
            return then == 0;
        }
    }

    /** A number then and now. */
    public record Figure(String what, int then, int now) {

        /** Such as {@code +2}, {@code −1} or {@code ±0}. */
        public String change() {
            int by = now - then;
            return by > 0 ? "+" + by : by < 0 ? "−" + -by : "±0";
        }
    }

    /** A trait that was judged or written otherwise. */
    public record Move(Subject subject, String verdict, String current) {}

    static Trend of(Earlier then, Report now, List<Subject> subjects, Network network) {
        Map<String, Earlier.Trait> known = new LinkedHashMap<>();
        then.traits().forEach(t -> known.putIfAbsent(key(t.crate(), t.path()), t));
        List<Move> moved = new ArrayList<>();
        List<Subject> added = new ArrayList<>();
        for (Subject subject : subjects) {
            Earlier.Trait was = known.remove(key(subject.crate(), subject.path()));
            if (was == null) {
                added.add(subject);
            } else if (!same(was, subject)) {
                moved.add(new Move(subject, was.verdict(), was.current()));
            }
        }
        List<Finding> fresh = new ArrayList<>();
        int mended = compare(then, now, fresh);
        List<String> gone = known.values().stream().map(Earlier.Trait::path).toList();
        return new Trend(
                then.label(),
                figures(then, now, subjects),
                moved,
                added,
                gone,
                fresh,
                mended,
                then.dyn().stream()
                        .flatMap(d -> edges(d, network.dyn()).stream())
                        .toList(),
                !then.dyn().isEmpty(),
                then.currents());
    }

    private static List<Edge> edges(SortedMap<Crossing, Integer> then, SortedMap<Crossing, Integer> now) {
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .filter(c -> !then.containsKey(c) || !now.containsKey(c))
                .sorted()
                .map(c -> new Edge(c.from(), c.trait(), then.getOrDefault(c, 0), now.getOrDefault(c, 0)))
                .toList();
    }

    private static boolean same(Earlier.Trait was, Subject is) {
        return was.verdict().equals(is.verdict())
                && was.current().equals(is.decision().current().word());
    }

    private static String key(String crate, String path) {
        return crate + " " + path;
    }

    /** Findings are matched by what they say, not by line, so that code may move. */
    private static int compare(Earlier then, Report now, List<Finding> fresh) {
        Map<Earlier.Hit, Integer> left = new HashMap<>();
        then.hits().forEach(h -> left.merge(h, 1, Integer::sum));
        for (Finding finding : findings(now).toList()) {
            Earlier.Hit same = Earlier.hit(finding);
            if (left.merge(same, -1, Integer::sum) < 0) {
                fresh.add(finding);
            }
        }
        return left.values().stream().mapToInt(n -> Math.max(n, 0)).sum();
    }

    private static Stream<Finding> findings(Report report) {
        return Stream.concat(
                report.workspaces().stream().flatMap(w -> w.findings().stream()),
                report.aftermath().findings().stream());
    }

    private static List<Figure> figures(Earlier then, Report now, List<Subject> subjects) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("async traits", then.traits().size(), subjects.size()));
        Map<String, Integer> levels = then.levels();
        now.summary()
                .findings()
                .forEach((level, count) ->
                        figures.add(1, new Figure(level.word() + "s", levels.getOrDefault(level.word(), 0), count)));
        Map<String, Integer> currents = then.currents();
        Map<String, Integer> present =
                counted(subjects, s -> s.decision().current().word());
        Stream.concat(currents.keySet().stream(), present.keySet().stream())
                .distinct()
                .sorted()
                .forEach(c -> figures.add(new Figure(
                        "traits in the form " + c, currents.getOrDefault(c, 0), present.getOrDefault(c, 0))));
        return figures;
    }

    private static Map<String, Integer> counted(List<Subject> subjects, Function<Subject, String> by) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        subjects.forEach(s -> counts.merge(by.apply(s), 1, Integer::sum));
        return counts;
    }
}
