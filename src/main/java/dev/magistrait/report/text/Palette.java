package dev.magistrait.report.text;

/** Whether styles are seen. */
public enum Palette {
    PLAIN,
    ANSI;

    /** The text, with what turns its style on and off again when it is seen. */
    public String paint(Style style, String text) {
        if (this == PLAIN || style.codes().isEmpty() || text.isEmpty()) {
            return text;
        }
        return "\u001b[" + style.codes() + "m" + text + "\u001b[0m";
    }
}
