package dev.magistrait.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** {@code policy test}. */
class PolicyTestCommandTest {

    /** Its tests follow from line 8 on. */
    private static final String RULE = """
            rules:
              - id: a/no-dyn
                title: codecs dispatch statically
                when:
                  dyn-use u: { crate: "*-codec", context: production }
                report: { at: $u, message: "`{u.trait}` as `dyn`" }
                tests:
            """;

    private static final String HIT = """
                  - crate: json-codec
                    rust: |
                      pub trait Codec { async fn decode(&self); }
                      fn f(c: &dyn Codec) {} //~ a/no-dyn
            """;

    private static final String QUIET = """
                  - crate: server
                    rust: |
                      pub trait Codec { async fn decode(&self); }
                      fn f(c: &dyn Codec) {}
            """;

    private static final String TESTED = """
                  - crate: json-codec
                    rust: |
                      pub trait Codec { async fn decode(&self); }
                      #[cfg(test)] mod tests { fn f(c: &dyn super::Codec) {} }
            """;

    private final Invocation program = new Invocation();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void tells_that_all_is_well_and_tried() {
        assertThat(test(RULE + HIT + QUIET + TESTED)).isZero();
        assertThat(program.out()).isEqualTo("a/no-dyn  3 passed\n\n3 passed, 0 failed\n");
    }

    @Test
    void tells_where_a_mark_is_without_a_finding() {
        assertThat(test(RULE + HIT.replace("&dyn Codec", "&impl Codec"))).isEqualTo(1);
        assertThat(program.out())
                .contains("a/no-dyn  0 passed, 1 failed\n")
                .contains("  failed " + policy() + ":11: missing: `a/no-dyn` does not report what is marked\n")
                .endsWith("\n0 passed, 1 failed; 1 untried\n");
    }

    @Test
    void tells_where_a_finding_is_without_a_mark() {
        assertThat(test(RULE + HIT.replace(" //~ a/no-dyn", ""))).isEqualTo(1);
        assertThat(program.out())
                .contains("failed " + policy()
                        + ":11: extra: `a/no-dyn` reports this line: `json_codec::Codec` as `dyn`");
    }

    @Test
    void takes_marks_of_other_rules_only_where_they_are_right() {
        assertThat(test(RULE + HIT.replace("{} //~ a/no-dyn", "{} //~ a/no-dyn //~ dyn-native-async")))
                .isZero();

        Invocation other = new Invocation();
        write(RULE + HIT.replace("{} //~ a/no-dyn", "{} //~ a/no-dyn //~ native-below-msrv"));
        assertThat(other.run("policy", "test", policy())).isEqualTo(1);
        assertThat(other.out()).contains(":11: missing: `native-below-msrv` does not report what is marked");
    }

    @Test
    void refuses_marks_that_are_none_and_code_that_is_none() {
        String unmarked = HIT.replace("//~ a/no-dyn", "//~a/no-dyn");
        String broken =
                QUIET.replace("fn f(c", "fn f(((c").replace("server\n", "server\n        manifest: '#~ ^a/b'\n");

        assertThat(test(RULE + unmarked + broken)).isEqualTo(1);
        assertThat(program.out())
                .contains(":11: not a mark: `~a/no-dyn`", ":13: not a mark: `~ ^a/b`")
                .containsPattern(":16: the grammar does not know .*\n");
    }

    @Test
    void tells_which_conditions_no_test_tries() {
        assertThat(test(RULE + HIT + QUIET)).isZero();
        assertThat(program.out())
                .contains("  untried " + policy() + ":5: no test tries `context`: all come out the same without it\n")
                .doesNotContain("`crate`")
                .endsWith("2 passed, 0 failed; 1 untried\n");
        assertThat(new Invocation().run("policy", "test", policy(), "--require-coverage"))
                .isEqualTo(1);
    }

    @Test
    void tells_which_rules_no_test_tries() {
        test(RULE + QUIET);
        assertThat(program.out()).contains(":2: no test has a finding of `a/no-dyn`\n");

        Invocation untested = new Invocation();
        write(RULE.replace("    tests:\n", ""));
        assertThat(untested.run("policy", "test", policy())).isZero();
        assertThat(untested.out())
                .isEqualTo("a/no-dyn  no tests\n  untried " + policy()
                        + ":2: `a/no-dyn` has no tests\n\n0 passed, 0 failed; 1 untried\n");

        Invocation unmissed = new Invocation();
        write(RULE + HIT);
        unmissed.run("policy", "test", policy());
        assertThat(unmissed.out()).contains(":2: no test has code that `a/no-dyn` only just leaves alone\n");
    }

    @Test
    void tries_rules_that_count_conditions_that_decide_and_that_report_manifests() {
        String text = """
                rules:
                  - id: a/few
                    title: few
                    when:
                      crate c: {}
                      at-least 2 dyn-use: { crate: $c }
                    report: { at: $c, message: many }
                    tests:
                      - manifest: "# here #~ a/few"
                        rust: |
                          pub trait T { async fn f(&self); }
                          fn a(t: &dyn T) {}
                          fn b(t: &dyn T) {}
                      - rust: pub trait T { async fn f(&self); }
                  - id: a/boxed
                    title: boxed
                    when:
                      trait t: { name: "*Plugin" }
                    verdict: { mechanism: async-trait, because: "`{t.name}` is a plugin" }
                    tests:
                      - rust: |
                          pub trait APlugin { async fn f(&self); } //~ a/boxed
                          pub trait Other { async fn f(&self); }
                  - id: a/tokio
                    title: tokio
                    when:
                      dependency d: { package: [smol, async-std] }
                    report: { at: $d, message: "{d.package}" }
                    tests:
                      - manifest: |
                          [dependencies]
                          smol = "2" #~ a/tokio
                          tokio = "1"
                        rust: pub fn quiet() {}
                """;
        assertThat(test(text)).isZero();
        assertThat(program.out())
                .contains("a/few  2 passed\n", "a/boxed  1 passed\n", "a/tokio  1 passed\n")
                .contains("4 passed, 0 failed; 1 untried")
                .contains(":6: no test tries `crate`");
    }

