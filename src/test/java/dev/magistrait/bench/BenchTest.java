package dev.magistrait.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The harness of {@code bin/bench}, on a program that does nothing. Without ast-grep, which would be installed first. */
class BenchTest {

    private static final String CACHING = "--no-cache --cache-dir";
    private static final String PARTS =
            "cold,warm,changed,read,parse,start,start-without-aot,version,version-without-aot";
    private static final Path SOURCES = Path.of("src/bench").toAbsolutePath();
    private static final Path LIBRARY = Path.of("target/native", System.mapLibraryName("magistrait-parser"));

    @TempDir
    private Path directory;

    private Path tree = Path.of("");
    private String printed = "";
    private final List<Path> links = new ArrayList<>();

    @BeforeEach
    void lay_out() throws IOException {
        assumeTrue(Files.exists(LIBRARY), "the parser was not compiled while building: no cc or no npm");
        tree = Files.createDirectories(directory.resolve("tree"));
        write("tree/Cargo.toml", "[package]\nname = \"tree\"\n");
        write("tree/src/lib.rs", "fn main() {}\n");
        write("tree/target/left.rs", "fn left() {}\n");
        Path project =
                Files.createDirectories(directory.resolve("project/target")).getParent();
        link(project.resolve("src"), SOURCES.getParent());
        link(project.resolve("target/native"), Path.of("target/native"));
        link(project.resolve("target/npm"), Path.of("target/npm"));
        program(CACHING, "same");
    }

    private void link(Path from, Path to) throws IOException {
        links.add(Files.createSymbolicLink(from, to.toAbsolutePath()));
    }

    /** JUnit would warn of links that lead out of its directory. */
    @AfterEach
    void take_away_links() throws IOException {
        for (Path link : links) {
            Files.delete(link);
        }
    }

    @Test
    void figures_of_every_part_are_printed_and_written() throws IOException {
        assertThat(bench("--runs", "2", "--warm-up", "1", "--parts", PARTS)).isZero();

        JsonNode figures = figures();
        assertThat(figures.get("schema").asString()).isEqualTo("magistrait.bench/1");
        assertThat(figures.get("machine").get("processors").asInt()).isPositive();
        assertThat(figures.get("loads")).hasSize(4);
        JsonNode found = figures.get("trees").get(0);
        assertThat(found.get("files").asInt()).isEqualTo(1);
        assertThat(found.get("bytes").asInt()).isEqualTo("fn main() {}\n".length());
        assertThat(names(found.get("parts"))).containsExactly("cold", "warm", "changed", "read", "parse");
        assertThat(names(figures.get("start")))
                .containsExactly("start", "start-without-aot", "version", "version-without-aot");
        assertThat(found.get("parts")).allSatisfy(BenchTest::isWhole);
        assertThat(figures.get("start")).allSatisfy(BenchTest::isWhole);
        assertThat(found.get("ratios").findValuesAsString("over")).contains("cold", "warm", "parse", "read");
        assertThat(figures.get("startRatios")).hasSize(2);
        assertThat(printed).contains("1 files, 1 lines", "\n  changed / warm, wall ", "load of the machine");
    }

    private static void isWhole(JsonNode part) {
        assertThat(part.get("samples")).hasSize(2);
        double median = part.get("wallSeconds").get("median").asDouble();
        assertThat(median)
                .isPositive()
                .isBetween(
                        part.get("wallSeconds").get("min").asDouble(),
                        part.get("wallSeconds").get("max").asDouble());
        assertThat(part.get("peakMegabytes").asDouble()).isPositive();
    }

    @Test
    void a_file_is_changed_before_each_run_and_only_in_a_copy() throws IOException {
        assertThat(bench("--runs", "2", "--warm-up", "1", "--parts", "changed")).isZero();

        Path copy = directory.resolve("project/target/bench/copy/tree");
        assertThat(Files.readString(copy.resolve("src/lib.rs"))).isEqualTo("fn main() {}\n" + "// changed\n".repeat(3));
        assertThat(Files.readString(tree.resolve("src/lib.rs"))).isEqualTo("fn main() {}\n");
        assertThat(copy.resolve("target")).doesNotExist();
    }

    @Test
    void says_what_the_program_does_not_know() throws IOException {
        program("--no-cache", "same");

        assertThat(bench("--runs", "1", "--warm-up", "0", "--parts", "cold,warm,changed"))
                .isZero();
        assertThat(printed).contains("does not know `--cache-dir`: warm and changed are left out");
        assertThat(names(figures().get("trees").get(0).get("parts"))).containsExactly("cold");
    }

    @Test
    void what_answers_otherwise_is_not_measured() throws IOException {
        program(CACHING, "$*");

        assertThat(bench("--parts", "cold,warm")).isEqualTo(2);
        assertThat(printed).contains("reports something else with its cache than without");
    }

    @Test
    void what_fails_is_not_measured() throws IOException {
        program(CACHING, "$(echo broken >&2; kill -9 $$)");

        assertThat(bench("--parts", "cold")).isEqualTo(2);
        assertThat(printed).contains("ended with 137").contains("broken");
    }

    @Test
    void wrong_options_are_refused() throws IOException {
        assertThat(bench("--runs", "0")).isEqualTo(2);
        assertThat(printed).contains("`--runs 0`: a number from 1 is needed");
        assertThat(bench("--parts", "hot")).isEqualTo(2);
        assertThat(printed).contains("unknown part `hot`; known are cold, warm");
    }

    /** A program that has these options for its checks, and prints a report. */
    private void program(String help, String report) throws IOException {
        Path file = write("project/bin/magistrait", """
                #!/bin/sh
                case "$*" in
                    *--help*) echo "%s" ;;
                    *) echo "%s"; echo "read: 1 crate" ;;
                esac
                """.formatted(help, report));
        assertThat(file.toFile().setExecutable(true)).isTrue();
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
                SOURCES.resolve("java/dev/magistrait/bench/Bench.java").toString()));
        command.addAll(List.of(options));
        command.add(tree.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.onExit().join().exitValue();
    }

    private JsonNode figures() {
        return JsonMapper.shared().readTree(directory.resolve("project/target/bench/bench.json"));
    }

    private static List<String> names(JsonNode parts) {
        return parts.valueStream().map(p -> p.get("name").asString()).toList();
    }
}
