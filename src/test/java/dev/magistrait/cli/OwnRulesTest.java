package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of a policy are asked for, listed and shown as the bundled ones are. */
class OwnRulesTest {

    private static final String POLICY = """
            levels: { acme/no-dyn: error, needless-async-trait: note }
            rules:
              - id: acme/no-dyn
                title: no trait objects here
                why: |
                  each call allocates,
                  and none needs to
                url: https://wiki.acme.example/adr/7
                owner: codec team
                tags: [performance, dyn]
                when:
                  trait t: { name: "*e", async: true }
                  dyn-use u: { trait: $t, context: [production, test], crate: { not: { matches: "^a\\\\b" } } }
                  no static-use: { trait: $t.trait }
                report: { at: $u, message: "`{t.name}` behind dyn in {{u}}", help: "take `impl {t.name}`" }
                tests:
                  - crate: one
                    manifest: |
                      [lib]
                      name = "one"
                    rust: |
                      trait Store { async fn load(&self); }
                      fn f(_: &dyn Store) {} //~ acme/no-dyn
            """;

    private static final String LIB = """
            trait Store {
                async fn load(&self);
            }

            fn a(_: &dyn Store) {}
            """;

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void makeWorkspace() {
        checkout = new Checkout(directory.resolve("store"))
                .write("src/lib.rs", LIB)
                .write("magistrait.yaml", POLICY);
    }

    private String root() {
        return directory.resolve("store").toString();
    }

