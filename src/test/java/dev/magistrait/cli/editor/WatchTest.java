package dev.magistrait.cli.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code magistrait watch} as a process, on files that change. */
@Timeout(value = 90, unit = SECONDS)
class WatchTest {

    private static final String SOUND = "pub(crate) trait Store {\n    async fn load(&self) -> u8;\n}\n";
    private static final String OBJECT = "fn all(_: &dyn Store) {}\n";

    @TempDir
    private Path around = Path.of("");

    private Path directory = Path.of("");

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void workspace() throws IOException {
        directory = around.resolve("seen");
        Files.createDirectories(directory.resolve("src"));
        Files.writeString(
                directory.resolve("Cargo.toml"),
                "[package]\nname = \"seen\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        Files.writeString(directory.resolve("src/lib.rs"), SOUND);
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Process watch(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "watch",
                "--cache-dir",
                around.resolve("kept").toString(),
                directory.toString()));
        words.addAll(List.of(options));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return process;
    }

    private void write(String text) throws IOException {
        Files.writeString(directory.resolve("src/lib.rs"), text);
    }

    private static JsonNode next(BufferedReader lines) throws IOException {
        return JsonMapper.shared().readTree(lines.readLine());
    }

    private static void type(Process process, String keys) throws IOException {
        Writer in = process.outputWriter(UTF_8);
        in.write(keys);
        in.flush();
    }

    @Test
    void it_tells_what_is_different_and_nothing_else() throws Exception {
        Process process = watch("--format", "json");
        BufferedReader lines = process.inputReader(UTF_8);
        JsonNode first = next(lines);
        assertThat(first.path("schema").stringValue()).isEqualTo("magistrait.watch/1");
        assertThat(first.path("verdicts").path(0).path("after").stringValue()).isEqualTo("native");
        assertThat(first.path("findings").intValue()).isZero();

        write(SOUND + OBJECT);
        JsonNode second = next(lines);
        assertThat(second.path("added").path(0).path("rule").stringValue()).isEqualTo("dyn-native-async");
        assertThat(second.path("verdicts").path(0).path("before").stringValue()).isEqualTo("native");
        assertThat(second.path("findings").intValue()).isEqualTo(1);

        // A comment above it moves the finding, and says nothing.
        write("// above\n" + SOUND + OBJECT);
        Thread.sleep(1_500);
        write(SOUND);
        JsonNode third = next(lines);
        assertThat(third.path("gone").path(0).path("rule").stringValue()).isEqualTo("dyn-native-async");
        assertThat(third.path("added").isEmpty()).isTrue();

        // What a policy lacks is no line of the stream.
        Files.writeString(directory.resolve("magistrait.yaml"), "extends: [servic]\n");
        Thread.sleep(1_500);
        Files.delete(directory.resolve("magistrait.yaml"));
        type(process, "\n");
        assertThat(next(lines).path("added").isEmpty()).isTrue();
        type(process, "q");
        assertThat(process.waitFor(10, SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void directories_that_are_made_are_watched_and_a_policy_with_mistakes_is_told() throws Exception {
        Process process = watch();
        BufferedReader lines = process.inputReader(UTF_8);
        until(lines, " ms]");

        Files.createDirectories(directory.resolve("src/deep"));
        Files.writeString(directory.resolve("src/deep/mod.rs"), SOUND + OBJECT);
        Files.writeString(directory.resolve("src/lib.rs"), "mod deep;\n", StandardOpenOption.APPEND);
        assertThat(until(lines, " ms]"))
                .anyMatch(l -> l.startsWith("+ error[dyn-native-async] ") && l.contains("deep/mod.rs:4:"));
        Files.writeString(directory.resolve("src/deep/mod.rs"), SOUND);
        assertThat(until(lines, " ms]")).anyMatch(l -> l.startsWith("- error[dyn-native-async] "));

        Files.writeString(directory.resolve("magistrait.yaml"), "extends: [servic]\n");
        assertThat(until(lines, "did you mean")).anyMatch(l -> l.contains("unknown policy `servic`"));
        Files.writeString(directory.resolve("magistrait.yaml"), "levels: { unread-code: off }\n");
        type(process, "r");
        assertThat(until(lines, " ms]")).anyMatch(l -> l.startsWith("verdicts: "));
        process.destroy();
        assertThat(process.waitFor(10, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    private static List<String> until(BufferedReader lines, String end) throws IOException {
        List<String> found = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            found.add(line);
            if (line.contains(end)) {
                return found;
            }
        }
        throw new IOException("ended before `" + end + "`: " + found);
    }
}
