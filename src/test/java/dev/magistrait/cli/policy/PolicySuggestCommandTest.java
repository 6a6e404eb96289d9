package dev.magistrait.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Policies;
import dev.magistrait.cli.Invocation;
import dev.magistrait.engine.Catalogue;
import dev.magistrait.finding.Finding;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Tool;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.rust.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicySuggestCommandTest {

    private final Invocation program = new Invocation().with(Catalogue.rules());

    @TempDir
    private Path directory = Path.of("");

    /** Nine repositories in two crates, one of which is not `Send`, and nine other traits of every shape. */
    @BeforeEach
    void workspace() throws IOException {
        Files.writeString(
                directory.resolve("Cargo.toml"), "[workspace]\nmembers = [\"a-domain\", \"b-domain\", \"web\"]\n");
        member(
                "a-domain",
                IntStream.range(0, 8)
                        .mapToObj(i -> "/// Kept.\npub trait R" + i
                                + "Repository: Send {\n    async fn get(&self) -> u8;\n}\n")
                        .toList());
        member("b-domain", List.of("/// Kept.\npub trait OddRepository {\n    async fn get(&self) -> u8;\n}\n"));
        member(
                "web",
                IntStream.range(0, 9)
                        .mapToObj(i -> "pub trait Page" + i + (i % 2 == 0 ? "" : "<T>")
                                + " {\n    async fn show(&self) -> u8;\n}\n")
                        .toList());
    }

    private void member(String name, List<String> traits) throws IOException {
        Path source = Files.createDirectories(directory.resolve(name).resolve("src"));
        Files.writeString(
                directory.resolve(name).resolve("Cargo.toml"),
                "[package]\nname = \"" + name + "\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        Files.writeString(source.resolve("lib.rs"), String.join("", traits));
    }

    private String suggested(String... options) {
        List<String> line = new ArrayList<>(List.of("policy", "suggest", "--no-cache", directory.toString()));
        line.addAll(List.of(options));
        assertThat(program.run(line.toArray(String[]::new))).as(program.err()).isZero();
        return program.out();
    }

    @Test
    void what_a_group_keeps_to_is_a_rule_with_what_does_not() {
        assertThat(suggested("--share", "85"))
                .contains("""
                          # 8 of 9 async traits of crates `*-domain` have `Send` above them; not
                          #   b_domain::OddRepository (b-domain/src/lib.rs:2)
                          - id: house/domain-send
                            title: async traits of crates `*-domain` have `Send` above them
                            level: note
                            when:
                              trait t: { async: true, context: production, crate: "*-domain", supertraits: { not: Send } }
                            report: { at: $t, message: "`{t.name}` has no `Send` above it" }
                        """)
                .contains("  - id: house/repository-send\n")
                .contains("# all 18 async traits are not used as trait objects\n")
                .doesNotContain("crates `b-*`");
    }

    /** What all traits keep to is no habit of some. */
    @Test
    void a_group_says_nothing_that_all_traits_say() {
        assertThat(suggested()).doesNotContain("domain-no-objects").doesNotContain("domain-send");
    }

    @Test
    void its_rules_pass_their_tests_and_find_what_it_names() throws IOException {
        Path policy = directory.resolve("suggested.yaml");
        Files.writeString(policy, suggested("--share", "85"));

        Invocation test = new Invocation();
        assertThat(test.run("policy", "test", policy.toString())).as(test.out()).isZero();
        assertThat(new Analysis(
                                new Tool("magistrait", "0"),
                                Edition.E2021,
                                1,
                                Policies.standard(List.of(policy.toString())),
                                Clock.systemUTC())
                        .check(List.of(directory), Progress.SILENT)
                        .workspaces())
                .flatExtracting(WorkspaceReport::findings)
                .filteredOn(f -> f.rule().equals("house/domain-send"))
                .extracting(Finding::message)
                .containsExactly("`OddRepository` has no `Send` above it");
    }

    @Test
    void json_has_the_same() {
        assertThat(suggested("--share", "85", "--format", "json"))
                .contains("\"schema\": \"magistrait.suggestions/1\"")
                .contains("\"kept\": 8")
                .contains("\"trait\": \"b_domain::OddRepository\"");
    }

    @Test
    void numbers_that_make_no_sense_are_refused() {
        assertThat(program.run("policy", "suggest", "--share", "50", directory.toString()))
                .isEqualTo(2);
        assertThat(program.err()).contains("--share cannot be 50", "51 to 100");
        assertThat(program.run("policy", "suggest", "--least", "1", directory.toString()))
                .isEqualTo(2);
    }
}