    @Test
    void explain_shows_the_page_of_a_rule_of_the_policy_at_hand() {
        var run = checkout.run("explain", "acme/no-dyn", root());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines().findFirst().orElseThrow())
                .startsWith("acme/no-dyn  error  ")
                .endsWith("magistrait.yaml:3");
        assertThat(run.out())
                .contains(
                        "no trait objects here",
                        "each call allocates,\nand none needs to\nSee <https://wiki.acme.example/adr/7>.",
                        "    trait t: { name: \"*e\", async: true }",
                        "    dyn-use u: { trait: $t.trait, context: [production, test], crate: { not: { matches: \"^a\\\\b\" } } }",
                        "    no static-use: { trait: $t.trait }",
                        "Then it reports at `u`: `{t.name}` behind dyn in {{u}}",
                        "Fix\ntake `impl {t.name}`",
                        "In a crate `one`, edition 2021:",
                        "    [lib]",
                        "    fn f(_: &dyn Store) {} //~ acme/no-dyn",
                        "level `error`, set at ",
                        "; owner: codec team; tags: performance, dyn");
    }

    @Test
    void the_conditions_on_the_page_are_those_of_the_rule() {
        String page = checkout.run("explain", "acme/no-dyn", root()).out();
        String conditions = page.lines()
                .dropWhile(l -> !l.startsWith("    trait t"))
                .takeWhile(l -> l.startsWith("    "))
                .map(l -> "      " + l.strip())
                .reduce("", (a, b) -> a + b + "\n");
        String again =
                POLICY.replaceAll("(?s)( when:\n).*( {4}report:)", "$1§$2").replace("§", conditions);
        assertThat(again).isNotEqualTo(POLICY);
        checkout.write("again.yaml", again);

        var run = checkout.run("explain", "acme/no-dyn", root(), "--policy", root() + "/again.yaml");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(page.replace("magistrait.yaml", "again.yaml"));
    }

    @Test
    void explain_takes_a_policy_by_name_and_writes_json() {
        checkout.write("b.yaml", POLICY.replace("no-dyn", "other"));

        var run = checkout.run("explain", "acme/other", root(), "--policy", root() + "/b.yaml", "--format", "json");

        JsonNode page = JsonMapper.shared().readTree(run.out());
        assertThat(page.at("/schema").asString()).isEqualTo("magistrait.rule/1");
        assertThat(page.at("/url").asString()).isEqualTo("https://wiki.acme.example/adr/7");
        assertThat(page.at("/owner").asString()).isEqualTo("codec team");
        assertThat(page.at("/tags").toString()).isEqualTo("[\"performance\",\"dyn\"]");
        assertThat(page.at("/from").asString()).endsWith("b.yaml:3");
        assertThat(page.at("/page").asString()).startsWith("# no trait objects here\n");
    }

    @Test
    void an_unknown_rule_is_told_with_what_may_be_meant() {
        var run = checkout.run("explain", "acme/no-dun", root());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("unknown rule `acme/no-dun`", "did you mean `acme/no-dyn`?");
    }

    @Test
    void rules_lists_them_among_the_bundled_ones_with_the_levels_of_the_policy() {
        var run = checkout.run("rules", root());

        assertThat(run.out()
                        .lines()
                        .filter(l -> l.startsWith("acme/no-dyn "))
                        .findFirst()
                        .orElseThrow())
                .contains("  error    custom       no trait objects here  (")
                .endsWith("magistrait.yaml:3, codec team, performance, dyn)");
        assertThat(run.out()).containsPattern("(?m)^needless-async-trait +note ");
        JsonNode rules = JsonMapper.shared()
                .readTree(checkout.run("rules", root(), "--format", "json").out());
        assertThat(rules.at("/rules/0/id").asString()).isEqualTo("acme/no-dyn");
        assertThat(rules.at("/rules/0/tags/1").asString()).isEqualTo("dyn");
        assertThat(rules.at("/rules/1/tags").isMissingNode()).isTrue();
    }

    @Test
    void a_policy_with_mistakes_leaves_the_bundled_rules_to_look_up() {
        checkout.write("magistrait.yaml", "levels: { needless: error }\n");

        var run = checkout.run("rules", root());

        assertThat(run.code()).isZero();
        assertThat(run.out()).containsPattern("(?m)^needless-async-trait +warning ");
        assertThat(run.err()).contains("the policy has mistakes", "`magistrait policy lint` shows them");
        assertThat(checkout.run("rules", "--policy", root() + "/magistrait.yaml")
                        .code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "markdown", "github", "gitlab", "junit"})
    void every_format_says_why_and_where_more_is_said(String format) {
        String out = checkout.run("check", root(), "--format", format).out();

        assertThat(out).contains("each call allocates,").contains("https://wiki.acme.example/adr/7");
    }

    @Test
    void the_review_page_says_it_too() throws IOException {
        String page = directory.resolve("page.html").toString();
        checkout.run("check", root(), "--output", "html=" + page);

        assertThat(Path.of(page))
                .content()
                .contains(
                        "<b>Why:</b> each call allocates,",
                        "<a href=\"https://wiki.acme.example/adr/7\">https://wiki.acme.example/adr/7</a>");
    }

    @Test
    void text_says_why_below_the_finding() {
        String out = checkout.run("check", root()).out();

        assertThat(out).contains("""
                  = why: each call allocates,
                         and none needs to
                  = help: take `impl Store`
                  = see: https://wiki.acme.example/adr/7
                """);
    }

    @Test
    void sarif_has_the_standards_fields() {
        JsonNode rules = JsonMapper.shared()
                .readTree(checkout.run("check", root(), "--format", "sarif").out())
                .at("/runs/0/tool/driver/rules");
        JsonNode rule = rules.get(rules.size() - 1);

        assertThat(rule.at("/id").asString()).isEqualTo("acme/no-dyn");
        assertThat(rule.at("/helpUri").asString()).isEqualTo("https://wiki.acme.example/adr/7");
        assertThat(rule.at("/properties/tags").toString()).isEqualTo("[\"performance\",\"dyn\"]");
        assertThat(rule.at("/properties/owner").asString()).isEqualTo("codec team");
        assertThat(rules.get(0).has("helpUri")).isFalse();
    }

    @Test
    void json_lists_the_rules_of_the_policy() {
        JsonNode rule = JsonMapper.shared()
                .readTree(checkout.run("check", root(), "--format", "json").out())
                .at("/workspaces/0/rules/0");

        assertThat(rule.at("/id").asString()).isEqualTo("acme/no-dyn");
        assertThat(rule.at("/level").asString()).isEqualTo("error");
        assertThat(rule.at("/outcome").asString()).isEqualTo("report");
        assertThat(rule.at("/tests").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            url: javascript:alert(1)   | is not a URL such as `https://wiki.acme.example/adr/7`
            url: "https://a.example/\\"x" | is not a URL
            tags: [Performance]        | is not a word in lower case such as `api`
            tags: performance          | is not a list
            owner: ""                  | an empty text
            """)
    void what_cannot_be_shown_is_refused(String key, String mistake) {
        checkout.write(
                "magistrait.yaml", POLICY.replace("owner: codec team", key).replaceAll("(?m)^ +url: h.*\n", ""));

        var run = checkout.run("rules", "--policy", root() + "/magistrait.yaml");

        assertThat(run.err()).contains(mistake);
    }
}
