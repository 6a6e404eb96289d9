package dev.magistrait.cli.fix;

import dev.magistrait.cli.command.Words;

/** The forms of what {@code fix} says. */
enum FixFormat {
    TEXT,
    JSON,
    RDJSON;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
