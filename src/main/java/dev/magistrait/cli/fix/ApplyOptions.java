package dev.magistrait.cli.fix;

import picocli.CommandLine.Option;

/** Whether files are written, and in what state they may be then. */
final class ApplyOptions {

    @Option(names = "--apply", description = "Change the files: of each transaction all, or none.")
    private boolean apply;

    @Option(names = "--allow-dirty", description = "Change files with uncommitted changes as well.")
    private boolean dirty;

    @Option(names = "--allow-no-vcs", description = "Change files that lie in no Git working tree as well.")
    private boolean unversioned;

    @Option(names = "--continue", description = "Finish what a run began that was ended half-way.")
    private boolean proceed;

    @Option(names = "--undo", description = "Take back what a run began that was ended half-way.")
    private boolean undo;

    boolean asked() {
        return apply;
    }

    boolean dirty() {
        return dirty;
    }

    boolean unversioned() {
        return unversioned;
    }

    /** Whether a run of before is to be settled, and nothing else. */
    boolean recovers() {
        return proceed || undo;
    }

    boolean proceeds() {
        return proceed;
    }

    boolean undoes() {
        return undo;
    }
}
