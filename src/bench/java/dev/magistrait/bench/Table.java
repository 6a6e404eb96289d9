package dev.magistrait.bench;

import dev.magistrait.bench.Series.Spread;
import java.util.ArrayList;
import java.util.List;

/** Prints figures in columns. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    static void print(Figures.OfTree tree) {
        say("%s: %,d files, %,d lines, %.1f MB; magistrait %s"
                .formatted(tree.directory(), tree.files(), tree.lines(), tree.bytes() / 1e6, tree.read()));
        print(tree.parts(), tree.ratios());
        if (tree.coldSecondsAMegabyte() > 0) {
            say("  cold: %s s a MB".formatted(number(tree.coldSecondsAMegabyte())));
        }
        say("");
    }

    static void print(List<Figures.OfPart> parts, List<Figures.Ratio> ratios) {
        Table table = new Table();
        table.row("  part", "wall s", "min", "max", "CPU s", "peak MB");
        for (Figures.OfPart part : parts) {
            Spread wall = part.wallSeconds();
            table.row(
                    "  " + part.name(),
                    number(wall.median()),
                    number(wall.min()),
                    number(wall.max()),
                    number(part.cpuSeconds().median()),
                    "%.0f".formatted(part.peakMegabytes()));
        }
        table.print();
        Table pairs = new Table();
        pairs.row("  ratio, of rounds", "median", "min", "max");
        for (Figures.Ratio ratio : ratios) {
            String name = ratio.part() + " / " + ratio.over() + ", " + ratio.figure();
            pairs.row(
                    "  " + name,
                    two(ratio.ratio().median()),
                    two(ratio.ratio().min()),
                    two(ratio.ratio().max()));
        }
        if (!ratios.isEmpty()) {
            pairs.print();
        }
    }

    static void say(String line) {
        System.out.println(line);
    }

    private void row(String... cells) {
        rows.add(List.of(cells));
    }

    private void print() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
            }
            say(line.toString());
        }
    }

    static String number(double value) {
        return "%.3f".formatted(value);
    }

    private static String two(double value) {
        return "%.2f".formatted(value);
    }
}
