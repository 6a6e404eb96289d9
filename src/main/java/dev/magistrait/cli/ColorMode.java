package dev.magistrait.cli;

import dev.magistrait.cli.command.Terminal;
import dev.magistrait.cli.command.Words;
import dev.magistrait.report.text.Palette;

/** The values of {@code --color}. */
enum ColorMode {
    AUTO,
    ALWAYS,
    NEVER;

    Palette palette(Terminal terminal) {
        return switch (this) {
            case AUTO -> terminal.colours() ? Palette.ANSI : Palette.PLAIN;
            case ALWAYS -> Palette.ANSI;
            case NEVER -> Palette.PLAIN;
        };
    }

    @Override
    public String toString() {
        return Words.of(this);
    }
}
