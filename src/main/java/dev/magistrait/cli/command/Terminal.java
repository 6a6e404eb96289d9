package dev.magistrait.cli.command;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program prints: UTF-8 whatever the locale.
 *
 * @param out standard output
 * @param err standard error
 * @param outShows whether standard output is a terminal
 * @param errShows whether standard error is
 * @param environment the environment variables
 */
public record Terminal(
        Pipe out, OutputStream err, boolean outShows, boolean errShows, Map<String, String> environment) {

    /** The process's own streams. */
    public static Terminal ofProcess() {
        return new Terminal(
                new Pipe(new FileOutputStream(FileDescriptor.out)),
                new FileOutputStream(FileDescriptor.err),
                isTerminal(1),
                isTerminal(2),
                System.getenv());
    }

    /** Buffered; to be flushed. */
    public PrintWriter outWriter() {
        return writer(out, false);
    }

    /** Flushes each line. */
    public PrintWriter errWriter() {
        return writer(err, true);
    }

    /** Whether colours are wanted on standard output where no option says so: see no-color.org. */
    public boolean colours() {
        return outShows && environment.getOrDefault("NO_COLOR", "").isEmpty() && !dumb();
    }

    /** Whether a line on standard error can be written over. */
    boolean showsProgress() {
        return errShows && !dumb();
    }

    private boolean dumb() {
        return environment.getOrDefault("TERM", "").equals("dumb");
    }

    private static PrintWriter writer(OutputStream stream, boolean autoFlush) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), autoFlush);
    }

    /** {@code Console.isTerminal} asks for input and output at once; Linux tells of each. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.isSymbolicLink(link)) {
            return Optional.ofNullable(System.console())
                    .map(Console::isTerminal)
                    .orElse(false);
        }
        try {
            String device = Files.readSymbolicLink(link).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException closed) {
            return false;
        }
    }
}
