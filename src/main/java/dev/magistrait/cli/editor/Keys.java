package dev.magistrait.cli.editor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What is typed while a command goes on: on a terminal key by key, else line by line. */
final class Keys implements AutoCloseable {

    private static final long WAIT = 2;

    private final BlockingQueue<Character> typed = new LinkedBlockingQueue<>();
    private final boolean raw;
    private final Thread restoring = new Thread(() -> stty("icanon"), "magistrait-keys-restore");

    /** @param terminal whether someone sits there */
    Keys(InputStream in, boolean terminal) {
        this.raw = terminal && stty("-icanon");
        if (raw) {
            // A signal ends the program as well.
            Runtime.getRuntime().addShutdownHook(restoring);
        }
        Thread reading = new Thread(() -> read(in), "magistrait-keys");
        reading.setDaemon(true);
        reading.start();
    }

    private void read(InputStream in) {
        try {
            for (int c = in.read(); c >= 0; c = in.read()) {
                typed.add((char) c);
            }
        } catch (IOException e) {
            // Nobody types any more; files go on changing.
        }
    }

    /** What was typed next, if anything was. */
    Optional<Character> next() {
        return Optional.ofNullable(typed.poll());
    }

    private static boolean stty(String mode) {
        try {
            Process stty = new ProcessBuilder("stty", mode, "min", "1")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return stty.waitFor(WAIT, TimeUnit.SECONDS) && stty.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (raw) {
            Runtime.getRuntime().removeShutdownHook(restoring);
            stty("icanon");
        }
    }
}
