package dev.magistrait.cli.policy;

import dev.magistrait.analysis.PolicyAtHand;
import dev.magistrait.analysis.Remark;
import dev.magistrait.analysis.RuleTrial;
import dev.magistrait.analysis.RuleTrials;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.WrittenFiles;
import dev.magistrait.policy.Policy;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.Style;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait policy test}. */
@Command(
        name = "test",
        description = "Runs the tests of a policy's rules, and says what no test tries.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy test",
            "  magistrait policy test policies/acme.yaml --require-coverage",
            "  magistrait policy test --junit policy-tests.xml",
            "",
            "`//~ rule-id` at the end of a line of `rust:` says that the rule reports that line, `//~^ rule-id` that it",
            "reports the line above; `#~` does the same in `manifest:`. Code without marks is to stay without findings.",
            "",
            "Exit codes: 0 all pass, 1 a test fails (or something is untried and --require-coverage given),",
            "2 wrong command line or policy."
        })
final class PolicyTestCommand extends PolicySubcommand {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Policies, each by itself (default: the nearest magistrait.yaml).")
    private List<String> files = List.of();

    @Option(
            names = "--require-coverage",
            description = "Exit with 1 when a rule or one of its conditions is tried by no test.")
    private boolean coverage;

    @Option(names = "--junit", paramLabel = "<file>", description = "Write the outcome to this file as JUnit XML.")
    private List<Path> junit = List.of();

    @Override
    protected ExitCode execute() {
        WrittenFiles written = new WrittenFiles(this);
        junit.forEach(file -> written.require(file, "--junit"));
        List<RuleTrial> trials = new ArrayList<>();
        for (Policy policy : policies()) {
            trials.addAll(RuleTrials.of(policy, Clock.system(ZoneId.systemDefault())));
        }
        trials.forEach(this::print);
        long failed = trials.stream().mapToLong(RuleTrial::failed).sum();
        long uncovered = trials.stream().mapToLong(t -> t.uncovered().size()).sum();
        out().println(summary(trials, failed, uncovered));
        junit.forEach(file -> written.write(file, out -> JunitXml.write(trials, out)));
        return failed > 0 || (coverage && uncovered > 0) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** All are read before any is tried, so that one with mistakes is told first. */
    private List<Policy> policies() {
        PolicyAtHand atHand = policyAtHand();
        if (!files.isEmpty()) {
            files.forEach(this::requireName);
            return files.stream().map(f -> atHand.named(List.of(f))).toList();
        }
        return List.of(atHand.at(HERE, files).orElseThrow(this::noPolicy));
    }

    private void print(RuleTrial trial) {
        String id = Printable.of(trial.rule().id());
        out().println(painted(Style.STRONG, id) + "  " + counts(trial));
        for (RuleTrial.Outcome outcome : trial.tests()) {
            outcome.failures().forEach(f -> print("failed", Style.ERROR, f));
        }
        trial.uncovered().forEach(u -> print("untried", Style.WARNING, u));
    }

    private void print(String what, Style style, Remark remark) {
        String place = remark.at().file() + ":" + remark.at().line();
        out().println("  " + painted(style, what) + " " + Printable.of(place + ": " + remark.text()));
    }

    private static String counts(RuleTrial trial) {
        if (trial.tests().isEmpty()) {
            return "no tests";
        }
        return trial.passed() + " passed" + (trial.failed() == 0 ? "" : ", " + trial.failed() + " failed");
    }

    private static String summary(List<RuleTrial> trials, long failed, long uncovered) {
        long passed = trials.stream().mapToLong(RuleTrial::passed).sum();
        return "%n%d passed, %d failed".formatted(passed, failed)
                + (uncovered == 0 ? "" : "; " + uncovered + " untried");
    }
}
