package dev.magistrait.report.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many findings there are of each rule, a line each. */
final class Statistics {

    /** A rule weighs what policies say, which may differ from file to file. */
    private record Key(Level level, String rule) {}

    private record Line(Key key, long all, long certain) {}

    private static final Comparator<Line> BY_SEVERITY = Comparator.<Line, Level>comparing(
                    l -> l.key().level())
            .thenComparingLong(Line::all)
            .thenComparing(l -> l.key().rule());
    private static final Comparator<Line> BY_RULE = Comparator.<Line, String>comparing(
                    l -> l.key().rule())
            .thenComparing(l -> l.key().level());

    private Statistics() {}

    /** The lines and an empty one; nothing where there is no finding. */
    static String of(Report report, View view) {
        Map<Key, List<Finding>> findings = Stream.concat(report.workspaces().stream(), Stream.of(report.elsewhere()))
                .map(WorkspaceReport::findings)
                .flatMap(List::stream)
                .collect(groupingBy(f -> new Key(f.level(), f.rule())));
        List<Line> lines = findings.entrySet().stream()
                .map(e -> new Line(e.getKey(), e.getValue().size(), certain(e.getValue())))
                .sorted(view.order() == View.Order.RULE ? BY_RULE : BY_SEVERITY)
                .toList();
        int width = lines.stream()
                .mapToInt(l -> Totals.number(l.all()).length())
                .max()
                .orElse(0);
        String shown = lines.stream().map(l -> line(l, width, view)).collect(joining());
        return shown.isEmpty() ? "" : shown + "\n";
    }

    private static long certain(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.confidence() == Confidence.CERTAIN)
                .count();
    }

    private static String line(Line line, int width, View view) {
        Key key = line.key();
        String count = Totals.number(line.all());
        String rule = Printable.of(key.rule());
        return " ".repeat(width - count.length()) + count + " "
                + view.palette()
                        .paint(
                                Style.of(key.level()),
                                "%-7s".formatted(key.level().word())) + " "
                + view.links().toRule(key.rule(), view.palette().paint(Style.STRONG, rule))
                + " (" + (line.certain() == line.all() ? "certain" : Totals.number(line.certain()) + " certain")
                + ")\n";
    }
}
