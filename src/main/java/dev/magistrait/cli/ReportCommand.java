package dev.magistrait.cli;

import dev.magistrait.report.Progress;
import dev.magistrait.report.html.HtmlReview;
import dev.magistrait.report.review.Earlier;
import dev.magistrait.report.review.MarkdownReview;
import dev.magistrait.report.review.Review;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.rust.Edition;
import dev.magistrait.timing.Meter;
import dev.magistrait.triage.Baseline;
import dev.magistrait.triage.BaselineText;
import dev.magistrait.triage.Terms;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait report}. */
@Command(
        name = "report",
        description = {
            "Writes an architecture review of workspaces, to present.",
            "What blocks, what to do first, every async trait with its verdict and what it rests on, and the way to "
                    + "change it. One HTML page that needs nothing else, or Markdown."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait report                                   writes magistrait-report.html",
            "  magistrait report services --format markdown        writes magistrait-report.md",
            "  magistrait check --output json=then.json            keep this, and some weeks later:",
            "  magistrait report --compare then.json",
            "  magistrait report --adr docs/adr                    a decision record for each trait too"
        })
final class ReportCommand extends Subcommand {

    @Parameters(
            paramLabel = "PATH",
            defaultValue = ".",
            description =
                    "A workspace, a crate, a directory that holds many, or a lone .rs file (default: ${DEFAULT-VALUE}).")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "html",
            converter = ReviewFormat.Converter.class,
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ReviewFormat format = ReviewFormat.HTML;

    @Option(
            names = "--output",
            paramLabel = "<file>",
            description = "Where to (default: magistrait-report.html or magistrait-report.md).")
    private String output = "";

    @Option(
            names = "--compare",
            paramLabel = "<file>",
            description = "Show what has changed since this report, which `check --format json` wrote.")
    private String compare = "";

    @Option(
            names = "--adr",
            paramLabel = "<directory>",
            description = {
                "Write an architecture decision record for each trait into this directory.",
                "Files that are there already stay as they are."
            })
    private String records = "";

    @Option(
            names = "--policy",
            paramLabel = "<file>",
            description = {
                "Check against this policy instead of the nearest magistrait.yaml; may be given several times,",
                "the later winning. A file, or a bundled name: library, service, embedded, strict."
            })
    private List<String> policies = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "<file>",
            description = "Findings that this file knows do not count; the review lists them as accepted.")
    private String baseline = "";

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "<number>",
            description = "How many threads read files (default: as many as there are processors).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    /** The forms of a review. */
    enum ReviewFormat {
        HTML,
        MARKDOWN;

        String file() {
            return this == HTML ? "magistrait-report.html" : "magistrait-report.md";
        }

        void write(Review review, Path file, WrittenFiles files) {
            files.write(file, out -> {
                switch (this) {
                    case HTML -> new HtmlReview(SourceText.onDisk()).write(review, out);
                    case MARKDOWN -> MarkdownReview.write(review, out);
                }
            });
        }

        @Override
        public String toString() {
            return Words.of(this);
        }

        static final class Converter extends Words<ReviewFormat> {
            Converter() {
                super("format", all(ReviewFormat.class));
            }
        }
    }

    @Override
    ExitCode execute() {
        if (jobs < 1) {
            throw wrongUsage("`--jobs " + jobs + "` leaves no thread to read files", "give 1 or more");
        }
        paths.forEach(this::requireRust);
        policies.forEach(this::requireName);
        requireWithin(paths, policies);
        requireWithin(paths, List.of(baseline, compare));
        WrittenFiles files = new WrittenFiles(this, paths, policies);
        Path file = path(output.isEmpty() ? format.file() : output);
        files.require(file, "--output");
        List<RecordFiles> adr = records.isEmpty() ? List.of() : List.of(RecordFiles.in(path(records), this, files));
        Review review = review(earlier());
        format.write(review, file, files);
        out().println(Printable.of(review.headline()));
        out().println("review: " + Printable.of(file.toString()));
        adr.forEach(a -> out().println(a.write(review)));
        return read(review.report().summary());
    }

    private Review review(List<Earlier> earlier) {
        Program.Request request = new Program.Request(
                Version.tool(), paths, policies, Edition.E2021, jobs, "", terms(), List.of(), Meter.OFF);
        if (!main().terminal().showsProgress()) {
            return program().review(request, earlier, Progress.SILENT);
        }
        try (var line = new ProgressLine(main().terminal().errWriter(), System::nanoTime)) {
            return program().review(request, earlier, line);
        }
    }

    private Terms terms() {
        if (baseline.isEmpty()) {
            return Terms.NONE;
        }
        return switch (BaselineText.read(path(baseline), baseline)) {
            case BaselineText.Reading.Whole(Baseline whole) -> new Terms(Terms.NONE.clock(), List.of(whole), "");
            case BaselineText.Reading.Broken(String message, String remedy) -> throw wrongUsage(message, remedy);
        };
    }

    private List<Earlier> earlier() {
        if (compare.isEmpty()) {
            return List.of();
        }
        String remedy = "give a report that `check --format json` wrote";
        try (Reader in = Files.newBufferedReader(path(compare))) {
            return switch (Earlier.read(in)) {
                case Earlier.Reading.Whole(Earlier earlier) -> List.of(earlier);
                case Earlier.Reading.Broken(String message) ->
                    throw wrongUsage("`" + compare + "` cannot be compared with: " + message, remedy);
            };
        } catch (IOException e) {
            throw wrongUsage("`" + compare + "` cannot be read", remedy);
        }
    }

    private Path path(String given) {
        return FileName.path(given).orElseThrow(() -> wrongUsage(FileName.refused(given), FileName.REMEDY));
    }
}
