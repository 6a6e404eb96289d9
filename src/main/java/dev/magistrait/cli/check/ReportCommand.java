package dev.magistrait.cli.check;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Program;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Version;
import dev.magistrait.cli.command.Words;
import dev.magistrait.cli.command.WrittenFiles;
import dev.magistrait.cli.option.BaselineOption;
import dev.magistrait.cli.option.CacheOptions;
import dev.magistrait.cli.option.ExcludeOption;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.JobsOption;
import dev.magistrait.cli.option.PathsParameter;
import dev.magistrait.cli.option.PolicyOption;
import dev.magistrait.report.html.HtmlReview;
import dev.magistrait.report.review.Earlier;
import dev.magistrait.report.review.MarkdownReview;
import dev.magistrait.report.review.Review;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.rust.Edition;
import dev.magistrait.timing.Meter;
import dev.magistrait.triage.Revision;
import dev.magistrait.triage.SnapshotException;
import dev.magistrait.triage.Terms;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  magistrait report --compare-rev v1.0 --compare-rev v1.1    how it came to be so",
            "  magistrait report --adr docs/adr                    decision records for traits that change"
        })
public final class ReportCommand extends Subcommand {

    @Mixin
    private PathsParameter paths = new PathsParameter();

    @Mixin
    private FormatOption<ReviewFormat> format = new FormatOption<>(ReviewFormat.HTML);

    @Option(
            names = "--output",
            paramLabel = "<file>",
            description = "Where to (default: magistrait-report.html or magistrait-report.md).")
    private String output = "";

    @Option(
            names = "--title",
            paramLabel = "<text>",
            description =
                    "The product's name (default: that of the package at the root, of the repository, or of the directory).")
    private String title = "";

    @Option(
            names = "--compare",
            paramLabel = "<file>",
            description =
                    "Show what has changed since this report, which `check --format json` wrote; may be given several times.")
    private List<String> compare = List.of();

    @Option(
            names = "--compare-rev",
            paramLabel = "<revision>",
            description = {
                "Show what has changed since this Git commit, tag or branch, which is read by the policies of now;",
                "may be given several times, the oldest first, for a chart."
            })
    private List<String> compareRevisions = List.of();

    @Option(
            names = "--adr",
            paramLabel = "<directory>",
            description = {
                "Write an architecture decision record for each trait that is to change into this directory, numbered,",
                "and an index. Records that are there already stay as they are."
            })
    private String records = "";

    @Mixin
    private PolicyOption policies = new PolicyOption("Check against this policy");

    @Mixin
    private ExcludeOption exclude = new ExcludeOption();

    @Mixin
    private BaselineOption baseline =
            new BaselineOption("Findings that this file knows do not count; the review lists them as accepted.");

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Mixin
    private CacheOptions cache = new CacheOptions();

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
                    case MARKDOWN -> MarkdownReview.write(review, SourceText.onDisk(), out);
                }
            });
        }

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    @Override
    protected ExitCode execute() {
        jobs.require(this);
        paths.require(this);
        policies.require(this);
        exclude.require(this);
        requireWithin(paths.given(), policies.given());
        requireWithin(paths.given(), List.of(baseline.given()));
        requireWithin(paths.given(), compare);
        WrittenFiles files = new WrittenFiles(this, paths.given(), policies.given());
        Path file = path(output.isEmpty() ? format.given().file() : output);
        files.require(file, "--output");
        List<RecordFiles> adr = records.isEmpty() ? List.of() : List.of(RecordFiles.in(path(records), this, files));
        try {
            Review review = review();
            format.given().write(review, file, files);
            out().println(Printable.of(review.headline()));
            out().println("review: " + Printable.of(file.toString()));
            adr.forEach(a -> out().println(a.write(review)));
            return read(review.report().summary());
        } finally {
            program().finish();
        }
    }

    private Review review() {
        List<Earlier> earlier = compare.stream().map(this::earlier).toList();
        List<List<Revision>> revisions = new ArrayList<>();
        try {
            compareRevisions.forEach(r -> revisions.add(revision(r)));
            return review(new Program.Asked(title, earlier, revisions));
        } catch (SnapshotException e) {
            throw wrongUsage(String.valueOf(e.getMessage()), "leave `--compare-rev` away");
        } finally {
            revisions.stream().flatMap(List::stream).forEach(Revision::close);
        }
    }

    private List<Revision> revision(String name) {
        return switch (Revision.open(paths.paths(), name)) {
            case Revision.Opening.Opened(List<Revision> opened) -> opened;
            case Revision.Opening.Refused(String message, String remedy) ->
                throw wrongUsage(
                        message.replace("--since", "--compare-rev"), remedy.replace("--since", "--compare-rev"));
        };
    }

    private Review review(Program.Asked asked) {
        Terms terms = new Terms(Terms.NONE.clock(), baseline.read(this), "");
        Program.Request request = new Program.Request(
                Version.tool(),
                paths.given(),
                policies.given(),
                exclude.given(),
                Edition.E2021,
                jobs.given(),
                cache.given(paths.paths(), this),
                terms,
                List.of(),
                Meter.OFF,
                true);
        return watched(progress -> program().review(request, asked, progress));
    }

    private Earlier earlier(String file) {
        String remedy = "give a report that `check --format json` wrote";
        try (Reader in = Files.newBufferedReader(path(file))) {
            return switch (Earlier.read(file, in)) {
                case Earlier.Reading.Whole(Earlier earlier) -> earlier;
                case Earlier.Reading.Broken(String message) ->
                    throw wrongUsage("`" + file + "` cannot be compared with: " + message, remedy);
            };
        } catch (IOException e) {
            throw wrongUsage("`" + file + "` cannot be read", remedy);
        }
    }
}
