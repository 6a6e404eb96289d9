package dev.magistrait.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some hundred inputs that are Rust, TOML or YAML no more, by {@code bin/bench --fuzz}. */
class FuzzTest {

    @TempDir
    private Path directory;

    @Test
    void no_input_makes_it_fail_or_answer_otherwise() throws IOException {
        String printed = bench(0, "--inputs", "250", "--seed", "261130");

        assertThat(printed).contains("256 inputs, 0 failed");
        assertThat(directory.resolve("kept").toFile().list()).containsExactly("scratch");
    }

    @Test
    void a_wrong_command_line_is_told() throws IOException {
        assertThat(bench(2, "nowhere")).contains("`nowhere` is no directory");
    }

    @Test
    void directories_without_anything_to_change_are_told() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Files.writeString(empty.resolve("notes.txt"), "nothing");

        assertThat(bench(2, empty.toString())).contains("no source, manifest or policy to change below `" + empty);
    }

    @Test
    void a_kind_without_files_is_left_out() throws IOException {
        Path one = Files.createDirectory(directory.resolve("one"));
        Files.writeString(one.resolve("lib.rs"), "trait Alone { async fn run(&self); }");

        assertThat(bench(0, one.toString(), "--inputs", "40"))
                .contains("1 sources, 0 manifests, 0 policies", "48 inputs, 0 failed");
    }

    private String bench(int code, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dbench.project=" + Path.of("").toAbsolutePath(),
                Path.of("src/bench/java/dev/magistrait/bench/Bench.java").toString(),
                "--fuzz",
                "--keep",
                directory.resolve("kept").toString()));
        words.addAll(List.of(options));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.onExit().join().exitValue()).as(printed).isEqualTo(code);
        return printed;
    }
}
