package dev.magistrait.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyDiffCommandTest {

    private final Invocation program = new Invocation();

    @TempDir
    private Path directory;

    @BeforeEach
    void code() throws IOException {
        file(
                "code/Cargo.toml",
                "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\nrt = \"1\"\n");
        file("code/src/lib.rs", """
                //! A shop.

                /// Sends mail.
                pub trait Mailer {
                    async fn send(&self);
                }

                fn all<M: Mailer + Send + Sync + 'static>(mailer: M) {
                    rt::go(async move { mailer.send().await });
                }
                """);
    }

    @Test
    void shows_what_appears_vanishes_and_changes() throws IOException {
        file("a.yaml", "levels: { send-undocumented: error }\n");
        file("b.yaml", """
                levels: { public-bare-async-fn: error, send-undocumented: off }
                rules:
                  - id: a/traits
                    title: t
                    when: { trait t: {} }
                    report: { at: $t, message: "`{t.name}` is a trait" }
                  - id: a/boxed
                    title: t
                    when: { trait t: { async: true } }
                    verdict: { mechanism: async-trait, because: plugins }
                """);

        assertThat(diff("a.yaml", "b.yaml")).isZero();
        assertThat(program.out().replace(directory + "/", "")).isEqualTo("""
                - error[send-undocumented] code/src/lib.rs:4:11: the documentation of `Mailer` does not say whether its futures are `Send`
                + warning[a/traits] code/src/lib.rs:4:11: `Mailer` is a trait
                ~ warning → error[public-bare-async-fn] code/src/lib.rs:5:5: `Mailer::send` is a bare `async fn` in a public trait: callers cannot ask its future to be `Send`
                ~ verdict code/src/lib.rs:4:11: `shop::Mailer`: `native-send` → `async-trait` (`a/boxed`: plugins (b.yaml:7))
                1 finding vanished, 1 finding appeared, 1 level changed, 1 verdict changed
                """);
    }

    @Test
    void resolves_names_as_each_policy_has_them() throws IOException {
        file("sinks.yaml", "settings: { api: closed, send-sinks: [rt::go] }\n");
        file("without.yaml", "settings: { api: closed }\n");

        assertThat(diff("without.yaml", "sinks.yaml")).isZero();
        assertThat(program.out()).contains("+ error[spawn-generic-no-send] ", "`native` → `native-send` (row 6");
    }

    @Test
    void says_what_becomes_of_a_finding_that_is_waived() throws IOException {
        file("w.yaml", "waivers: [{ rule: public-bare-async-fn, reason: later, owner: us }]\n");

        assertThat(diff("default", "w.yaml")).isZero();
        assertThat(program.out()).contains("- warning[public-bare-async-fn] ", "`Send` (waived)\n1 finding vanished");
    }

    @Test
    void a_difference_fails_only_where_that_is_asked_for() throws IOException {
        file("b.yaml", "levels: { public-bare-async-fn: error }\n");

        assertThat(diff("none", "none", "--exit-code")).isZero();
        assertThat(program.out()).isEqualTo("no difference\n");
        assertThat(diff("none", "b.yaml")).isZero();
        assertThat(diff("none", "b.yaml", "--exit-code")).isEqualTo(1);
    }

    @Test
    void is_told_to_other_programs() throws IOException {
        file("b.yaml", "levels: { public-bare-async-fn: error }\n");

        diff("none", "b.yaml", "--format", "json");
        assertThat(program.out())
                .startsWith("{\n  \"schema\": \"magistrait.policy-diff/1\",\n  \"before\": [],\n  \"after\": [\n")
                .contains("\"before\": \"warning\",\n      \"after\": \"error\"", "\"line\": 5")
                .contains("\"levels\": 1,\n    \"verdicts\": 0");
    }

    @Test
    void what_cannot_be_read_is_told_by_the_exit_code() throws IOException {
        file("code/Cargo.toml", "[package\n");

        assertThat(diff("none", "strict")).isEqualTo(3);
    }

    @Test
    void a_broken_policy_is_refused() throws IOException {
        file("b.yaml", "levls: {}\n");

        assertThat(diff("none", "b.yaml")).isEqualTo(2);
        assertThat(program.err()).contains("unknown key `levls`");
        assertThat(program.out()).isEmpty();
    }

    private int diff(String before, String after, String... options) {
        String[] args = new String[5 + options.length];
        args[0] = "policy";
        args[1] = "diff";
        args[2] = named(before);
        args[3] = named(after);
        args[4] = directory.resolve("code").toString();
        System.arraycopy(options, 0, args, 5, options.length);
        return program.run(args);
    }

    private String named(String policy) {
        return policy.endsWith(".yaml") ? directory.resolve(policy).toString() : policy;
    }

    private void file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
