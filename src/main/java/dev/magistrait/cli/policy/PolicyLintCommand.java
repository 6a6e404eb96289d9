package dev.magistrait.cli.policy;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Tried;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Version;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.PlainFormat;
import dev.magistrait.fact.Crate;
import dev.magistrait.finding.Dismissal;
import dev.magistrait.policy.Bundled;
import dev.magistrait.policy.Waiver;
import dev.magistrait.policy.load.Lint;
import dev.magistrait.policy.load.Review;
import dev.magistrait.report.Progress;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.policy.LintDocument;
import dev.magistrait.report.text.MistakeText;
import dev.magistrait.rust.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code magistrait policy lint}. */
@Command(
        name = "lint",
        description = {
            "Finds what in a policy does nothing.",
            "Rules that never match, names that nothing asks for, levels, settings and locks that repeat what",
            "holds already, scopes without files, waivers without findings.",
            "Exits with 1 when there is something, 2 when the policy has mistakes."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy lint",
            "  magistrait policy lint policies/acme.yaml        without an argument, the nearest magistrait.yaml",
            "  magistrait policy lint policies/acme.yaml services"
        })
final class PolicyLintCommand extends Subcommand {

    @Parameters(
            paramLabel = "FILE|PATH",
            completionCandidates = PolicyNames.class,
            description = {
                "Policies, and the code to try them on (default: .). What ends with .yaml or .yml, or is a",
                "bundled name and no directory, is a policy."
            })
    private List<String> arguments = List.of();

    @Mixin
    private FormatOption<PlainFormat> format = new FormatOption<>(PlainFormat.TEXT);

    @Override
    protected ExitCode execute() throws IOException {
        arguments.forEach(this::requireName);
        List<String> policies =
                arguments.stream().filter(PolicyLintCommand::isPolicy).toList();
        List<String> paths = arguments.stream().filter(a -> !isPolicy(a)).toList();
        paths.forEach(this::requireRust);
        Path from = Path.of(paths.isEmpty() ? "" : paths.getFirst());
        Review review = policyAtHand()
                .review(from, policies)
                .orElseThrow(() -> wrongUsage("there is no policy", "name a file, or write a magistrait.yaml"));
        List<Lint> lints = lints(review, paths.isEmpty() ? List.of(".") : paths);
        switch (format.given()) {
            case TEXT -> print(lints);
            case JSON -> Json.write(LintDocument.of(lints), out());
        }
        return lints.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static boolean isPolicy(String given) {
        return given.endsWith(".yaml")
                || given.endsWith(".yml")
                || (Bundled.NAMES.contains(given) && !Files.isDirectory(Path.of(given)));
    }

    private static List<Lint> lints(Review review, List<String> paths) {
        Tried tried = new Analysis(
                        Version.tool(), Edition.E2021, Runtime.getRuntime().availableProcessors())
                .attempt(paths.stream().map(Path::of).toList(), review.policy(), Progress.SILENT);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return tried.report().workspaces().isEmpty()
                ? review.alone(today)
                : review.with(tried.files(), crates(tried), waiver -> waives(waiver, tried), today);
    }

    private static Set<String> crates(Tried tried) {
        return tried.report().workspaces().stream()
                .flatMap(w -> w.crates().stream())
                .map(Crate::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean waives(Waiver waiver, Tried tried) {
        return tried.report().workspaces().stream()
                .flatMap(w -> w.dismissed().stream())
                .anyMatch(d -> d.why() instanceof Dismissal.Waived by
                        && by.file().equals(waiver.origin().file())
                        && by.line() == waiver.origin().line());
    }

    private void print(List<Lint> lints) {
        MistakeText text = new MistakeText(palette());
        lints.forEach(lint -> out().print(text.of(lint)));
        out().println(
                        lints.isEmpty()
                                ? "nothing to improve"
                                : lints.size() == 1 ? "one thing to improve" : lints.size() + " things to improve");
    }
}
