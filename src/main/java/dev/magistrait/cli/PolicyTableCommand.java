package dev.magistrait.cli;

import dev.magistrait.analysis.Policies;
import dev.magistrait.engine.table.DecisionTable;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.policy.TableDocument;
import dev.magistrait.report.policy.TablePage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code magistrait policy table}. */
@Command(
        name = "table",
        description = {
            "Prints what is decided when: every combination of what decisions rest on is tried on the rules",
            "in force, and rows are merged where a column does not matter."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy table",
            "  magistrait policy table --policy service",
            "  magistrait policy table --format markdown >decisions.md"
        })
final class PolicyTableCommand extends Subcommand {

    @Option(
            names = "--policy",
            paramLabel = "<file>",
            description = {
                "This policy instead of the nearest magistrait.yaml; may be given several times, the later winning.",
                "A file, or a bundled name: default, library, service, embedded, strict."
            })
    private List<String> policies = List.of();

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "text",
            converter = PageFormat.Converter.class,
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private PageFormat format = PageFormat.TEXT;

    @Override
    ExitCode execute() throws IOException {
        policies.forEach(this::requireName);
        DecisionTable table = DecisionTable.of(Policies.standard(policies).at(Path.of("")));
        switch (format) {
            case TEXT -> new TablePage(table).text().forEach(out()::println);
            case MARKDOWN -> new TablePage(table).markdown().forEach(out()::println);
            case JSON -> Json.write(TableDocument.of(table), out());
        }
        return ExitCode.CLEAN;
    }
}
