package dev.magistrait.cli.check;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Words;
import dev.magistrait.finding.Level;
import dev.magistrait.report.Summary;

/** The values of {@code --fail-on}. */
enum FailOn {
    NEVER,
    NOTE,
    WARNING,
    ERROR;

    /** How a check ends that found this. */
    ExitCode exitCode(Summary summary) {
        if (reachedBy(summary)) {
            return ExitCode.FINDINGS;
        }
        return summary.unread() ? ExitCode.UNREAD : ExitCode.CLEAN;
    }

    private boolean reachedBy(Summary summary) {
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
}
