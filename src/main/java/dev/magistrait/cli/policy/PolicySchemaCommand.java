package dev.magistrait.cli.policy;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.WrittenFiles;
import dev.magistrait.policy.schema.PolicySchema;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code magistrait policy schema}. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of policies, by which editors complete and check them.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy schema --output magistrait.schema.json",
            "",
            "A policy whose first line is `# yaml-language-server: $schema=magistrait.schema.json` is then checked",
            "while it is written."
        })
final class PolicySchemaCommand extends Subcommand {

    @Option(names = "--output", paramLabel = "<file>", description = "Write it to this file instead.")
    private List<Path> outputs = List.of();

    @Override
    protected ExitCode execute() {
        String schema = PolicySchema.text(program().rules());
        WrittenFiles files = new WrittenFiles(this);
        outputs.forEach(file -> files.require(file, "--output"));
        outputs.forEach(file -> files.write(file, out -> out.write(schema)));
        if (outputs.isEmpty()) {
            out().print(schema);
        }
        return ExitCode.CLEAN;
    }
}
