package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.RuleTrial;
import dev.magistrait.analysis.RuleTrials;
import dev.magistrait.engine.Catalogue;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.git.GitRepositories;
import dev.magistrait.policy.load.Loaded;
import dev.magistrait.policy.load.PolicyLoader;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The sample policy of an organisation: what its rules say of their own tests, and what a report shows of them. */
class AcmeTest {

    private static final Path POLICY = Path.of("samples/acme/magistrait.yaml");
    private static final Analysis ANALYSIS = Today.analysis(1);

    @TestFactory
    Stream<DynamicTest> every_test_of_a_rule_passes() {
        List<RuleTrial> trials = RuleTrials.of(policy(), Today.CLOCK);
        assertThat(trials).hasSizeGreaterThanOrEqualTo(12);
        assertThat(trials.stream().flatMap(t -> t.tests().stream())).hasSizeGreaterThan(5);
        return trials.stream()
                .flatMap(trial -> trial.tests().stream()
                        .map(o -> dynamicTest(
                                trial.rule().id() + " at " + o.test().origin(),
                                () -> assertThat(o.failures()).isEmpty())));
    }

    @Test
    void a_verdict_that_a_policy_decides_names_the_rule_and_its_line() {
        var decision = acme().decisions().stream()
                .filter(d -> d.trait().id().name().equals("MailPlugin"))
                .findFirst()
                .orElseThrow();

        assertThat(decision.because().get(1).text())
                .matches("`acme/plugins-are-boxed`: customers load `MailPlugin` as a trait object "
                        + "\\(samples/acme/magistrait.yaml:\\d+\\)");
    }

    @Test
    void a_finding_of_a_policy_shows_what_it_rests_on() {
        var finding = acme().findings().stream()
                .filter(f -> f.rule().equals("acme/dyn-cap"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.evidence())
                .hasSize(3)
                .allSatisfy(e -> assertThat(e.label()).isEqualTo("`dyn Store` here"));
        assertThat(finding.level().word()).isEqualTo("warning");
    }

    private static WorkspaceReport acme() {
        Report report = ANALYSIS.check(List.of(Path.of("samples/acme")), Progress.SILENT);
        return report.workspaces().getFirst();
    }

    private static Policy policy() {
        var loader = new PolicyLoader(Catalogue.rules(), GitRepositories.ofUser());
        return ((Loaded.Read) loader.discovered(POLICY, POLICY.toString())).policy();
    }
}
