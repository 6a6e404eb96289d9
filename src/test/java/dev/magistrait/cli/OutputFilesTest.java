package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where outputs may go: to no file elsewhere that the checked tree links to, and in the place of nothing that is checked. */
class OutputFilesTest {

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void write() throws IOException {
        checkout = new Checkout(directory.resolve("tree")).write("src/lib.rs", "pub trait T { async fn f(&self); }\n");
        checkout.write("org.yaml", "title: org\n");
        Files.writeString(directory.resolve("theirs"), "theirs");
        Files.createDirectories(directory.resolve("elsewhere"));
        Files.createSymbolicLink(checkout.path("link"), directory.resolve("theirs"));
        Files.createSymbolicLink(checkout.path("out"), directory.resolve("elsewhere"));
    }

    private Checkout run(String command, String option, String file) {
        String tree = checkout.path("").toString();
        String path = checkout.path(file).toString();
        return switch (command) {
            case "check" -> checkout.check("--no-cache", option + "=" + path);
            case "report" -> checkout.run("report", tree, option, path);
            default -> checkout.run("policy", "schema", option, path);
        };
    }

    @ParameterizedTest
    @CsvSource({"check,--output", "check,--write-baseline", "report,--output", "schema,--output"})
    void a_link_is_replaced(String command, String option) {
        run(command, option, "link");

        assertThat(directory.resolve("theirs")).hasContent("theirs");
        assertThat(checkout.path("link")).isRegularFile().isNotEmptyFile();
        assertThat(Files.isSymbolicLink(checkout.path("link"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"check,--output", "check,--write-baseline", "report,--output"})
    void a_directory_that_is_a_link_out_of_the_tree_is_refused(String command, String option) {
        assertThat(run(command, option, "out/file").err()).contains("lies behind a link that leads out");
        assertThat(checkout.code()).isEqualTo(2);
        assertThat(directory.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void records_go_through_no_link() throws IOException {
        String tree = checkout.path("").toString();
        assertThat(checkout.run("report", tree, "--adr", checkout.path("out").toString())
                        .err())
                .contains("lies behind a link that leads out");

        Path records = Files.createDirectories(checkout.path("adr"));
        checkout.run(
                "report",
                tree,
                "--adr",
                records.toString(),
                "--output",
                checkout.path("r").toString());
        Path record;
        try (Stream<Path> written = Files.list(records)) {
            record = written.findFirst().orElseThrow();
        }
        Files.delete(record);
        Files.createSymbolicLink(record, directory.resolve("not-there"));
        checkout.run(
                "report",
                tree,
                "--adr",
                records.toString(),
                "--output",
                checkout.path("r").toString());

        assertThat(directory.resolve("not-there")).doesNotExist();
        assertThat(record).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/lib.rs",
                "src/new.rs",
                "Cargo.toml",
                "cargo.TOML",
                "Cargo.lock",
                "magistrait.yaml",
                "org.yaml"
            })
    void what_is_checked_is_not_replaced(String file) throws IOException {
        boolean there = Files.exists(checkout.path(file));
        String policy = checkout.path("org.yaml").toString();

        for (String option : new String[] {"--output", "--output=json", "--write-baseline"}) {
            checkout.check("--no-cache", "--policy", policy, option + "=" + checkout.path(file));
            assertThat(checkout.err()).contains("would replace");
            assertThat(checkout.code()).isEqualTo(2);
        }
        assertThat(Files.exists(checkout.path(file))).isEqualTo(there);
        assertThat(checkout.read("Cargo.toml")).isEqualTo(Checkout.MANIFEST);
    }

    @Test
    void two_outputs_in_one_file_are_refused_however_they_are_spelled() throws IOException {
        Files.createSymbolicLink(checkout.path("inside"), checkout.path("src"));
        Files.createSymbolicLink(checkout.path("again"), checkout.path("report"));
        for (String other : new String[] {"./src/../report", "inside/../report", "REPORT", "again"}) {
            String path = checkout.path("") + "/" + other;
            checkout.check("--no-cache", "--output=json=" + checkout.path("report"), "--output=sarif=" + path);
            assertThat(checkout.err()).as(other).contains("is to hold two reports");
        }
        checkout.check("--output=json=" + checkout.path("src/x"), "--write-baseline=" + checkout.path("inside/x"));
        assertThat(checkout.err()).contains("is to hold two reports");
    }

    @Test
    void an_output_without_a_name_is_refused() {
        assertThat(checkout.check("--output", "json=").err()).contains("the name of the file is empty");
        assertThat(checkout.code()).isEqualTo(2);
    }
}
