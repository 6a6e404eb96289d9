package dev.magistrait.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLintCommandTest {

    private static final String RULE =
            "rules: [{ id: a/x, title: t, when: [%s], report: { at: $t, message: \"{t.name}\" } }]\n";

    private final Invocation program = new Invocation();

    @TempDir
    private Path directory;

    @BeforeEach
    void code() throws IOException {
        file("Cargo.toml", "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        file("src/lib.rs", "pub trait Mailer {\n    async fn send(&self);\n}\n");
        file("base.yaml", "levels: { refining-impl: error }\nlocked: [refining-impl]\nsettings: { api: closed }\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            levels: { refining-impl: warning }                     | repeated-level    | 1:11 | `refining-impl` is `warning` already
            extends: [base.yaml]\\nlevels: { refining-impl: error } | repeated-level    | 2:11 | `refining-impl` is `error` already
            settings: { api: from-manifest }                       | repeated-setting  | 1:18 | `api` is `from-manifest` already
            extends: [base.yaml]\\nsettings: { api: closed }        | repeated-setting  | 2:18 | `api` is `closed` already
            extends: [base.yaml]\\nlocked: [refining-impl]          | idle-lock         | 2:10 | `refining-impl` is locked at `error` already
            levels: { refining-impl: off }\\nlocked: [refining-impl] | idle-lock        | 2:10 | `refining-impl` is `off`
            scopes: [{ where: x/**, levels: { refining-impl: off } }] | unreachable-scope | 1:12 | no file is in `x/**`
            scopes: [{ where: /src/**, levels: { refining-impl: off } }] | impossible-scope | 1:12 | without a slash before
            scopes: [{ where: "*", levels: { refining-impl: off } }] | boundless-scope | 1:12 | all code is in `*`
            scopes: [{ where: src, until: 2020-01-01, levels: { refining-impl: off } }] | ended-scope | 1:12 | held until 2020-01-01
            scopes: [{ where: src/lib.rs, levels: { refining-impl: off } }, { where: src, levels: { refining-impl: error } }] | hidden-scope | 1:12 | later scopes
            waivers: [{ rule: refining-impl, reason: r, owner: o }] | stale-waiver     | 1:19 | waives nothing
            waivers: [{ rule: refining-impl, reason: r, owner: o, until: 2020-01-01 }] | expired-waiver | 1:19 | held until 2020-01-01
            """)
    void finds_what_does_nothing(String text, String id, String place, String message) throws IOException {
        assertThat(lint(text.replace("\\n", "\n"))).isEqualTo(1);
        assertThat(program.out())
                .startsWith("warning[" + id + "]: ")
                .contains(message, "p.yaml:" + place + "\n", "= help: ")
                .endsWith("one thing to improve\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            trait t: {}, dyn-use u: {}                                                | unused-binding     | nothing asks for `u`
            trait t: { crate: shop }, no trait: { crate: "sh*" }                      | rule-never-matches | another condition asks for one
            trait t: {}, some method: { shape: other }, no method: {}                 | rule-never-matches | another condition asks for one
            trait t: {}, at-least 3 dyn-use: { trait: $t }, at-most 2 dyn-use: { trait: $t } | rule-never-matches | asks for 3 of these
            trait t: { name: { not: "*" } }                                           | rule-never-matches | `name` is never so
            trait t: { crate: [shop, shopp] }                                         | unmatched-crate    | no package here is called `shopp`
            trait t: { crate: "store-*" }                                             | unmatched-crate    | no package here is called `store-*`
            trait t: {}, no crate: { name: shoq }                                     | unmatched-crate    | did you mean `shop`?
            trait t: { async: { not: [true, false] } }                                | rule-never-matches | `async` is never so
            """)
    void finds_rules_that_are_not_what_they_seem(String conditions, String id, String message) throws IOException {
        String each = "{ " + conditions.replaceAll("(?<=\\}), (?=[a-z])", " }, { ") + " }";

        assertThat(lint(RULE.formatted(each))).isEqualTo(1);
        assertThat(program.out()).startsWith("warning[" + id + "]: ").contains(message);
    }

    @Test
    void a_rule_that_another_policy_replaces_is_told_with_its_place() throws IOException {
        file("rule.yaml", RULE.formatted("{ trait t: {} }"));

        assertThat(lint("extends: [rule.yaml]\n" + RULE.formatted("{ trait t: { async: true } }")))
                .isEqualTo(1);
        assertThat(program.out())
                .startsWith("warning[shadowed-rule]: a later rule replaces `a/x`\n")
                .contains("rule.yaml:1:15\n", "1 | rules: [{ id: a/x, ", "^^^");
    }

    @Test
    void a_policy_in_which_all_does_something_is_clean() throws IOException {
        assertThat(lint("""
                extends: [base.yaml]
                settings: { api: open }
                levels: { public-bare-async-fn: error }
                locked: [public-bare-async-fn]
                scopes:
                  - { where: src, levels: { send-undocumented: off } }
                  - { where: "**/lib.rs", levels: { public-rpitit: off } }
                rules:
                  - id: a/x
                    title: t
                    when: { trait t: { crate: shop }, some method: { trait: $t, shape: async-fn }, no method: { trait: $t, shape: other } }
                    report: { at: $t, message: m }
                waivers: [{ rule: a/x, reason: r, owner: o }]
                """)).as(program.out()).isZero();
        assertThat(program.out()).isEqualTo("nothing to improve\n");
    }

    @Test
    void the_bundled_policies_and_that_of_the_organisation_are_clean_but_for_what_is_to_be_seen() {
        assertThat(program.run("policy", "lint", "strict", directory.toString()))
                .isZero();

        Invocation acme = new Invocation();
        assertThat(acme.run("policy", "lint", "samples/acme/magistrait.yaml", "samples/acme"))
                .isEqualTo(1);
        assertThat(acme.out())
                .contains("warning[stale-waiver]: ", "no package here is called `acme-codec-*`")
                .endsWith("\n2 things to improve\n");
    }

    @Test
    void looks_for_the_policy_of_the_code() throws IOException {
        file("magistrait.yaml", "levels: { refining-impl: warning }\n");

        assertThat(program.run("policy", "lint", directory.toString())).isEqualTo(1);
        assertThat(program.out()).contains("magistrait.yaml:1:11");
    }

    @Test
    void is_told_to_other_programs() throws IOException {
        lint("levels: { refining-impl: warning }\n", "--format", "json");

        assertThat(program.out().replace(directory + "/", "")).isEqualTo("""
                {
                  "schema": "magistrait.policy-lint/1",
                  "lints": [
                    {
                      "id": "repeated-level",
                      "message": "`refining-impl` is `warning` already",
                      "help": "remove it: so it is by default",
                      "file": "p.yaml",
                      "line": 1,
                      "column": 11
                    }
                  ]
                }
                """);
    }

    @Test
    void a_broken_policy_is_refused() throws IOException {
        assertThat(lint("levls: {}\n")).isEqualTo(2);
        assertThat(program.err()).contains("unknown key `levls`");
        assertThat(program.out()).isEmpty();
    }

    private int lint(String text, String... options) throws IOException {
        Path policy = file("p.yaml", text);
        String[] args = new String[4 + options.length];
        args[0] = "policy";
        args[1] = "lint";
        args[2] = policy.toString();
        args[3] = directory.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        return program.run(args);
    }

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
