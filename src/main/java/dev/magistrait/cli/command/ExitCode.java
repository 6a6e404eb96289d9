package dev.magistrait.cli.command;

/** How the program ends; the number of what is worst. */
public enum ExitCode {
    /** No finding at or above {@code --fail-on}. */
    CLEAN(0),
    /** Findings at or above {@code --fail-on}. */
    FINDINGS(1),
    /** A command line or a policy that is wrong, or an output that cannot be written; nothing was checked, or not all was reported. */
    USAGE(2),
    /** A file or manifest could not be read, or a rule of a policy joins more than is followed, and nothing worse. */
    UNREAD(3),
    /** A bug of Magistrait. */
    BUG(70),
    /** It needs more memory than it may have; nothing is left half written. */
    OUT_OF_MEMORY(71),
    /** Whoever read standard output stopped reading, as {@code head} does; what a shell shows for {@code SIGPIPE}. */
    CLOSED_PIPE(141);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
