package dev.magistrait.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a tree says that is held open is what a fresh check says: some hundred random edits on samples, by {@code bin/bench --live}. */
class LiveTest {

    private static final Pattern SUMMARY =
            Pattern.compile("300 edits, (\\d+) times another answer, 0 failed; .*", Pattern.DOTALL);

    @Test
    void after_each_edit_an_open_tree_says_what_a_fresh_check_says() throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dbench.project=" + Path.of("").toAbsolutePath(),
                        Path.of("src/bench/java/dev/magistrait/bench/Bench.java")
                                .toString(),
                        "--live",
                        "--edits",
                        "300",
                        "--seed",
                        "261201"))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

        Matcher summary = SUMMARY.matcher(printed);
        assertThat(summary.matches()).as(printed).isTrue();
        assertThat(Integer.parseInt(summary.group(1))).isGreaterThan(100);
    }
}
