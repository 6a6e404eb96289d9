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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code magistrait check}. */
final class CheckCommand extends Subcommand {

    private static final String NAME = "check";
    private static final String[] EXAMPLES = {
        "  magistrait check",
        "  magistrait check services libs --fail-on warning",
        "  magistrait check --output json=report.json     text here, JSON in the file",
        "  magistrait check --format github --output sarif=magistrait.sarif --output markdown=summary.md",
        "  magistrait check --edition 2024 example.rs",
        "  magistrait check --write-baseline known.txt    put up with what there is today,",
        "  magistrait check --baseline known.txt          and with nothing more",
        "  magistrait check --since origin/main           only what this branch brings about"
    };

    // Reading annotations takes longer than to look whether anything changed.
    private final PositionalParamSpec paths = PositionalParamSpec.builder()
            .paramLabel("PATH")
            .arity("0..1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .defaultValue(".")
            .description(
                    "A workspace, a crate, a directory that holds many, or a lone .rs file (default: ${DEFAULT-VALUE}).")
            .build();
    private final OptionSpec format = OptionSpec.builder("--format")
            .paramLabel("<format>")
            .type(Format.class)
            .converters(new Format.Converter())
            .defaultValue("text")
            .description("What goes to standard output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
            .build();
    private final OptionSpec outputs = OptionSpec.builder("--output")
            .paramLabel("[<format>=]<file>")
            .type(List.class)
            .auxiliaryTypes(Output.class)
            .converters(new Output.Converter())
            .description(
                    "Write a report to this file; may be given several times.",
                    "Without a format the file takes the place of standard output.",
                    "html is the page that `magistrait report` writes.")
            .build();
    private final OptionSpec policies = OptionSpec.builder("--policy")
            .paramLabel("<file>")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                    "Check against this policy instead of the nearest magistrait.yaml; may be given several times,",
                    "the later winning. A file, or a bundled name: library, service, embedded, strict.")
            .build();
    private final OptionSpec failOn = OptionSpec.builder("--fail-on")
            .paramLabel("<level>")
            .type(FailOn.class)
            .converters(new FailOn.Converter())
            .defaultValue("error")
            .description(
                    "Exit with 1 when a finding is at least this grave: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
            .build();
    private final OptionSpec jobs = OptionSpec.builder("-j", "--jobs")
            .paramLabel("<number>")
            .type(Integer.class)
            .description("How many threads read files (default: as many as there are processors).")
            .build();
    private final OptionSpec edition = OptionSpec.builder("--edition")
            .paramLabel("<year>")
            .type(Edition.class)
            .converters(new Editions())
            .defaultValue("2021")
            .description("The edition of lone files: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
            .build();
    private final OptionSpec noCache = OptionSpec.builder("--no-cache")
            .type(Boolean.class)
            .description("Read every file afresh.")
            .build();
    private final OptionSpec cacheDirectory = OptionSpec.builder("--cache-dir")
            .paramLabel("<directory>")
            .type(String.class)
            .description(
                    "Keep there what is read of files, to read it again when they change and not before.",
                    "Not inside of what is checked (default: the user's cache directory).")
            .build();
    private final TriageOptions triage = new TriageOptions();
    private final TimingOptions timings = new TimingOptions();

    /** The command, to be added to the program. */
    CommandSpec described() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this)
                .name(NAME)
                .addPositional(paths)
                .addOption(format)
                .addOption(outputs)
                .addOption(policies)
                .addOption(failOn);
        triage.addTo(spec);
        spec.addOption(jobs).addOption(edition).addOption(noCache).addOption(cacheDirectory);
        timings.addTo(spec);
        StandardOptions.addTo(spec);
        spec.usageMessage()
                .description(
                        "Checks workspaces, crates or lone files, and reports where code differs from the verdicts.")
                .footerHeading("%nExamples:%n")
                .footer(EXAMPLES);
        describedBy(spec);
        return spec;
    }

    static final class Editions extends Words<Edition> {
        Editions() {
            super("edition", all(Edition.class));
        }
    }

    @Override
    ExitCode execute() throws IOException {
        if (jobs() < 1) {
            throw wrongUsage("`--jobs " + jobs() + "` leaves no thread to read files", "give 1 or more");
        }
        paths().forEach(this::requireRust);
        Given.<String>list(policies).forEach(this::requireName);
        requireWithin(paths(), Given.list(policies));
        WrittenFiles files = new WrittenFiles(this, paths(), Given.list(policies));
        Outputs targets = new Outputs(Given.list(outputs), Given.value(format, Format.TEXT), this, files);
        Meter meter = timings.meter(main().begun());
        try {
            Terms terms = triage.terms(this, files);
            Report report = checked(terms, meter);
            try (Lap _ = meter.start(Stage.REPORTING)) {
                triage.write(report, this, files);
                targets.write(report, () -> review(terms));
            }
            timings.print(meter, main().terminal());
            return ExitCode.of(report.summary(), Given.value(failOn, FailOn.ERROR));
        } finally {
            program().finish();
        }
    }

    private List<String> paths() {
        return Given.list(paths);
    }

    private int jobs() {
        return Given.value(jobs, Runtime.getRuntime().availableProcessors());
    }

    private Program.Request request(String cache, Terms terms, List<Revision> since, Meter meter) {
        Edition ofLoneFiles = Given.value(edition, Edition.E2021);
        return new Program.Request(
                Version.tool(), paths(), Given.list(policies), ofLoneFiles, jobs(), cache, terms, since, meter);
    }

    /** The directory of the cache; empty to do without. */
    private String cache() {
        if (Given.on(noCache)) {
            return "";
        }
        String directory = Given.text(cacheDirectory);
        return directory.isEmpty()
                ? UserCache.directory().toString()
                : FileName.path(directory)
                        .map(this::usable)
                        .orElseThrow(() -> wrongUsage(FileName.refused(directory), FileName.REMEDY))
                        .toString();
    }

    /** What was asked for and cannot be is refused, where a cache of the user's own would be done without. */
    private Path usable(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw wrongUsage("`" + directory + "` is no directory", "`--cache-dir` takes a directory");
        }
        Path absolute = directory.toAbsolutePath().normalize();
        if (paths().stream()
                .anyMatch(p -> absolute.startsWith(Path.of(p).toAbsolutePath().normalize()))) {
            throw wrongUsage(
                    "`" + directory + "` lies within what is checked, which could bring along a forged cache",
                    "name a directory outside of it");
        }
        return directory;
    }

    private Report checked(Terms terms, Meter meter) {
        List<Revision> since = triage.revisions(paths().stream().map(Path::of).toList(), this);
        try {
            return checked(request(cache(), terms, since, meter));
        } catch (SnapshotException e) {
            throw wrongUsage(String.valueOf(e.getMessage()), "leave `--since` away");
        } finally {
            since.forEach(Revision::close);
        }
    }

    /** The same workspaces as they are, whatever revision the report compares them with. */
    private Review review(Terms terms) {
        return program().review(request("", terms, List.of(), Meter.OFF), List.of(), Progress.SILENT);
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
