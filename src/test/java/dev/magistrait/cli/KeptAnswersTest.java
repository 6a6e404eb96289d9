package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Pipe;
import dev.magistrait.cli.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report}, {@code explain} and {@code what-if} keep what they read, and say the same with and without. */
class KeptAnswersTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "explain Repository samples/storefront",
                "explain dyn-native-async storefront/src/events.rs:20 samples/storefront --format json",
                "what-if samples/storefront --msrv 1.75 --setting both=dynosaur",
                "what-if samples/storefront --setting keeping-macros=other::keeps --format json"
            })
    void says_the_same(String line) throws IOException {
        String afresh = said(line, "--no-cache");
        assertThat(cache()).doesNotExist();

        assertThat(said(line, "--cache-dir", cache().toString())).isEqualTo(afresh);
        assertThat(files()).isNotEmpty();
        assertThat(said(line, "--cache-dir", cache().toString())).isEqualTo(afresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "markdown"})
    void writes_the_same_review(String format) throws IOException {
        String afresh = written(format, "--no-cache");
        assertThat(cache()).doesNotExist();

        assertThat(written(format, "--cache-dir", cache().toString())).isEqualTo(afresh);
        assertThat(files()).isNotEmpty();
        assertThat(written(format, "--cache-dir", cache().toString())).isEqualTo(afresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain Repository", "what-if --msrv 1.75", "report"})
    void refuses_a_cache_that_the_code_could_bring_along(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("samples/storefront", "--cache-dir", "samples/storefront/cache"));

        assertThat(run(words, ExitCode.USAGE)).contains("lies within what is checked");
        assertThat(Path.of("samples/storefront/cache")).doesNotExist();
    }

    @Test
    void a_check_takes_up_what_a_review_kept() throws IOException {
        written("html", "--cache-dir", cache().toString());

        assertThat(run(
                        List.of("check", "samples/storefront", "--timings", "--cache-dir", cache().toString()),
                        ExitCode.FINDINGS))
                .contains("workspaces recalled");
    }

    private Path cache() {
        return directory.resolve("cache");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(cache())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private String written(String format, String... more) throws IOException {
        Path page = directory.resolve("page");
        Files.deleteIfExists(page);
        said("report samples/storefront --format " + format + " --output " + page, more);
        return Files.readString(page);
    }

    private static String said(String line, String... more) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of(more));
        return run(words, ExitCode.CLEAN);
    }

    private static String run(List<String> words, ExitCode expected) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new Pipe(printed), printed, false, false, Map.of());
        int code = new Main(new Standard(), terminal).run(words.toArray(String[]::new));
        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(expected.number());
        return text;
    }
}
