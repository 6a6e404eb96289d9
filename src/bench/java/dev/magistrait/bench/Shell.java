package dev.magistrait.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Other programs. */
final class Shell {

    private Shell() {}

    /** Runs a command to its end; the exit code. */
    static int run(List<String> command, Map<String, String> environment, Path input, Path output, Path errors) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectOutput(Run.to(output))
                    .redirectError(Run.to(errors));
            builder.environment().putAll(environment);
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new Refused("cannot run " + command.getFirst() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a command prints, both streams together; refuses when it fails. */
    static String output(Path scratch, Path directory, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(scratch.toFile())
                    .start();
            int code = process.waitFor();
            String printed = Files.readString(scratch);
            if (code != 0) {
                throw new Refused(String.join(" ", command) + "\nended with " + code + ":\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new Refused("cannot run " + command[0] + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is a program of that name. */
    static boolean has(String name) {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(directory, name))) {
                return true;
            }
        }
        return false;
    }

    static List<String> prefixed(List<String> prefix, List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
