package dev.magistrait.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the program ends as a process, where it is not let come to its own end. */
class EndTest {

    private static final int MANY = 40_000;

    /** Beyond the second that a run may take to end: what the machine does besides. */
    private static final int AMPLE = 10;

    /** Seconds until a run ends that its options end; without them it never would. */
    private static final int MOST_SECONDS = 60;

    /** What was started in the background of a shell ignores some of them, and so would what it starts. */
    private static final List<String> DEFAULT_SIGNALS =
            List.of("perl", "-e", "$SIG{$_} = 'DEFAULT' for qw(INT HUP TERM); exec @ARGV or exit 127");

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void write() throws IOException {
        assumeTrue(File.separatorChar == '/', "signals are those of Unix");
        Files.createDirectories(directory.resolve("code/src"));
        Files.createDirectories(directory.resolve("out"));
        Files.writeString(directory.resolve("code/Cargo.toml"), "[package]\nname = \"much\"\nversion = \"0.1.0\"\n");
        Files.writeString(
                directory.resolve("code/src/lib.rs"),
                IntStream.range(0, MANY)
                        .mapToObj(i -> "pub trait T" + i + " { async fn f(&self); }\n")
                        .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
    void a_signal_ends_a_run_with_nothing_half_written(String signal, int code) throws Exception {
        Process program = started("-Xmx2g", Main.class, check());
        // Past the start of Java itself.
        assertThat(program.waitFor(2, SECONDS)).isFalse();

        kill(program, signal);

        assertThat(program.waitFor(AMPLE, SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(code);
        assertThat(out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void a_signal_takes_away_what_is_half_written(String signal, int code) throws Exception {
        Process program = started("-Xmx100m", Stuck.class, List.of(report()));
        assertThat(program.getInputStream().read()).isEqualTo('w');
        assertThat(out()).singleElement().asString().endsWith(".tmp");

        kill(program, signal);

        assertThat(program.waitFor(AMPLE, SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(code);
        assertThat(out()).isEmpty();
    }

    @Test
    void a_run_that_needs_more_memory_than_it_has_says_so() throws Exception {
        Process program = started("-Xmx100m", Main.class, check());
        String errors = new String(program.getErrorStream().readAllBytes(), UTF_8);

        assertThat(program.waitFor()).isEqualTo(71);
        assertThat(errors).contains("error: out of memory: ", " MB do not do for this", "-Xmx4g");
        assertThat(out()).isEmpty();
    }

    @Test
    void a_run_that_does_little_but_collect_garbage_is_told_that_it_needs_more_memory() throws Exception {
        Process program = started("-Xmx100m", Thrashing.class, List.of());

        boolean ended = program.waitFor(MOST_SECONDS, SECONDS);
        if (!ended) {
            program.destroyForcibly();
        }

        assertThat(ended).isTrue();
        assertThat(program.exitValue()).isEqualTo(71);
        assertThat(new String(program.getErrorStream().readAllBytes(), UTF_8)).contains("error: out of memory: ");
    }

    private List<String> check() {
        return List.of("check", directory.resolve("code").toString(), "--no-cache", "--output", "json=" + report());
    }

    private String report() {
        return directory.resolve("out/report").toString();
    }

    private static Process started(String heap, Class<?> type, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(DEFAULT_SIGNALS);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                heap));
        words.addAll(launched());
        words.add(type.getName());
        words.addAll(arguments);
        return new ProcessBuilder(words).start();
    }

    /** The options of Java that users start the program with. */
    private static List<String> launched() throws IOException {
        String script = Files.readString(Path.of("bin/options.sh"));
        int begin = script.indexOf("options=(");
        List<String> words = List.of(
                script.substring(begin, script.indexOf("\n)", begin)).strip().split("\\s+"));
        assertThat(words).contains("-XX:+UseParallelGC");
        return words.subList(1, words.size());
    }

    private static void kill(Process program, String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(program.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Has room for a few megabytes beside what it holds, and asks for them time and again. */
    static final class Thrashing {
        private static final int HELD = 3_300_000;
        private static Object[] held = {};
        private static byte[] dropped = {};

        public static void main(String[] args) {
            try {
                for (int i = 0; i < HELD; i++) {
                    held = new Object[] {held, null};
                }
                while (true) {
                    dropped = new byte[1000];
                }
            } catch (OutOfMemoryError e) {
                held = dropped.length == 0 ? held : new Object[0];
                System.exit(new Failures(Terminal.ofProcess(), false).bug(e).number());
            }
        }
    }

    /** Never comes to the end of a report. */
    static final class Stuck {
        public static void main(String[] args) throws IOException {
            Signals.take();
            AtomicFile.write(Path.of(args[0]), out -> {
                out.write("half");
                out.flush();
                System.out.print("w");
                System.out.flush();
                while (true) {
                    LockSupport.park();
                }
            });
        }
    }

    private List<String> out() throws IOException {
        try (var files = Files.list(directory.resolve("out"))) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
