package dev.magistrait.cli;

import dev.magistrait.finding.Level;
import dev.magistrait.report.Summary;

/** The values of {@code --fail-on}. */
enum FailOn {
    NEVER,
    NOTE,
    WARNING,
    ERROR;

    boolean reachedBy(Summary summary) {
        return switch (this) {
            case NEVER -> false;
            case NOTE -> summary.reaches(Level.NOTE);
            case WARNING -> summary.reaches(Level.WARNING);
            case ERROR -> summary.reaches(Level.ERROR);
        };
    }

    @Override
    public String toString() {
        return Words.of(this);
    }

    static final class Converter extends Words<FailOn> {
        Converter() {
            super("level", all(FailOn.class));
        }
    }
}
