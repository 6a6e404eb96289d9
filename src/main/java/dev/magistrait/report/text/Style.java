package dev.magistrait.report.text;

import dev.magistrait.finding.Level;

/** What a piece of text is, for its colour; rustc's colours. */
public enum Style {
    PLAIN(""),
    STRONG("1"),
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;32"),
    HELP("1;36"),
    GUTTER("1;34");

    private final String codes;

    Style(String codes) {
        this.codes = codes;
    }

    /** The parameters of the ANSI sequence that turns it on; empty for plain text. */
    String codes() {
        return codes;
    }

    /** The colour of a level. */
    public static Style of(Level level) {
        return switch (level) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case NOTE, OFF -> NOTE;
        };
    }
}
