package dev.magistrait.cli;

import dev.magistrait.report.Report;
import dev.magistrait.report.text.Palette;
import java.io.IOException;
import java.util.List;

/** Where a report goes: to files, and to standard output unless a file takes its place. */
final class Outputs {

    private final List<Output> outputs;
    private final Format format;
    private final Subcommand command;
    private final WrittenFiles files;

    /** Refuses what could not be written, before work is spent on it. */
    Outputs(List<Output> outputs, Format format, Subcommand command, WrittenFiles files) {
        this.outputs = outputs;
        this.format = format;
        this.command = command;
        this.files = files;
        outputs.forEach(o -> files.require(o.file(), "--output"));
    }

    void write(Report report) throws IOException {
        for (Output output : outputs) {
            var reporter = output.format().stream().findFirst().orElse(format).reporter(Palette.PLAIN);
            files.write(output.file(), out -> reporter.write(report, out));
        }
        if (outputs.stream().noneMatch(o -> o.format().isEmpty())) {
            format.reporter(command.palette()).write(report, command.out());
        }
    }
}
