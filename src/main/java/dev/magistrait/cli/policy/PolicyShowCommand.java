package dev.magistrait.cli.policy;

import dev.magistrait.analysis.PolicyAtHand;
import dev.magistrait.analysis.WorkspacePlace;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.PlainFormat;
import dev.magistrait.cli.option.PolicyOption;
import dev.magistrait.policy.Policy;
import dev.magistrait.report.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class PolicyShowCommand extends Subcommand {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "A directory or file of checked code (default: ${DEFAULT-VALUE}).")
    private String path = ".";

    @Mixin
    private PolicyOption policies = new PolicyOption("Show this policy");

    @Mixin
    private FormatOption<PlainFormat> format = new FormatOption<>(PlainFormat.TEXT);

    @Override
    protected ExitCode execute() throws IOException {
        requireName(path);
        policies.require(this);
        Path place = Path.of(path);
        if (!Files.exists(place)) {
            throw wrongUsage("`" + path + "` does not exist", "give a directory or a file");
        }
        EffectivePolicy shown = EffectivePolicy.of(
                policy(place), program().rules(), WorkspacePlace.of(place), LocalDate.now(ZoneId.systemDefault()));
        switch (format.given()) {
            case TEXT -> new PolicyText(out(), palette()).print(shown);
            case JSON -> Json.write(shown, out());
        }
        return ExitCode.CLEAN;
    }

    /** Without any, the bundled default. */
    private Policy policy(Path place) {
        PolicyAtHand atHand = policyAtHand();
        return atHand.at(Files.isDirectory(place) ? place : place.resolveSibling(""), policies.given())
                .orElseGet(() -> atHand.named(List.of()));
    }
}
