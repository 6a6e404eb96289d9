package dev.magistrait.cli.check;

import dev.magistrait.report.json.Json;
import dev.magistrait.timing.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the time of a run went, as tables or as JSON. */
final class TimingsText {

    private static final double SECOND = 1e9;

    private final List<List<String>> rows = new ArrayList<>();

    private TimingsText() {}

    static void print(Profile profile, boolean json, PrintWriter out) throws IOException {
        if (json) {
            Json.write(profile, out);
        } else {
            stages(profile).print(out);
            bytes(profile).print(out);
            cache(profile).print(out);
            facts(profile).print(out);
            rules(profile).print(out);
        }
        out.flush();
    }

    private static TimingsText stages(Profile profile) {
        TimingsText table = new TimingsText();
        table.row("stage", "wall s", "other threads s", "CPU s");
        for (Profile.Time time : profile.stages()) {
            String indent = time.within().isEmpty() ? "" : "  ";
            table.row(
                    indent + time.stage(),
                    seconds(time.wallNanos()),
                    seconds(time.threadsNanos()),
                    seconds(time.cpuNanos()));
        }
        Profile.Whole whole = profile.whole();
        table.row("compiler, collector, JVM", "", "", seconds(whole.jvmCpuNanos()));
        table.row("total", seconds(whole.wallNanos()), "", seconds(whole.cpuNanos()));
        table.row("");
        table.row("compiled by the JVM for", seconds(whole.compilerNanos()));
        table.row("garbage collected for", seconds(whole.collectorNanos()));
        table.row("collections of garbage", number(whole.collections()));
        return table;
    }

    private static TimingsText bytes(Profile profile) {
        TimingsText table = new TimingsText();
        table.row("bytes", "");
        profile.bytes().forEach((what, bytes) -> table.row(what, number(bytes)));
        return table;
    }

    private static TimingsText cache(Profile profile) {
        TimingsText table = new TimingsText();
        table.row("cache", "");
        profile.cache().forEach((what, count) -> table.row(what, number(count)));
        return table;
    }

    private static TimingsText facts(Profile profile) {
        TimingsText table = new TimingsText();
        table.row("fact", "found", "entered", "derived", "taken back");
        for (Profile.Kind kind : profile.facts()) {
            table.row(
                    kind.fact(),
                    number(kind.found()),
                    number(kind.entered()),
                    number(kind.derived()),
                    number(kind.retracted()));
        }
        return table;
    }

    private static TimingsText rules(Profile profile) {
        TimingsText table = new TimingsText();
        table.row("rule", "fired", "cost ms");
        profile.rules().forEach(r -> table.row(r.rule(), number(r.count()), milliseconds(r.nanos())));
        return table;
    }

    private void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** The first column to the left, numbers to the right, and an empty line below. */
    private void print(PrintWriter out) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = row.get(i).length();
                if (i == widths.size()) {
                    widths.add(width);
                }
                widths.set(i, Math.max(widths.get(i), width));
            }
        }
        rows.forEach(row -> out.println(line(row, widths)));
        out.println();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String pad = " ".repeat(widths.get(i) - row.get(i).length());
            line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
        }
        return line.toString().stripTrailing();
    }

    private static String seconds(long nanos) {
        return nanos == 0 ? "-" : String.format(Locale.ROOT, "%.3f", nanos / SECOND);
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
