package dev.magistrait.cli.check;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.WrittenFiles;
import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.review.Review;
import dev.magistrait.report.text.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

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

    /** Whether text is among what is written. */
    boolean writeText() {
        return format == Format.TEXT
                || outputs.stream().anyMatch(o -> o.kind().equals(new Output.Kind.In(Format.TEXT)));
    }

    /** Whether a page is. */
    boolean writePage() {
        return outputs.stream().anyMatch(o -> o.kind() instanceof Output.Kind.Page);
    }

    /** @param review is asked for once, and only where a page is to be written */
    void write(Report report, View shown, View written, Supplier<Review> review) throws IOException {
        boolean replaced = false;
        for (Output output : outputs) {
            replaced |= output.kind() instanceof Output.Kind.Standard;
            switch (output.kind()) {
                case Output.Kind.Standard _ -> write(report, format, written, output.file());
                case Output.Kind.In(Format named) -> write(report, named, written, output.file());
                case Output.Kind.Page _ -> ReportCommand.ReviewFormat.HTML.write(review.get(), output.file(), files);
            }
        }
        if (!replaced) {
            format.reporter(shown).write(report, command.out());
        }
    }

    private void write(Report report, Format as, View view, Path file) {
        Reporter reporter = as.reporter(view);
        files.write(file, out -> reporter.write(report, out));
    }
}
