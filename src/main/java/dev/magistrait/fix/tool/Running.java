package dev.magistrait.fix.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained about
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a pipe, which nobody writes to
record Running(int code, byte[] out, byte[] err) {

    /**
     * Runs a program, and ends it when it takes too long.
     *
     * @return empty where there is no such program, or it was ended
     */
    static Optional<Running> of(
            List<String> command, Path directory, Map<String, String> environment, byte[] input, long seconds) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            var err = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()), Running::alone);
            var out = CompletableFuture.supplyAsync(() -> all(process.getInputStream()), Running::alone);
            feed(process, input);
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return Optional.empty();
            }
            return Optional.of(new Running(process.exitValue(), out.join(), err.join()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Each pipe has its reader: the shared pool can have a single thread, and a program waits until somebody reads what it prints. */
    private static void alone(Runnable reader) {
        Thread.ofPlatform().daemon().name("pipe").start(reader);
    }

    private static byte[] all(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that does not read to the end has said why. */
    private static void feed(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException _) {
            return;
        }
    }
}
