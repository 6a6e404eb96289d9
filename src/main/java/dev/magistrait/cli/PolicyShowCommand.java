package dev.magistrait.cli;

import dev.magistrait.analysis.PolicyAtHand;
import dev.magistrait.analysis.WorkspacePlace;
import dev.magistrait.policy.Policy;
import dev.magistrait.report.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait policy show}. */
@Command(
        name = "show",
        description = "Shows what holds at a place after all policies are merged, and where each value is laid down.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy show",
            "  magistrait policy show crates/legacy/src/lib.rs     with the scopes that hold there",
            "  magistrait policy show --policy strict --policy acme.yaml --format json"
        })
final class PolicyShowCommand extends PolicySubcommand {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "A directory or file of checked code (default: ${DEFAULT-VALUE}).")
    private String path = ".";

    @Option(
            names = "--policy",
            paramLabel = "<file>",
            description = {
                "Show this policy instead of the nearest magistrait.yaml; may be given several times,",
                "the later winning. A file, or a bundled name: library, service, embedded, strict."
            })
    private List<String> policies = List.of();

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "text",
            converter = PlainFormat.Converter.class,
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private PlainFormat format = PlainFormat.TEXT;

    @Override
    ExitCode execute() throws IOException {
        requireName(path);
        policies.forEach(this::requireName);
        Path place = Path.of(path);
        if (!Files.exists(place)) {
            throw wrongUsage("`" + path + "` does not exist", "give a directory or a file");
        }
        EffectivePolicy shown = EffectivePolicy.of(
                policy(place), program().rules(), WorkspacePlace.of(place), LocalDate.now(ZoneId.systemDefault()));
        switch (format) {
            case TEXT -> new PolicyText(out(), palette()).print(shown);
            case JSON -> Json.write(shown, out());
        }
        return ExitCode.CLEAN;
    }

    /** Without any, the bundled default. */
    private Policy policy(Path place) {
        PolicyAtHand atHand = new PolicyAtHand(repositories());
        if (!policies.isEmpty()) {
            return atHand.named(policies);
        }
        Optional<String> found = PolicyAtHand.nearest(Files.isDirectory(place) ? place : place.resolveSibling(""));
        return found.map(f -> atHand.discovered(Path.of(f), f)).orElseGet(() -> atHand.named(List.of()));
    }
}
