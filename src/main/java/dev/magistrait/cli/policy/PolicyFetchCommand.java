package dev.magistrait.cli.policy;

import dev.magistrait.analysis.PolicyAtHand;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.policy.git.GitFetches;
import dev.magistrait.report.text.Printable;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code magistrait policy fetch}. */
@Command(
        name = "fetch",
        description = "Fetches the policies in Git that a policy extends, so that checks find them without a network.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy fetch",
            "  magistrait policy fetch policies/acme.yaml",
            "",
            "Each is kept only when it has the SHA-256 that the policy pins. What is there already is not fetched again."
        })
final class PolicyFetchCommand extends PolicySubcommand {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Policies, each by itself (default: the nearest magistrait.yaml).")
    private List<String> files = List.of();

    @Override
    protected ExitCode execute() {
        files.forEach(this::requireName);
        GitFetches fetches = new GitFetches(repositories());
        PolicyAtHand atHand = new PolicyAtHand(fetches);
        List<String> wanted =
                files.isEmpty() ? List.of(PolicyAtHand.nearest(HERE).orElseThrow(this::noPolicy)) : files;
        wanted.forEach(file -> atHand.named(List.of(file)));
        for (GitFetches.Fetch fetch : fetches.all()) {
            out().println((fetch.before() ? "had      " : "fetched  ")
                    + Printable.of(fetch.pin().name()) + "  sha256:"
                    + fetch.pin().sha256());
        }
        if (fetches.all().isEmpty()) {
            out().println("nothing to fetch: no policy in Git is extended");
        }
        return ExitCode.CLEAN;
    }
}
