package dev.magistrait.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.Goldens;
import dev.magistrait.cli.Checkout;
import dev.magistrait.cli.Invocation;
import dev.magistrait.cli.Reviewing;
import dev.magistrait.report.Examples;
import dev.magistrait.report.markdown.Markdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCommandTest {

    private static final Path STOREFRONT = Path.of("samples/storefront");

    private final Invocation program = new Invocation().finding(Examples.store().report());

    @TempDir
    private Path directory;

    @Test
    void says_the_verdict_of_the_review_and_where_it_is() {
        Path page = directory.resolve("page.html");

        assertThat(program.run("report", "--output", page.toString())).isEqualTo(3);

        assertThat(program.out()).contains("2 of 2 async traits need a change").contains("review: " + page);
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("store::Clock");
    }

    @Test
    void a_check_writes_the_same_page_beside_its_other_outputs() throws IOException {
        Path page = directory.resolve("page.html");
        Path beside = directory.resolve("beside.html");
        Path sarif = directory.resolve("report.sarif");
        Reviewing.write(STOREFRONT, page);

        String printed =
                Reviewing.check(STOREFRONT, "--no-cache", "--output", "sarif=" + sarif, "--output", "html=" + beside);

        assertThat(beside).hasSameTextualContentAs(page);
        assertThat(sarif).content().contains("\"2.1.0\"");
        assertThat(printed).contains("verdicts: ");
    }

    @Test
    void a_trait_has_the_diff_of_its_change_and_the_plan_says_who_makes_it() throws IOException {
        Path page = directory.resolve("page.html");

        Reviewing.write(STOREFRONT, page);

        assertThat(page)
                .content()
                .containsPattern(
                        "<p class=\"fixes\"><code>magistrait fix</code>: <code>[^<]+</code> from async-trait to ")
                .containsPattern("<p class=\"fixes\">left to people: ")
                .containsPattern("<span class=\"line goes\">-\\s*#\\[(async_trait::)?async_trait]\n");
    }

    @Test
    void writes_the_storefront_as_markdown() throws IOException {
        Path file = directory.resolve("review.md");

        Reviewing.write(STOREFRONT, file, "--format", "markdown");

        String commit = "(?m)^.*, commit [0-9a-f]{10} of .*\n\n";
        Goldens.check(
                ReportCommandTest.class, "storefront.md", Files.readString(file).replaceFirst(commit, ""));
    }

    @Test
    void numbers_a_decision_record_for_each_trait_that_changes_and_touches_none_that_is_there() throws IOException {
        Path adr = Files.createDirectory(directory.resolve("adr"));
        Files.writeString(adr.resolve("0007-use-rust.md"), "# Use Rust\n\nStatus: accepted\n");
        String first = Reviewing.write(STOREFRONT, directory.resolve("a.html"), "--adr", adr.toString());
        Path one = record(adr, "store_api-catalog-repository");
        assertThat(first).containsPattern("decision records: 1\\d written");
        assertThat(one)
                .content()
                .startsWith("# `store_api::catalog::Repository`: trait-variant + async-trait\n\nStatus: proposed")
                .contains("## Context", "## Decision", "## Consequences", "row 4")
                .contains("Implementors outside of this workspace must change with it");
        assertThat(adr.resolve("0008-" + name(adr, "0008"))).exists();
        assertThat(adr.resolve("index.md"))
                .content()
                .contains(
                        "- [0007-use-rust](0007-use-rust.md): Use Rust — accepted\n",
                        ": `store_api::catalog::Repository`: trait-variant + async-trait — proposed; ");
        assertThat(records(adr)).noneMatch(f -> read(f).contains("Status: holds"));
        Files.writeString(one, "accepted by all");

        String second = Reviewing.write(STOREFRONT, directory.resolve("b.html"), "--adr", adr.toString());

        assertThat(second).contains(" 0 written", "left as they are");
        assertThat(one).hasContent("accepted by all");
        assertThat(adr.resolve("index.md")).content().contains(": accepted by all\n");
    }

    @Test
    void leaves_an_index_alone_that_someone_wrote() throws IOException {
        Path adr = Files.createDirectory(directory.resolve("adr"));
        Path index = Files.writeString(adr.resolve("index.md"), "# Ours\n");

        assertThat(Reviewing.write(STOREFRONT, directory.resolve("a.html"), "--adr", adr.toString()))
                .contains("index.md is not from here");
        assertThat(index).hasContent("# Ours");
    }

    private static List<Path> records(Path adr) throws IOException {
        try (var files = Files.list(adr)) {
            return files.filter(f -> !f.endsWith("index.md")).toList();
        }
    }

    private static Path record(Path adr, String name) throws IOException {
        return records(adr).stream()
                .filter(f -> f.toString().endsWith("-" + name + ".md"))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Path adr, String number) throws IOException {
        return records(adr).stream()
                .map(f -> f.getFileName().toString())
                .filter(f -> f.startsWith(number + "-"))
                .findFirst()
                .orElseThrow()
                .substring(number.length() + 1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void compares_with_an_earlier_report() throws IOException {
        Path root = directory.resolve("shop");
        copy(Path.of("samples/needless-async-trait"), root);
        Path then = directory.resolve("then.json");
        Reviewing.check(root, "--fail-on", "warning", "--output", "json=" + then);
        Path source = sources(root).getFirst();
        Files.writeString(
                source,
                Files.readString(source) + "\npub trait Fresh { async fn come(&self); }\nfn held(x: &dyn Fresh) {}\n");
        Path file = directory.resolve("review.md");

        Reviewing.write(root, file, "--format", "markdown", "--compare", then.toString());

        assertThat(file)
                .content()
                .contains("## Since " + Markdown.text(then.toString()), "0 findings fixed")
                .containsPattern("- came: `\\w+::Fresh`")
                .containsPattern("- new: `Fresh` cannot be a trait object")
                .containsPattern("\\| errors \\| 0 \\| 1 \\| \\+1 \\|");
    }

    @Test
    void compares_with_revisions() throws Exception {
        Path root = directory.resolve("shop");
        String lib = "pub trait Store { async fn load(&self); }\n";
        Checkout shop = new Checkout(root)
                .write("src/lib.rs", lib + "fn held(x: &dyn Store) {}\n")
                .commit();
        shop.write("src/lib.rs", lib + "fn kept(x: &impl Store) {}\n").commit();
        shop.write(
                "src/lib.rs",
                "#[async_trait::async_trait]\n" + lib
                        + "trait Clock { async fn now(&self); }\nfn late(x: &dyn Clock) {}\n");
        Path file = directory.resolve("review.md");

        Reviewing.write(
                root,
                file,
                "--format",
                "markdown",
                "--compare-rev",
                "HEAD~1",
                "--compare-rev",
                "HEAD",
                "--title",
                "The shop");

        assertThat(file)
                .content()
                .containsPattern(
                        "(?m)^The shop, commit [0-9a-f]{10} of \\d{4}-\\d\\d-\\d\\d, and 1 file that is not committed$")
                .containsPattern("## Since `HEAD~1 \\(\\d{4}-\\d\\d-\\d\\d\\)`")
                .contains("## Since HEAD (")
                .contains("- gone: `store` names `dyn store::Store`", "- new: `store` names `dyn store::Clock`")
                .contains("- changed: `store::Store`, in use native → async-trait");
    }

    @Test
    void compares_with_revisions_only() throws Exception {
        Path root = directory.resolve("shop");
        new Checkout(root).write("src/lib.rs", "").commit();

        assertThat(program.run("report", root.toString(), "--compare-rev", "v9", "--output", directory + "/p.html"))
                .isEqualTo(2);
        assertThat(program.err()).contains("there is no commit `v9`");
    }

    @ParameterizedTest
    @CsvSource({
        "no JSON at all, it is no JSON",
        "{\"schema\": \"other\"}, it is no `magistrait.report/1`",
        "[], it is no `magistrait"
    })
    void compares_with_reports_only(String content, String says) throws IOException {
        Path old = Files.writeString(directory.resolve("old.json"), content);

        int code = program.run("report", "--compare", old.toString(), "--output", directory + "/page.html");

        assertThat(code).isEqualTo(2);
        assertThat(program.err()).contains(says);
        assertThat(directory.resolve("page.html")).doesNotExist();
        assertThat(program.requests()).isEmpty();
    }

    @Test
    void says_what_cannot_be_read_or_written_before_it_works() {
        assertThat(program.run("report", "--compare", directory + "/none.json")).isEqualTo(2);
        assertThat(program.run("report", "--output", directory + "/none/page.html"))
                .isEqualTo(2);
        assertThat(program.run("report", "--adr", directory + "/none/adr", "--output", directory + "/p.html"))
                .isEqualTo(2);
        assertThat(program.run("report", "--format", "pdf")).isEqualTo(2);
        assertThat(program.requests()).isEmpty();
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith("lib.rs")).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
