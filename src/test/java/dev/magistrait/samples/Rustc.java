package dev.magistrait.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The compiler on the {@code PATH}. */
final class Rustc {

    private Rustc() {}

    /** Whether there is one. */
    static boolean isThere() {
        try {
            Process version = new ProcessBuilder("rustc", "--version")
                    .redirectErrorStream(true)
                    .start();
            version.getInputStream().readAllBytes();
            return version.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * What it says, error by error.
     *
     * @param folder what the lines are relative to; what it says of other places has no lines
     */
    static List<Complaint> run(Path folder, Path directory, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of("rustc", "--error-format=json"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        List<Complaint> complaints = new ArrayList<>();
        for (String line : errors(builder).lines().toList()) {
            complaints.addAll(Complaint.parse(line, folder, directory));
        }
        return complaints;
    }

    private static String errors(ProcessBuilder builder) {
        try {
            Process rustc = builder.start();
            String said = new String(rustc.getErrorStream().readAllBytes(), UTF_8);
            rustc.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while compiling", e);
    }
}
