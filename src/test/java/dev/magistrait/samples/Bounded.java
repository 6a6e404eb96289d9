package dev.magistrait.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.cli.Session;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The program in a directory, with an end to its time and memory. What goes beyond is ended, and what comes next begins anew. */
final class Bounded implements AutoCloseable {

    private static final int STOPPED = -1;

    private final Path directory;
    private final Timer timer = new Timer(true);
    private final List<Process> processes = new ArrayList<>();

    Bounded(Path directory) {
        this.directory = directory;
    }

    /**
     * How a run ended.
     *
     * @param code exit code; below zero where the time was over
     */
    record Ended(int code, String printed) {
        boolean inTime() {
            return code != STOPPED;
        }
    }

    Ended run(List<String> words, int seconds) throws IOException {
        Process process = process();
        AtomicBoolean over = new AtomicBoolean();
        TimerTask end = new TimerTask() {
            @Override
            public void run() {
                over.set(true);
                process.destroyForcibly();
            }
        };
        timer.schedule(end, TimeUnit.SECONDS.toMillis(seconds));
        try {
            return answer(process, words);
        } catch (EOFException e) {
            int code = process.onExit().join().exitValue();
            return new Ended(over.get() ? STOPPED : code, "");
        } finally {
            end.cancel();
        }
    }

    private static Ended answer(Process process, List<String> words) throws IOException {
        DataOutputStream commands = new DataOutputStream(process.getOutputStream());
        commands.writeInt(words.size());
        for (String word : words) {
            commands.writeUTF(word);
        }
        commands.flush();
        DataInputStream answers = new DataInputStream(process.getInputStream());
        int code = answers.readInt();
        return new Ended(code, new String(answers.readNBytes(answers.readInt()), UTF_8));
    }

    private Process process() throws IOException {
        if (processes.isEmpty() || !processes.getLast().isAlive()) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:+UseSerialGC",
                            "-Xmx1g",
                            "-cp",
                            Shell.classPath(),
                            Session.class.getName())
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        return processes.getLast();
    }

    @Override
    public void close() {
        timer.cancel();
        processes.forEach(Process::destroyForcibly);
    }
}
