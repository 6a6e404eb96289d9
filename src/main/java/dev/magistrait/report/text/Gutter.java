package dev.magistrait.report.text;

/** Writes lines with the gutter of line numbers before them. */
final class Gutter {

    private final StringBuilder out;
    private final Palette palette;
    private final int width;

    /**
     * @param lastLine the largest line number to come; 0 for none
     */
    Gutter(StringBuilder out, Palette palette, int lastLine) {
        this.out = out;
        this.palette = palette;
        this.width = Math.max(1, Integer.toString(lastLine).length());
    }

    /** The place of the diagnostic, or with {@code :::} another file. */
    void place(String arrow, String place) {
        line(" ".repeat(width) + palette.paint(Style.GUTTER, arrow) + " " + place);
    }

    void empty() {
        line(palette.paint(Style.GUTTER, " ".repeat(width) + " |"));
    }

    void gap() {
        line(palette.paint(Style.GUTTER, "..."));
    }

    void source(int number, String text) {
        String bar = palette.paint(Style.GUTTER, "%" + width + "d |").formatted(number);
        line(text.isBlank() ? bar : bar + " " + text);
    }

    void under(Row row) {
        line(palette.paint(Style.GUTTER, " ".repeat(width) + " |") + " " + row.painted(palette));
    }

    /** A note, whose further lines stand under its first. */
    void note(String kind, String text) {
        String indent = " ".repeat(width + " = : ".length() + kind.length());
        String shown = text.lines()
                .map(Printable::continued)
                .reduce((a, b) -> a + "\n" + indent + b)
                .orElse("");
        line(" ".repeat(width) + palette.paint(Style.GUTTER, " =") + " " + palette.paint(Style.STRONG, kind) + ": "
                + shown);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
