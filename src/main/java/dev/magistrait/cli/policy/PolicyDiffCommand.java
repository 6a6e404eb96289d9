package dev.magistrait.cli.policy;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Version;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.PathsParameter;
import dev.magistrait.cli.option.PlainFormat;
import dev.magistrait.policy.Policy;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.policy.Difference;
import dev.magistrait.report.policy.DifferenceDocument;
import dev.magistrait.report.policy.DifferenceText;
import dev.magistrait.rust.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait policy diff}. */
@Command(
        name = "diff",
        description = {
            "Shows what changes on the same code when one policy takes the place of another.",
            "Findings appear (+), vanish (-) or change their level (~), and verdicts change."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy diff none strict                    what adopting a bundled policy means",
            "  magistrait policy diff magistrait.yaml next.yaml services",
            "  magistrait policy diff old.yaml new.yaml --exit-code  1 where there is a difference"
        })
final class PolicyDiffCommand extends Subcommand {

    private static final String NONE = "none";

    @Parameters(
            index = "0",
            paramLabel = "A",
            completionCandidates = PolicyNames.class,
            description = "A policy: a file, a bundled name (default, library, service, embedded, strict), or none.")
    private String before = "";

    @Parameters(
            index = "1",
            paramLabel = "B",
            completionCandidates = PolicyNames.class,
            description = "The policy to compare with it.")
    private String after = "";

    @Mixin
    private PathsParameter paths =
            new PathsParameter("2..*", "The code to compare them on: as of `check` (default: ${DEFAULT-VALUE}).");

    @Mixin
    private FormatOption<PlainFormat> format = new FormatOption<>(PlainFormat.TEXT);

    @Option(names = "--exit-code", description = "Exit with 1 when there is a difference.")
    private boolean exitCode;

    @Override
    protected ExitCode execute() throws IOException {
        requireName(before);
        requireName(after);
        paths.require(this);
        Policy first = policy(before);
        Policy second = policy(after);
        List<Report> reports = new Analysis(
                        Version.tool(), Edition.E2021, Runtime.getRuntime().availableProcessors())
                .compare(paths.paths(), List.of(first, second), Progress.SILENT);
        Difference difference = Difference.of(reports.getFirst(), reports.getLast());
        switch (format.given()) {
            case TEXT -> new DifferenceText(palette()).lines(difference).forEach(out()::println);
            case JSON -> Json.write(DifferenceDocument.of(difference, first, second), out());
        }
        if (exitCode && !difference.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        return reports.getFirst().summary().unread() ? ExitCode.UNREAD : ExitCode.CLEAN;
    }

    private Policy policy(String given) {
        return given.equals(NONE) && !Files.exists(Path.of(given))
                ? Policy.NONE
                : policyAtHand().named(List.of(given));
    }
}
