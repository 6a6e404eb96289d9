package dev.magistrait.cli.command;

import dev.magistrait.analysis.RefusedPolicies;
import dev.magistrait.report.text.MistakeText;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Ends of the program that no one wished for. */
public final class Failures {

    private static final String UNHARMED =
            "note: nothing was lost: checked code is changed by `fix --apply` alone, which keeps a journal, and no report was left half written";

    private static final String MORE =
            "give more, as with `JAVA_TOOL_OPTIONS=-Xmx4g`, check less at once, or read fewer files at a time with `--jobs 1`";
    private static final int MEBIBYTE = 1024 * 1024;
    /** No failure has so many causes unless they go round. */
    private static final int MOST_CAUSES = 100;

    private final Terminal terminal;
    private final ErrorText errors;
    private final boolean debug;

    public Failures(Terminal terminal, boolean debug) {
        this.terminal = terminal;
        this.errors = new ErrorText(terminal);
        this.debug = debug;
    }

    /** Standard output does not take what is written; says nothing when its reader has gone. */
    public ExitCode unwritten(IOException failure) {
        if (String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
            return ExitCode.CLOSED_PIPE;
        }
        errors.say("standard output cannot be written: " + failure.getMessage(), List.of());
        return ExitCode.USAGE;
    }

    /** Policies with mistakes: nothing was checked. */
    public ExitCode refused(RefusedPolicies refused, Palette palette) {
        PrintWriter err = terminal.errWriter();
        MistakeText text = new MistakeText(palette);
        refused.mistakes().forEach(mistake -> err.print(text.of(mistake)));
        err.flush();
        int count = refused.mistakes().size();
        errors.say(
                count == 1 ? "a mistake in a policy" : count + " mistakes in policies",
                List.of("note: nothing was checked"));
        return ExitCode.USAGE;
    }

    /** An exception that no one expected. */
    public ExitCode bug(Throwable bug) {
        if (terminal.out().failure().isPresent()) {
            return ExitCode.BUG;
        }
        if (outOfMemory(bug)) {
            errors.say(
                    "out of memory: " + Runtime.getRuntime().maxMemory() / MEBIBYTE + " MB do not do for this",
                    List.of(UNHARMED, "help: " + MORE));
            return ExitCode.OUT_OF_MEMORY;
        }
        errors.say(
                "Magistrait failed, which is a bug: " + bug,
                List.of(UNHARMED, "help: please report it with " + trace(bug)));
        return ExitCode.BUG;
    }

    /** Whether it is at the bottom of it, on whatever thread it was. */
    private static boolean outOfMemory(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    /** Where the stack trace is. */
    private String trace(Throwable bug) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace, true));
        String text = "magistrait " + Version.tool().version() + "\njava       " + Runtime.version() + "\n\n" + trace;
        if (!debug) {
            try {
                Path file = Files.createTempFile("magistrait-", ".txt");
                return "the file " + Files.writeString(file, text) + ", or run again with `--debug`";
            } catch (IOException full) {
                // Shown instead.
            }
        }
        text.lines().map(Printable::of).forEach(terminal.errWriter()::println);
        return "the lines above";
    }
}
