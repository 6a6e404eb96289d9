package dev.magistrait.cli.command;

import dev.magistrait.report.text.Palette;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The program that a command is one of: what the commands need of it, without knowing it or each other. */
public interface Host {

    Program program();

    Terminal terminal();

    /** Standard output. */
    PrintWriter out();

    /** The colours of what goes there. */
    Palette palette();

    /** The whole command line, for completion. */
    CommandLine commandLine();

    /** When the program began, in the time of {@link System#nanoTime()}. */
    long begun();
}
