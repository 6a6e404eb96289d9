package dev.magistrait.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTableCommandTest {

    private final Invocation program = new Invocation();

    @TempDir
    private Path directory;

    @Test
    void prints_what_the_default_decides() {
        assertThat(program.run("policy", "table", "--policy", "default")).isZero();
        assertThat(program.out())
                .startsWith(
                        "Decisions by Magistrait's default\n  policies: bundled:default\n  settings: msrv from-manifest")
                .contains("\nNo overlaps\nNo gaps\n8 rows that decide nothing here\n")
                .containsPattern("\nmethod +unnamed return +dispatch +exported .* verdict +rule\n")
                .containsPattern(
                        "\nnot impl-trait, other +– +dyn +[– ]+ not below 1.75 +async-trait +row 3, used as dyn only\n")
                .containsPattern("\n– .* bridge .*not below 1.75 +trait-variant \\+ bridge +row 4, .* over a bridge\n")
                .contains("  row 8, trait objects by the language: the language would need `async-fn-in-dyn-trait`\n")
                .contains(
                        "  row 5, exported, futures stay on one thread: the policy would need `runtime: single-thread`\n");
    }

    @Test
    void is_the_same_each_time() {
        program.run("policy", "table", "--policy", "default", "--format", "json");
        Invocation again = new Invocation();
        again.run("policy", "table", "--policy", "default", "--format", "json");

        assertThat(again.out()).isEqualTo(program.out()).startsWith("{\n  \"schema\": \"magistrait.policy-table/1\"");
    }

    @Test
    void a_rule_of_the_policy_has_a_row_and_settings_close_others() {
        program.run("policy", "table", "--policy", "samples/acme/magistrait.yaml", "--format", "markdown");

        assertThat(program.out())
                .startsWith("\n## Decisions by Acme services\n\n- policies: bundled:default")
                .contains("\n| crate | method | unnamed return | dispatch |", "\n|---|---|")
                .contains(
                        "\n| acme-plugin | not impl-trait, other | – | – | – | – | – | – | – | – | – | – | async-trait | acme/plugins-are-boxed |")
                .contains("- row 5, exported: the policy would need \\`api: from-manifest\\` or \\`api: open\\`\n");
    }

    @Test
    void says_what_keeps_a_rule_of_the_policy_from_deciding() throws IOException {
        Path policy = policy("""
                levels: { a/off: off }
                rules:
                  - { id: a/off, title: t, when: { trait t: { async: true } }, verdict: { mechanism: native, because: b } }
                  - { id: a/hidden, title: t, when: { trait t: { async: true } }, verdict: { mechanism: native, because: b } }
                  - { id: a/last, title: t, when: { trait t: { async: true } }, verdict: { mechanism: none, because: b } }
                  - { id: a/name, title: t, when: { trait t: { path: "x::Y" } }, verdict: { mechanism: none, because: b } }
                """);

        assertThat(program.run("policy", "table", "--policy", policy.toString()))
                .isZero();
        assertThat(program.out())
                .contains("  a/hidden: later rules of the policy decide on all of its traits\n")
                .contains("  a/off: the policy turns it off\n")
                .contains("  a/name: it asks for what no column says\n")
                .contains("  row 3, used as dyn only: rules of the policy decide first")
                .containsPattern("\nnot impl-trait, other [– ]+none +a/last\n");
    }

    @Test
    void a_broken_policy_is_refused() throws IOException {
        Path policy = policy("levls: {}\n");

        assertThat(program.run("policy", "table", "--policy", policy.toString()))
                .isEqualTo(2);
        assertThat(program.err()).contains("unknown key `levls`");
        assertThat(program.out()).isEmpty();
    }

    private Path policy(String text) throws IOException {
        return Files.writeString(directory.resolve("p.yaml"), text);
    }
}
