package dev.magistrait.cli.command;

import dev.magistrait.report.text.Printable;
import java.io.PrintWriter;
import java.util.List;

/** Errors of the program itself, in the voice of its diagnostics. */
final class ErrorText {

    private final PrintWriter err;

    ErrorText(Terminal terminal) {
        this.err = terminal.errWriter();
    }

    /** One line for the error, and one for each note; empty ones are left out. */
    void say(String error, List<String> notes) {
        say("error", error, notes);
    }

    /** The same for what does not keep the program from its work. */
    void warn(String warning, List<String> notes) {
        say("warning", warning, notes);
    }

    private void say(String level, String message, List<String> notes) {
        err.println(level + ": " + Printable.of(message));
        notes.stream().filter(n -> !n.isEmpty()).forEach(n -> err.println("  = " + Printable.of(n)));
        err.flush();
    }
}
