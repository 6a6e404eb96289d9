package dev.magistrait.cli.option;

import dev.magistrait.cli.command.Words;

/** The forms of a page. */
public enum PageFormat {
    TEXT,
    JSON,
    MARKDOWN;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
