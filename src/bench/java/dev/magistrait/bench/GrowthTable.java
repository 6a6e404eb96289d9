package dev.magistrait.bench;

import dev.magistrait.bench.Growing.OfShape;
import dev.magistrait.bench.Growing.OfSize;
import dev.magistrait.bench.Growing.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints figures of growth: a line a shape, as soon as it is measured. */
final class GrowthTable {

    private static final int NAME = 26;
    private static final int CELL = 9;

    private GrowthTable() {}

    static void head(boolean large) {
        Table.say(cell("shape", -NAME)
                + cell("n", CELL)
                + (large
                        ? cell("CPU s", CELL) + cell("peak MB", CELL)
                        : cell("CPU s of n, 2n, 4n, 8n", 4 * CELL)
                                + cell("factors", 3 * 6)
                                + cell("peak MB of each", 4 * CELL)));
    }

    static void print(OfShape shape) {
        List<String> cells = new ArrayList<>(List.of(cell(shape.name(), -NAME)));
        List<OfSize> sizes = shape.sizes();
        cells.add(cell(String.valueOf(sizes.getFirst().n()), CELL));
        boolean doublings = sizes.size() > 1;
        for (int i = 0; i < (doublings ? 4 : 1); i++) {
            cells.add(cell(i < sizes.size() ? "%.2f".formatted(sizes.get(i).cpuSeconds()) : "", CELL));
        }
        for (int i = 0; i < (doublings ? 3 : 0); i++) {
            cells.add(cell(
                    i < shape.factors().size()
                            ? "%.1f".formatted(shape.factors().get(i))
                            : "",
                    6));
        }
        for (int i = 0; i < (doublings ? 4 : 1); i++) {
            cells.add(cell(i < sizes.size() ? "%.0f".formatted(sizes.get(i).peakMegabytes()) : "", CELL));
        }
        Table.say((String.join("", cells) + mark(shape)).stripTrailing());
    }

    private static String mark(OfShape shape) {
        if (shape.last().outcome() != Outcome.DONE) {
            return "  n = " + shape.last().n() + ": " + shape.last().why();
        }
        return shape.tooMuch() ? "  grows too fast" : "";
    }

    private static String cell(String text, int width) {
        return ("%" + width + "s").formatted(text);
    }

    static void summary(List<OfShape> shapes) {
        Table.say("\n%d shapes".formatted(shapes.size()));
        Table.say("more than %.1f a doubling: ".formatted(Growing.MOST)
                + names(shapes.stream().filter(OfShape::tooMuch).toList()));
        for (Outcome outcome : List.of(Outcome.LIMIT, Outcome.FAILED)) {
            Table.say((outcome == Outcome.LIMIT ? "exceeded the limit: " : "failed: ")
                    + names(shapes.stream()
                            .filter(s -> s.last().outcome() == outcome)
                            .toList()));
        }
    }

    private static String names(List<OfShape> shapes) {
        return shapes.isEmpty()
                ? "none"
                : shapes.stream().map(GrowthTable::named).collect(Collectors.joining(", "));
    }

    private static String named(OfShape shape) {
        return shape.last().outcome() == Outcome.DONE
                ? shape.name()
                : shape.name() + " (n = " + shape.last().n() + ")";
    }
}