    @Test
    void tries_fixes_by_what_they_make_of_code_and_manifest() {
        assertThat(program.run("policy", "test", "samples/policy-fixes/magistrait.yaml"))
                .isZero();
        assertThat(program.out())
                .contains("acme/ports-are-traced  3 passed\n", "acme/one-runtime  1 passed\n")
                .contains("14 passed, 0 failed");
    }

    /** The fix follows from line 7 on, its tests from line 9 on. */
    private static final String FIXED = """
            rules:
              - id: a/mocked
                title: ports have a mock
                when:
                  trait t: { name: "*Port", macros: { not: mockall::automock } }
                report: { at: $t, message: "`{t.name}` has no mock" }
                fix: { add-attribute: mockall::automock }
                tests:
                  - before: |
                      pub trait APort { async fn f(&self); } //~ a/mocked
                      pub trait B {}
                    after: |
                      #[mockall::automock]
                      pub trait APort { async fn f(&self); }
                      pub trait B {}
            """;

    @Test
    void tells_what_else_a_fix_makes_of_a_test() {
        assertThat(test(FIXED)).isZero();

        assertThat(test(FIXED.replace("          #[mockall::automock]\n", ""))).isEqualTo(1);
        assertThat(program.out())
                .contains(
                        "a/mocked  0 passed, 1 failed\n  failed " + policy()
                                + ":13: the fix makes `#[mockall::automock]` of it, not `pub trait APort { async fn f(&self); }`\n")
                .endsWith("\n0 passed, 1 failed; 3 untried\n");
    }

    @Test
    void tells_that_a_fix_is_not_made_or_leaves_what_is_found() {
        String macro = FIXED.replace("pub trait APort { async fn f(&self); } //~ a/mocked", "pub trait C {}");
        test(macro);
        assertThat(program.out()).contains(policy() + ":9: nothing is found that could be fixed\n");

        test(FIXED.replace("fix: { add-attribute: mockall::automock }", "fix: { add-attribute: must_use }")
                .replace("#[mockall::automock]", "#[must_use]"));
        assertThat(program.out())
                .contains(":9: the fix leaves what the rule finds: `APort` has no mock in line 2 of what it makes\n");

        test(FIXED.replace(
                        "fix: { add-attribute: mockall::automock }",
                        "fix: { replace-path: { from: a::b, to: no_crate::b } }")
                .replace("trait APort {", "trait APort: a::b {"));
        assertThat(program.out()).contains(":9: the fix is not made: `no_crate` is no dependency of its package\n");
    }

    @Test
    void tells_that_no_test_tries_a_fix() {
        test(FIXED.replace("before:", "rust:").replaceAll("(?s)        after:.*", ""));
        assertThat(program.out()).contains(policy() + ":7: no test tries the fix: none has `before`\n");
    }

    @Test
    void takes_policies_each_by_itself() throws IOException {
        write(RULE + HIT + QUIET + TESTED);
        Path second =
                Files.writeString(directory.resolve("b.yaml"), RULE.replace("a/", "b/") + HIT.replace("a/", "b/"));

        assertThat(program.run("policy", "test", policy(), second.toString())).isZero();
        assertThat(program.out()).contains("a/no-dyn  3 passed", "b/no-dyn  1 passed");
    }

    @Test
    void refuses_a_policy_with_mistakes() {
        assertThat(test("rules: [{ id: a/b }]")).isEqualTo(2);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).contains("magistrait.yaml:1:").contains("mistakes in policies");
    }

    @Test
    void writes_junit_xml_that_holds_whatever_the_policy_says() throws Exception {
        Path junit = directory.resolve("junit.xml");
        write(RULE.replace("as `dyn`", "as <\\u0001&\\\"]]>") + HIT.replace(" //~ a/no-dyn", "") + QUIET);
        assertThat(program.run("policy", "test", policy(), "--junit", junit.toString()))
                .isEqualTo(1);

        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(junit.toFile())
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(List.of(root.getAttribute("tests"), root.getAttribute("failures")))
                .containsExactly("2", "1");
        Element failure = (Element) root.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).endsWith("`json_codec::Codec` as <\\u{1}&\"]]>");
        assertThat(failure.getTextContent()).startsWith(policy() + ":11: extra: ");
        Element test = (Element) root.getElementsByTagName("testcase").item(0);
        assertThat(test.getAttribute("classname")).isEqualTo("a/no-dyn");
        assertThat(test.getAttribute("name")).isEqualTo(policy() + ":9");
    }

    private int test(String text) {
        write(text);
        return program.run("policy", "test", policy());
    }

    private String policy() {
        return directory.resolve("magistrait.yaml").toString();
    }

    private void write(String text) {
        try {
            Files.writeString(Path.of(policy()), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
