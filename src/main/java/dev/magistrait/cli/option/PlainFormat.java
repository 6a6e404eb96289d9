package dev.magistrait.cli.option;

import dev.magistrait.cli.command.Words;

/** The forms of an answer that is no report. */
public enum PlainFormat {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
