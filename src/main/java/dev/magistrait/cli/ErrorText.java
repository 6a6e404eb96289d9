package dev.magistrait.cli;

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
        err.println("error: " + Printable.of(error));
        notes.stream().filter(n -> !n.isEmpty()).forEach(n -> err.println("  = " + Printable.of(n)));
        err.flush();
    }
}
