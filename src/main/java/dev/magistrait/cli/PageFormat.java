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

    static final class Converter extends Words<PageFormat> {
        Converter() {
            super("format", all(PageFormat.class));
        }
    }
}
