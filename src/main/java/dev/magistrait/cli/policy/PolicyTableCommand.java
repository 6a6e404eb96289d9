package dev.magistrait.cli.policy;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.PageFormat;
import dev.magistrait.cli.option.PolicyOption;
import dev.magistrait.engine.table.DecisionTable;
import dev.magistrait.policy.Policy;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.policy.TableDocument;
import dev.magistrait.report.policy.TablePage;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code magistrait policy table}. */
@Command(
        name = "table",
        description = {
            "Prints what is decided when.",
            "Every combination of what decisions rest on is tried on the rules in force, and rows are merged",
            "where a column does not matter."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy table",
            "  magistrait policy table --policy service",
            "  magistrait policy table --format markdown >decisions.md"
        })
final class PolicyTableCommand extends Subcommand {

    @Mixin
    private PolicyOption policies = new PolicyOption("This policy");

    @Mixin
    private FormatOption<PageFormat> format = new FormatOption<>(PageFormat.TEXT);

    @Override
    protected ExitCode execute() throws IOException {
        policies.require(this);
        DecisionTable table = DecisionTable.of(
                policyAtHand().at(Path.of(""), policies.given()).orElse(Policy.NONE));
        switch (format.given()) {
            case TEXT -> new TablePage(table).text().forEach(out()::println);
            case MARKDOWN -> new TablePage(table).markdown().forEach(out()::println);
            case JSON -> Json.write(TableDocument.of(table), out());
        }
        return ExitCode.CLEAN;
    }
}
