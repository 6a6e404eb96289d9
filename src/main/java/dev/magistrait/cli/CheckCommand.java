package dev.magistrait.cli;

import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.review.Review;
import dev.magistrait.rust.Edition;
import dev.magistrait.timing.Lap;
import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Stage;
import dev.magistrait.triage.Revision;
import dev.magistrait.triage.SnapshotException;
import dev.magistrait.triage.Terms;
import dev.magistrait.workspace.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait check}. */
@Command(
        name = "check",
        description = "Checks workspaces, crates or lone files, and reports where code differs from the verdicts.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait check",
            "  magistrait check services libs --fail-on warning",
            "  magistrait check --output json=report.json     text here, JSON in the file",
            "  magistrait check --format github --output sarif=magistrait.sarif --output markdown=summary.md",
            "  magistrait check --edition 2024 example.rs",
            "  magistrait check --write-baseline known.txt    put up with what there is today,",
            "  magistrait check --baseline known.txt          and with nothing more",
            "  magistrait check --since origin/main           only what this branch brings about"
        })
final class CheckCommand extends Subcommand {

    @Parameters(
            paramLabel = "PATH",
            defaultValue = ".",
            description =
                    "A workspace, a crate, a directory that holds many, or a lone .rs file (default: ${DEFAULT-VALUE}).")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "What goes to standard output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "[<format>=]<file>",
            converter = Output.Converter.class,
            description = {
                "Write a report to this file; may be given several times.",
                "Without a format the file takes the place of standard output.",
                "html is the page that `magistrait report` writes."
            })
    private List<Output> outputs = List.of();

    @Option(
            names = "--policy",
            paramLabel = "<file>",
            description = {
                "Check against this policy instead of the nearest magistrait.yaml; may be given several times,",
                "the later winning. A file, or a bundled name: library, service, embedded, strict."
            })
    private List<String> policies = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "<level>",
            defaultValue = "error",
            converter = FailOn.Converter.class,
            description =
                    "Exit with 1 when a finding is at least this grave: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FailOn failOn = FailOn.ERROR;

    @Mixin
    private TriageOptions triage = new TriageOptions();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "<number>",
            description = "How many threads read files (default: as many as there are processors).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--edition",
            paramLabel = "<year>",
            defaultValue = "2021",
            converter = Editions.class,
            description = "The edition of lone files: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Edition edition = Edition.E2021;

    @Option(names = "--no-cache", description = "Read every file afresh.")
    private boolean noCache;

    @Option(
            names = "--cache-dir",
            paramLabel = "<directory>",
            description = {
                "Keep there what is read of files, to read it again when they change and not before.",
                "Not inside of what is checked (default: the user's cache directory)."
            })
    private String cacheDirectory = "";

    @Mixin
    private TimingOptions timings = new TimingOptions();

    static final class Editions extends Words<Edition> {
        Editions() {
            super("edition", all(Edition.class));
        }
    }

    @Override
    ExitCode execute() throws IOException {
        if (jobs < 1) {
            throw wrongUsage("`--jobs " + jobs + "` leaves no thread to read files", "give 1 or more");
        }
        paths.forEach(this::requireRust);
        policies.forEach(this::requireName);
        WrittenFiles files = new WrittenFiles(this);
        Outputs targets = new Outputs(outputs, format, this, files);
        Meter meter = timings.meter(main().begun());
        try {
            Terms terms = triage.terms(this, files);
            Report report = checked(terms, meter);
            try (Lap _ = meter.start(Stage.REPORTING)) {
                triage.write(report, this, files);
                targets.write(report, () -> review(terms));
            }
            timings.print(meter, main().terminal());
            return ExitCode.of(report.summary(), failOn);
        } finally {
            program().finish();
        }
    }

    /** The directory of the cache; empty to do without. */
    private String cache() {
        if (noCache) {
            return "";
        }
        return cacheDirectory.isEmpty()
                ? UserCache.directory().toString()
                : FileName.path(cacheDirectory)
                        .map(this::usable)
                        .orElseThrow(() -> wrongUsage(FileName.refused(cacheDirectory), FileName.REMEDY))
                        .toString();
    }

    /** What was asked for and cannot be is refused, where a cache of the user's own would be done without. */
    private Path usable(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw wrongUsage("`" + directory + "` is no directory", "`--cache-dir` takes a directory");
        }
        Path absolute = directory.toAbsolutePath().normalize();
        if (paths.stream()
                .anyMatch(p -> absolute.startsWith(Path.of(p).toAbsolutePath().normalize()))) {
            throw wrongUsage(
                    "`" + directory + "` lies within what is checked, which could bring along a forged cache",
                    "name a directory outside of it");
        }
        return directory;
    }

    private Report checked(Terms terms, Meter meter) {
        List<Revision> since = triage.revisions(paths.stream().map(Path::of).toList(), this);
        try {
            return checked(
                    new Program.Request(Version.tool(), paths, policies, edition, jobs, cache(), terms, since, meter));
        } catch (SnapshotException e) {
            throw wrongUsage(String.valueOf(e.getMessage()), "leave `--since` away");
        } finally {
            since.forEach(Revision::close);
        }
    }

    /** The same workspaces as they are, whatever revision the report compares them with. */
    private Review review(Terms terms) {
        return program()
                .review(
                        new Program.Request(
                                Version.tool(), paths, policies, edition, jobs, "", terms, List.of(), Meter.OFF),
                        List.of(),
                        Progress.SILENT);
    }

    private Report checked(Program.Request request) {
        if (!main().terminal().showsProgress()) {
            return program().check(request, Progress.SILENT);
        }
        try (var line = new ProgressLine(main().terminal().errWriter(), System::nanoTime)) {
            return program().check(request, line);
        }
    }
}
