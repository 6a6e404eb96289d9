package dev.magistrait.report.text;

import static java.util.stream.Collectors.joining;

import dev.magistrait.finding.Level;
import dev.magistrait.report.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The summary as the last lines of the text. */
final class Totals {

    private Totals() {}

    static String of(Summary summary, Palette palette) {
        List<String> lines = new ArrayList<>();
        lines.add(line("verdicts", verdicts(summary), palette));
        lines.add(line("findings", findings(summary, palette), palette));
        if (summary.problems() > 0) {
            lines.add(line("problems", problems(summary), palette));
        }
        if (summary.allBlindSpots() > 0) {
            lines.add(line("blind spots", blindSpots(summary), palette));
        }
        lines.add(line("read", read(summary), palette));
        return String.join("", lines);
    }

    private static String line(String subject, String text, Palette palette) {
        return palette.paint(Style.STRONG, subject + ":") + " " + text + "\n";
    }

    private static String verdicts(Summary summary) {
        if (summary.traits() == 0) {
            return "none, as there is no async trait";
        }
        return counted(summary.traits(), "trait") + ": "
                + summary.verdicts().entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> e.getValue() + " " + e.getKey().word())
                        .collect(joining(", "));
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

    private static String problems(Summary summary) {
        return summary.problems()
                + (summary.unread() == 0 ? "" : ", " + summary.unread() + " of them left a file unread");
    }

    private static String blindSpots(Summary summary) {
        return summary.allBlindSpots() + " ("
                + summary.blindSpots().entrySet().stream()
                        .map(e -> e.getValue() + " " + Printable.of(e.getKey()))
                        .collect(joining(", "))
                + ")";
    }

    private static String read(Summary summary) {
        return counted(summary.crates(), "crate") + ", "
                + counted(summary.extent().files(), "file") + ", "
                + counted(summary.extent().lines(), "line");
    }

    private static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
