package dev.magistrait.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import dev.magistrait.Goldens;
import dev.magistrait.engine.Catalogue;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Outcome;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.RuleAbout;
import dev.magistrait.policy.RuleFix;
import dev.magistrait.policy.RuleParameters;
import dev.magistrait.policy.Template;
import dev.magistrait.report.Example;
import dev.magistrait.report.Examples;
import dev.magistrait.report.Formats;
import dev.magistrait.report.Harmless;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Identity;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReporterTest {

    @Test
    void writes_findings_and_problems_in_the_standards_form() throws IOException {
        Example store = Examples.store();

        Goldens.check(getClass(), "store.sarif", withoutRules(sarif(store.report(), store.sources())));
    }

    @Test
    void what_does_not_count_is_suppressed_with_its_reason() throws IOException {
        Goldens.check(getClass(), "triaged.sarif", withoutRules(sarif(Examples.triaged(), _ -> List.of())));
    }

    @Test
    void a_change_of_several_files_is_one_fix() throws IOException {
        Example fixable = Examples.fixable();
        String written = sarif(fixable.report(), fixable.sources());

        Harmless.check("sarif", written);
        Goldens.check(getClass(), "fixes.sarif", withoutRules(written));
    }

    @Test
    void fits_the_official_schema() throws IOException {
        for (Report report : List.of(
                Examples.store().report(),
                Examples.clean().report(),
                Examples.triaged(),
                new Report(new Tool("m", "1"), List.of()))) {
            String written = sarif(report, _ -> List.of());

            Harmless.check("sarif", written);
        }
    }

    @Test
    void the_schema_refuses_what_is_wrong() throws IOException {
        String whole = sarif(Examples.triaged(), _ -> List.of());

        for (String right : List.of(
                "\"kind\": \"inSource\"",
                "\"startLine\": 1,",
                "\"executionSuccessful\": true",
                "\"level\": \"warning\"")) {
            assertThat(whole).contains(right);
            String wrong = whole.replace(right, right.replaceFirst(": .*[^,]", ": []"));
            assertThat(Harmless.sarif().validate(wrong, InputFormat.JSON))
                    .as(right)
                    .isNotEmpty();
        }
    }

    @Test
    void every_rule_is_described_by_its_page() throws IOException {
        JsonNode rules = run(Examples.store().report()).at("/tool/driver/rules");

        assertThat(rules).hasSameSizeAs(Catalogue.rules());
        for (int i = 0; i < rules.size(); i++) {
            JsonNode rule = rules.get(i);
            assertThat(rule.at("/id").asString())
                    .isEqualTo(Catalogue.rules().get(i).id());
            assertThat(rule.at("/help/markdown").asString()).startsWith("# ").contains("\n## Why\n");
            assertThat(rule.at("/defaultConfiguration/level").asString()).isIn("none", "note", "warning", "error");
        }
    }

    @Test
    void results_name_their_rule_by_its_index() throws IOException {
        JsonNode run = run(Examples.store().report());

        assertThat(run.at("/results")).hasSize(2);
        run.at("/results")
                .forEach(r -> assertThat(run.at("/tool/driver/rules")
                                .get(r.at("/ruleIndex").asInt())
                                .at("/id"))
                        .isEqualTo(r.at("/ruleId")));
    }

    @Test
    void rules_of_policies_are_described_each_by_its_own() throws IOException {
        Report report = new Report(
                new Tool("magistrait", "1"),
                List.of(
                        under("a", "one thing").workspace(),
                        under("b", "another").workspace()));
        JsonNode run = run(report);

        int first = Catalogue.rules().size();
        assertThat(run.at("/tool/driver/rules")).hasSize(first + 2);
        assertThat(run.at("/results/0/ruleIndex").asInt()).isEqualTo(first);
        assertThat(run.at("/results/1/ruleIndex").asInt()).isEqualTo(first + 1);
        JsonNode rule = run.at("/tool/driver/rules").get(first + 1);
        assertThat(rule.at("/shortDescription/text").asString()).isEqualTo("another");
        assertThat(rule.at("/help/markdown").asString())
                .isEqualTo("another\n\n`<b>` it must be\n\nA rule of `b.yaml:3`."
                        .replace("`<b>` it", "`<b> it")
                        .replace("be\n", "be`\n"));
        assertThat(rule.at("/defaultConfiguration/level").asString()).isEqualTo("error");
    }

    private static Example under(String root, String title) {
        Origin origin = new Origin(root + ".yaml", 3, 1);
        var nothing = new Outcome.Report("t", new Template(List.of()), new Template(List.of()));
        CustomRule rule = new CustomRule(
                "acme/x",
                title,
                Level.ERROR,
                new RuleAbout("<b> it must be", "", "", List.of()),
                List.of(),
                nothing,
                RuleFix.NONE,
                List.of(),
                RuleParameters.NONE,
                origin);
        Policy policy = new Policy(
                "",
                List.of(),
                Policy.NONE.settings(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                List.of(rule),
                List.of(),
                List.of());
        Example e = new Example(root).file("a.rs", "dyn").under(policy);
        return e.finding(Level.ERROR, "acme/x", "message", e.at("a.rs", "dyn"));
    }

    @Test
    void columns_count_utf_16() throws IOException {
        Example e = new Example(".").file("a.rs", "\uFEFF🚀é dyn x\n🚀🚀");
        e.finding(Level.NOTE, "rule", "message", e.at("a.rs", "dyn x\n🚀"));
        String written = sarif(e.report(), e.sources());

        JsonNode region = at(written, "/results/0/locations/0/physicalLocation/region");
        assertThat(region.toString()).isEqualTo("{\"startLine\":1,\"startColumn\":5,\"endLine\":2,\"endColumn\":3}");
        JsonNode gone = at(sarif(e.report(), _ -> List.of()), "/results/0/locations/0/physicalLocation/region");
        assertThat(gone.at("/startColumn").asInt()).isEqualTo(4);
    }

    @Test
    void files_are_percent_encoded_relative_references() throws IOException {
        Example e = new Example(".").file("a:b/é %41 #x?.rs", "dyn");
        e.finding(Level.NOTE, "rule", "message", e.at("a:b/é %41 #x?.rs", "dyn"));
        JsonNode artifact = run(e.report()).at("/results/0/locations/0/physicalLocation/artifactLocation");

        assertThat(artifact.at("/uri").asString()).isEqualTo("a%3Ab/%C3%A9%20%2541%20%23x%3F.rs");
        assertThat(artifact.at("/uriBaseId").asString()).isEqualTo("%SRCROOT%");
    }

    @Test
    void messages_place_no_links_and_ask_for_no_arguments() throws IOException {
        Example e = new Example(".").file("a.rs", "dyn");
        e.finding(Level.NOTE, "rule", "[text](1) {0} {x}", e.at("a.rs", "dyn"));

        assertThat(run(e.report()).at("/results/0/message/text").asString()).isEqualTo("[text\\](1) {{0}} {x}");
    }

    @Test
    void a_fingerprint_is_that_by_which_the_baseline_knows_a_finding() throws IOException {
        Identity identity = new Identity("rule", "store", "store::Clock", "0123456789abcdef");
        Span span = new Span("a.rs", Region.START);
        Finding finding = new Finding("rule", Level.NOTE, Confidence.CERTAIN, span, "message", List.of(), "", "", "");
        JsonNode result =
                run(new Example(".").known(finding, identity).report()).at("/results/0");

        assertThat(result.at("/partialFingerprints/identity~1v1").asString()).isEqualTo(identity.fingerprint());
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .isEqualTo("store::Clock");
    }

    private static String sarif(Report report, SourceText sources) throws IOException {
        return Formats.written(new SarifReporter(sources), report);
    }

    private static JsonNode run(Report report) throws IOException {
        return at(sarif(report, _ -> List.of()), "");
    }

    private static JsonNode at(String written, String pointer) {
        return JsonMapper.shared().readTree(written).at("/runs/0").at(pointer);
    }

    /** Their pages change for reasons of their own. */
    private static String withoutRules(String written) {
        return written.substring(0, written.indexOf("\"rules\""))
                + written.substring(written.indexOf("\"notifications\""));
    }
}
