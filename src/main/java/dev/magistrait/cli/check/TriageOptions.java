package dev.magistrait.cli.check;

import dev.magistrait.cli.command.FileName;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.WrittenFiles;
import dev.magistrait.cli.option.BaselineOption;
import dev.magistrait.cli.option.Given;
import dev.magistrait.report.Report;
import dev.magistrait.triage.Baseline;
import dev.magistrait.triage.Revision;
import dev.magistrait.triage.Terms;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of {@code check} that say which findings count. */
final class TriageOptions {

    private final BaselineOption baseline = new BaselineOption(
            "Findings that this file knows do not count.", "What has been fixed is reported as obsolete-baseline.");
    private final OptionSpec written = OptionSpec.builder("--write-baseline")
            .paramLabel("<file>")
            .type(String.class)
            .description(
                    "Write the present findings to this file, and let none of them count.",
                    "With --baseline: only those that it knows, so that it shrinks.")
            .build();
    private final OptionSpec since = OptionSpec.builder("--since")
            .paramLabel("<revision>")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                    "Only findings that changed since this Git commit, tag or branch count:",
                    "those that changed lines have to do with, and those that there were not.")
            .build();

    void addTo(CommandSpec spec) {
        baseline.addTo(spec);
        spec.addOption(written).addOption(since);
    }

    private String written() {
        return Given.text(written);
    }

    /** Reads the baseline; refuses one that is broken. */
    Terms terms(Subcommand command, WrittenFiles files) {
        FileName.path(baseline.given()).ifPresent(b -> files.requireWithin(b, b));
        List<Baseline> read = baseline.read(command);
        if (!written().isEmpty()) {
            files.require(command.path(written()), "--write-baseline");
        }
        return new Terms(Terms.NONE.clock(), read, written());
    }

    /** The revision in each repository of the paths; none where none is asked for. Whoever asks closes them. */
    List<Revision> revisions(List<Path> paths, Subcommand command) {
        List<String> revisions = Given.list(since);
        if (revisions.isEmpty()) {
            return List.of();
        }
        if (revisions.size() > 1) {
            throw command.wrongUsage("`--since` is given twice", "compare with one revision");
        }
        return switch (Revision.open(paths, revisions.getFirst())) {
            case Revision.Opening.Opened(List<Revision> opened) -> opened;
            case Revision.Opening.Refused(String message, String remedy) -> throw command.wrongUsage(message, remedy);
        };
    }

    /** Writes the baseline where one is asked for. */
    void write(Report report, Subcommand command, WrittenFiles files) {
        if (!written().isEmpty()) {
            files.write(command.path(written()), report.aftermath().baseline()::write);
        }
    }
}
