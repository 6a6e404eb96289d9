package dev.magistrait.cli.inquiry;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Words;
import dev.magistrait.cli.command.WrittenFiles;
import dev.magistrait.policy.schema.PolicySchema;
import dev.magistrait.report.json.PublishedSchema;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait schema}. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema of what the program writes or reads.",
            "Later versions add keys to reports, and neither take any away nor give them another meaning."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  magistrait schema report", "  magistrait schema what-if --output what-if.schema.json"})
public final class SchemaCommand extends Subcommand {

    /** What has a schema. */
    enum Document {
        REPORT,
        EXPLANATION,
        WHAT_IF,
        FACTS,
        POLICY;

        @Override
        public String toString() {
            return Words.of(this);
        }

        static final class Converter extends Words<Document> {
            Converter() {
                super("document", all(Document.class));
            }
        }
    }

    @Parameters(
            paramLabel = "DOCUMENT",
            converter = Document.Converter.class,
            description = "${COMPLETION-CANDIDATES}.")
    private Document document = Document.REPORT;

    @Option(names = "--output", paramLabel = "<file>", description = "Write it to this file instead.")
    private List<Path> outputs = List.of();

    @Override
    protected ExitCode execute() {
        String schema = switch (document) {
            case REPORT -> PublishedSchema.of("report-1");
            case EXPLANATION -> PublishedSchema.of("explanation-1");
            case FACTS -> PublishedSchema.of("facts-1");
            case WHAT_IF -> PublishedSchema.of("what-if-1");
            case POLICY -> PolicySchema.text(program().rules());
        };
        WrittenFiles files = new WrittenFiles(this);
        outputs.forEach(file -> files.require(file, "--output"));
        outputs.forEach(file -> files.write(file, out -> out.write(schema)));
        if (outputs.isEmpty()) {
            out().print(schema);
        }
        return ExitCode.CLEAN;
    }
}
