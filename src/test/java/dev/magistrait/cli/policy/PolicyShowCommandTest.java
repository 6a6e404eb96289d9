package dev.magistrait.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Invocation;
import dev.magistrait.engine.Catalogue;
import dev.magistrait.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code policy show}. */
class PolicyShowCommandTest {

    private static final String POLICY = """
            title: "Acme: all"
            extends: [base.yaml, service]
            settings: { send-sinks: ["acme_rt::spawn"] }
            levels: { refining-impl: error }
            locked: [refining-impl]
            scopes:
              - where: [crates/old/**, "*.x"]
                until: 9999-03-31
                levels: { redundant-capture: error }
              - where: crates
                until: 2020-01-01
                levels: { redundant-capture: off }
            rules:
              - id: a/b
                title: ours
                level: note
                why: because
                when: { trait t: { name: T } }
                report: { at: $t, message: m }
            waivers:
              - { rule: a/b, trait: "s::T", reason: "yes: \\u001b", owner: me, until: 2030-01-01, while: { dispatch: dyn } }
            """;

    private static final String BASE = """
            settings: { msrv: "1.80" }
            levels: { needless-async-trait: error }
            rules:
              - id: a/b
                title: theirs
                when: { trait t: { name: U } }
                report: { at: $t, message: m }
              - id: a/decides
                title: decides
                when: { trait t: { name: U } }
                verdict: { mechanism: async-trait, because: so }
            """;

    private final Invocation program = new Invocation().with(Catalogue.rules());

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(directory.resolve("crates/old/src"));
        Files.writeString(directory.resolve("Cargo.toml"), "[workspace]\n");
        Files.writeString(directory.resolve("crates/old/Cargo.toml"), "[package]\n");
        Files.writeString(directory.resolve("crates/old/src/lib.rs"), "");
        Files.writeString(directory.resolve("magistrait.yaml"), POLICY);
        Files.writeString(directory.resolve("base.yaml"), BASE);
    }

    @Test
    void tells_of_each_value_where_it_is_laid_down() {
        assertThat(show(".")).contains("""
                        title: "Acme: all"

                        settings:
                          msrv: "1.80" # base.yaml:1
                          runtime: multi-thread # bundled:default:17
                          api: closed # bundled:service:6
                          both: trait-variant # bundled:default:21
                          count-test-dyn: true # bundled:default:23
                          send-sinks:
                            - acme_rt::spawn # magistrait.yaml:3
                          keeping-macros: []
                          trait-macros: {}

                        fail-on: error # bundled:default:141

                        levels:
                          a/b: note # magistrait.yaml:14
                          async-trait-send-mismatch: error #""", """
                        locked:
                          - refining-impl # at error, by magistrait.yaml:5

                        scopes:
                          - where: ["crates/old/**", "*.x"] # magistrait.yaml:7
                            until: 9999-03-31
                            levels:
                              redundant-capture: error # magistrait.yaml:9
                        """, """
                        rules:
                          - id: a/decides # base.yaml:8, decides, 0 tests
                            title: decides
                          - id: a/b # magistrait.yaml:14, 0 tests, instead of base.yaml:4
                            title: ours
                            why: because

                        waivers:
                          - rule: a/b # magistrait.yaml:21
                            trait: s::T
                            reason: "yes: \\\\u{1b}"
                            owner: me
                            until: 2030-01-01
                            while: { dispatch: dyn }
                        """.replace("\\\\", "\\"));
    }

    @Test
    void names_every_rule_of_the_catalogue() {
        assertThat(show("."))
                .contains(Catalogue.rules().stream()
                        .map(Rule::id)
                        .map(id -> "\n  " + id + ": ")
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        ".,                     redundant-capture: off # bundled:default",
        "crates/old/src/lib.rs, redundant-capture: error # magistrait.yaml:9",
        "crates/old,            redundant-capture: error # magistrait.yaml:9",
        "crates,                redundant-capture: off # bundled:default",
    })
    void goes_by_the_scopes_that_hold_at_the_place(String path, String level) {
        assertThat(show(path)).contains("\n  " + level);
    }

    @Test
    void tells_which_scopes_hold_at_the_place() {
        assertThat(show("crates/old/src/lib.rs"))
                .contains("# What holds in crates/old/src/lib.rs, ")
                .contains("magistrait.yaml:7, holds here", "magistrait.yaml:10, does not hold here");
    }

    @Test
    void shows_the_policies_that_the_command_line_names() {
        assertThat(program.run("policy", "show", directory.toString(), "--policy", "strict", "--policy", base()))
                .isZero();
        assertThat(program.out())
                .containsSubsequence(
                        "#   bundled:default  sha256:", "#   bundled:strict  sha256:", base() + "  sha256:")
                .doesNotContain("magistrait.yaml");
    }

    @Test
    void shows_the_default_where_there_is_no_policy() throws IOException {
        Files.delete(directory.resolve("magistrait.yaml"));

        assertThat(show(".")).contains("# bundled:default sha256:", "\nrules: []\n", "\nlocked: []\n");
    }

    @Test
    void shows_it_to_other_programs() {
        assertThat(program.run("policy", "show", directory.resolve("crates/old").toString(), "--format", "json"))
                .isZero();
        JsonNode shown = JsonMapper.shared().readTree(program.out());
        assertThat(shown.at("/schema").asString()).isEqualTo("magistrait.policy/1");
        assertThat(shown.at("/path").asString()).isEqualTo("crates/old/");
        assertThat(shown.at("/settings/0/values/0/value").asString()).isEqualTo("1.80");
        assertThat(shown.at("/scopes/0/holds").asBoolean()).isTrue();
        assertThat(shown.at("/locked/0/from").asString()).endsWith("magistrait.yaml:5");
        assertThat(shown.at("/rules/1/replaces/0").asString()).endsWith("base.yaml:4");
        assertThat(shown.at("/waivers/0/rests/dispatch").asString()).isEqualTo("dyn");
        assertThat(shown.at("/levels").size()).isEqualTo(Catalogue.rules().size() + 1);
    }

    @Test
    void refuses_a_policy_with_mistakes() throws IOException {
        Files.writeString(directory.resolve("base.yaml"), "tilte: x\n");
        assertThat(program.run("policy", "show", directory.toString())).isEqualTo(2);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).contains("unknown key `tilte`");
    }

    /** Without what differs from one directory to the next, and with single blanks before comments. */
    private String show(String path) {
        assertThat(program.run("policy", "show", directory.resolve(path).toString()))
                .as(program.err())
                .isZero();
        return program.out()
                .replace(directory + "/", "")
                .replaceAll("(?<=\\S) {2,}", " ")
                .replaceAll("#  +", "# ");
    }

    private String base() {
        return directory.resolve("base.yaml").toString();
    }
}
