package dev.magistrait.cli;

/** The forms of a page. */
enum PageFormat {
    TEXT,
    JSON,
    MARKDOWN;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
