package dev.magistrait.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The harness of {@code bin/bench --growth}, on a program that says itself what it took. */
class GrowthTest {

    /** In the place of the program that measures. */
    private static final String MEASURE = """
            #include <stdlib.h>
            #include <unistd.h>
            int main(int argc, char **argv) {
                setenv("RESULT", argv[1], 1);
                return execvp(argv[3], argv + 3);
            }
            """;

    /** Takes half a second, and more by the shape's name. */
    private static final String PROGRAM = """
            #!/bin/sh
            for last; do :; done
            n=${last##*/}
            code=0
            case "$last" in
                */traits/*) more=$((n * 1000000)) ;;
                */methods/*) more=$((n * n * 1000)) ;;
                */bounds/*) more=$((n * 1000)); [ "$n" -lt 2000 ] || { code=70; echo StackOverflowError >&2; } ;;
                */fields/*) more=0; [ "$n" -lt 1000 ] || code=137 ;;
                */unknown-keys/*|*/yaml-nested/*) more=0; code=2 ;;
                *) more=0 ;;
            esac
            [ -z "$RESULT" ] || echo "1000000000 $((500000000 + more)) 96000000 $code" >"$RESULT"
            """;

    private static final Path SOURCES = Path.of("src/bench").toAbsolutePath();

    @TempDir
    private Path directory;

    private String printed = "";

    @BeforeEach
    void lay_out() throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":")).anyMatch(d -> Files.isExecutable(Path.of(d, "cc"))),
                "there is no cc");
        write("project/src/bench/native/measure.c", MEASURE);
        Path program = write("project/bin/magistrait", PROGRAM);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void factors_are_of_cpu_time_without_the_start() throws IOException {
        assertThat(bench("--least", "500", "--only", "{traits,methods,bounds,fields}"))
                .isZero();

        assertThat(figures().get("schema").asString()).isEqualTo("magistrait.growth/1");
        assertThat(figures().get("start").get("cpuSeconds").asDouble()).isEqualTo(0.5);
        assertThat(factors("traits")).hasSize(3).allSatisfy(f -> assertThat(f).isEqualTo(2, offset(1e-6)));
        assertThat(factors("methods"))
                .hasSize(3)
                .last()
                .satisfies(f -> assertThat(f).isEqualTo(4, offset(1e-6)));
        assertThat(printed)
                .contains("4 shapes\nmore than 2.3 a doubling: methods\n")
                .contains("exceeded the limit: fields (n = 1000)\n")
                .contains("failed: bounds (n = 2000)\n")
                .contains("n = 2000: StackOverflowError\n");
    }

    @Test
    void noise_is_no_growth() throws IOException {
        assertThat(bench("--only", "methods", "--least", "10")).isZero();

        assertThat(factors("methods")).hasSize(3).allSatisfy(f -> assertThat(f).isEqualTo(1));
        assertThat(printed).contains("more than 2.3 a doubling: none\n");
    }

    @Test
    void every_shape_is_another_and_grows() throws IOException {
        Path kept = directory.resolve("kept");

        assertThat(bench("--least", "4", "--keep", kept.toString())).isZero();

        List<JsonNode> shapes = figures().get("shapes").valueStream().toList();
        assertThat(shapes).hasSizeGreaterThan(25);
        Set<String> texts = new HashSet<>();
        for (JsonNode shape : shapes) {
            Path trees = kept.resolve(shape.get("name").asString());
            List<String> sizes = Stream.of("4", "8", "16", "32")
                    .map(n -> text(trees.resolve(n)))
                    .toList();
            assertThat(sizes).as(trees.toString()).doesNotHaveDuplicates();
            assertThat(sizes).as(trees.toString()).isSortedAccordingTo((a, b) -> a.length() - b.length());
            texts.add(sizes.getLast());
        }
        // Two differ from plain traits in the options of the check alone.
        assertThat(texts).hasSize(shapes.size() - 2);
    }

    @Test
    void what_is_not_kept_is_taken_away() throws IOException {
        assertThat(bench("--only", "traits")).isZero();

        assertThat(directory.resolve("project/target/bench/growth")).isEmptyDirectory();
    }

    @Test
    void large_sizes_are_measured_once() throws IOException {
        assertThat(bench("--large", "--only", "{traits,fields}")).isZero();

        JsonNode shapes = figures().get("shapes");
        assertThat(shapes).hasSize(1);
        assertThat(shapes.get(0).get("sizes")).hasSize(1);
        assertThat(shapes.get(0).get("sizes").get(0).get("n").asInt()).isEqualTo(20_000);
    }

    @Test
    void wrong_options_are_refused() throws IOException {
        assertThat(bench("--only", "nothing")).isEqualTo(2);
        assertThat(printed).contains("`--only nothing`: there is no such shape");
        assertThat(bench("--runs", "2")).isEqualTo(2);
        assertThat(printed).contains("unknown option `--runs`");
    }

    /** Names, targets and texts of all that is there. */
    private static String text(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            StringBuilder text = new StringBuilder();
            for (Path path : paths.sorted().toList()) {
                text.append(tree.relativize(path)).append('\n');
                text.append(Files.isRegularFile(path) ? Files.readString(path) : "");
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int bench(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dbench.project=" + directory.resolve("project"),
                SOURCES.resolve("java/dev/magistrait/bench/Bench.java").toString(),
                "--growth"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.onExit().join().exitValue();
    }

    private JsonNode figures() {
        return JsonMapper.shared().readTree(directory.resolve("project/target/bench/growth.json"));
    }

    private List<Double> factors(String shape) {
        JsonNode found = figures()
                .get("shapes")
                .valueStream()
                .filter(s -> s.get("name").asString().equals(shape))
                .findFirst()
                .orElseThrow();
        return found.get("factors").valueStream().map(JsonNode::asDouble).toList();
    }
}
