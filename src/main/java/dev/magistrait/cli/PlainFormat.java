package dev.magistrait.cli;

/** The forms of an answer that is no report. */
enum PlainFormat {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
