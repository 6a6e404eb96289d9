package dev.magistrait.report.text;

import static java.util.stream.Collectors.joining;

import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.fix.Safety;
import dev.magistrait.report.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The summary as the last lines of the text. */
public final class Totals {

    /**
     * A line.
     *
     * @param subject such as {@code findings}
     */
    public record Line(String subject, String text) {}

    private static final int MOST_HIDING = 3;

    private Totals() {}

    static String of(Summary summary, Palette palette) {
        return Stream.concat(lines(summary, palette).stream(), hidden(summary).stream())
                .map(l -> palette.paint(Style.STRONG, l.subject() + ":") + " " + l.text() + "\n")
                .collect(joining());
    }

    /** Without colours. */
    public static List<Line> lines(Summary summary) {
        return lines(summary, Palette.PLAIN);
    }

    /** How many findings there are of each level, the gravest first. */
    public static String findings(Summary summary) {
        return findings(summary, Palette.PLAIN);
    }

    private static List<Line> lines(Summary summary, Palette palette) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("verdicts", verdicts(summary)));
        lines.add(new Line("findings", findings(summary, palette)));
        if (!summary.changeable().isEmpty()) {
            lines.add(new Line("fixes", fixes(summary.changeable())));
        }
        if (summary.allDismissed() > 0) {
            lines.add(new Line("dismissed", dismissed(summary)));
        }
        if (summary.mended() > 0) {
            lines.add(new Line("fixed", counted(summary.mended(), "finding") + " of the baseline"));
        }
        if (summary.allProblems() > 0) {
            String kinds = kinds(summary.allProblems(), summary.problems(), Problem.Kind::word);
            lines.add(new Line("problems", kinds));
        }
        if (summary.allBlindSpots() > 0) {
            String kinds = kinds(summary.allBlindSpots(), summary.blindSpots(), Function.identity());
            lines.add(new Line("blind spots", kinds));
        }
        lines.add(new Line("read", read(summary)));
        return lines;
    }

    /** The macros of which nothing is known and that hide most. */
    private static List<Line> hidden(Summary summary) {
        String most = summary.hidden().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.<Integer>reverseOrder()))
                .limit(MOST_HIDING)
                .map(e -> "`" + Printable.of(e.getKey()) + "` (" + number(e.getValue()) + ")")
                .collect(joining(", "));
        boolean more = summary.hidden().size() > MOST_HIDING;
        return most.isEmpty() ? List.of() : List.of(new Line("hidden by macros", most + (more ? ", …" : "")));
    }

    private static String verdicts(Summary summary) {
        if (summary.traits() == 0) {
            return summary.extent().files() == 0 ? "none, as no Rust was read" : "none, as there is no async trait";
        }
        return summary.verdicts().entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> number(e.getValue()) + " " + e.getKey().word())
                        .collect(joining(", "))
                + " (" + counted(summary.traits(), "trait") + ")";
    }

    private static String findings(Summary summary, Palette palette) {
        if (summary.allFindings() == 0) {
            return "none";
        }
        return summary.findings().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<Level, Integer>comparingByKey(Comparator.reverseOrder()))
                .map(e -> palette.paint(
                        Style.of(e.getKey()), counted(e.getValue(), e.getKey().word())))
                .collect(joining(", "));
    }

    private static String fixes(Map<Safety, Integer> changeable) {
        String counts = changeable.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> number(e.getValue()) + (e.getKey() == Safety.SAFE ? " safe" : " to review"))
                .collect(joining(", "));
        return counts.isEmpty() ? "none" : counts + " (`magistrait fix`)";
    }

    private static String dismissed(Summary summary) {
        return summary.dismissed().entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> number(e.getValue()) + " " + dismissed(e.getKey()))
                        .collect(joining(", "))
                + " (`--format json` lists them)";
    }

    private static String dismissed(Dismissal.Kind kind) {
        return switch (kind) {
            case SUPPRESSED -> "suppressed";
            case WAIVED -> "waived";
            case BASELINE -> "in the baseline";
            case SINCE -> "unchanged";
        };
    }

    private static <K> String kinds(int total, Map<K, Integer> counts, Function<K, String> word) {
        return number(total) + " ("
                + counts.entrySet().stream()
                        .map(e -> number(e.getValue()) + " " + Printable.of(word.apply(e.getKey())))
                        .collect(joining(", "))
                + ")";
    }

    private static String read(Summary summary) {
        return counted(summary.crates(), "crate") + ", "
                + counted(summary.extent().files(), "file") + ", "
                + counted(summary.extent().lines(), "line");
    }

    /** With its thousands apart, such as {@code 1,490,213}. */
    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Such as {@code 1 crate} and {@code 2 crates}. */
    public static String counted(long count, String thing) {
        return number(count) + " " + thing + (count == 1 ? "" : "s");
    }
}
