package dev.magistrait.report.text;

import java.util.ArrayList;
import java.util.List;

/** One line of output under construction: single-column characters put at columns, a label perhaps as the last thing. */
final class Row {

    private final StringBuilder text = new StringBuilder();
    private final List<Style> styles = new ArrayList<>();

    /** Puts text over what is there. */
    void put(int column, String what, Style style) {
        while (text.length() < column + what.length()) {
            text.append(' ');
            styles.add(Style.PLAIN);
        }
        text.replace(column, column + what.length(), what);
        for (int i = column; i < column + what.length(); i++) {
            styles.set(i, style);
        }
    }

    String painted(Palette palette) {
        StringBuilder painted = new StringBuilder();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || styles.get(i) != styles.get(start)) {
                painted.append(palette.paint(styles.get(start), text.substring(start, i)));
                start = i;
            }
        }
        return painted.toString();
    }
}
