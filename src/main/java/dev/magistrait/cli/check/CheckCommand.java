package dev.magistrait.cli.check;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Program;
import dev.magistrait.cli.command.RulePages;
import dev.magistrait.cli.command.StandardOptions;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Version;
import dev.magistrait.cli.command.Words;
import dev.magistrait.cli.command.WrittenFiles;
import dev.magistrait.cli.option.CacheOptions;
import dev.magistrait.cli.option.EditionOption;
import dev.magistrait.cli.option.ExcludeOption;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.Given;
import dev.magistrait.cli.option.HalfDone;
import dev.magistrait.cli.option.JobsOption;
import dev.magistrait.cli.option.PathsParameter;
import dev.magistrait.cli.option.PolicyOption;
import dev.magistrait.policy.FailOn;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.review.Review;
import dev.magistrait.report.text.Links;
import dev.magistrait.timing.Lap;
import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Stage;
import dev.magistrait.triage.Revision;
import dev.magistrait.triage.SnapshotException;
import dev.magistrait.triage.Terms;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code magistrait check}. */
public final class CheckCommand extends Subcommand {

    private static final String NAME = "check";
    private static final String[] EXAMPLES = {
        "  magistrait check",
        "  magistrait check services libs --fail-on warning",
        "  magistrait check --output json=report.json     text here, JSON in the file",
        "  magistrait check --format github --output sarif=magistrait.sarif --output markdown=summary.md",
        "  magistrait check --edition 2024 example.rs",
        "  magistrait check --write-baseline known.txt    put up with what there is today,",
        "  magistrait check --baseline known.txt          and with nothing more",
        "  magistrait check --since origin/main           only what this branch brings about",
        "  magistrait check --fixes --format sarif        with what `magistrait fix` would change"
    };

    // Reading annotations takes longer than to look whether anything changed.
    private final PathsParameter paths = new PathsParameter();
    private final FormatOption<Format> format =
            new FormatOption<>(Format.TEXT, "What goes to standard output: " + FormatOption.FORMS + ".");
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
    private final PolicyOption policies = new PolicyOption("Check against this policy");
    private final ExcludeOption exclude = new ExcludeOption();
    private final OptionSpec failOn = OptionSpec.builder("--fail-on")
            .paramLabel("<level>")
            .type(FailOn.class)
            .converters(Words.among("level", FailOn.class))
            .description(
                    "Exit with 1 when a finding is at least this severe: ${COMPLETION-CANDIDATES}",
                    "(default: what the policy says, else error).")
            .build();
    private final JobsOption jobs = new JobsOption();
    private final EditionOption edition = new EditionOption();
    private final CacheOptions cache = new CacheOptions();
    private final TriageOptions triage = new TriageOptions();
    private final OptionSpec fixes = OptionSpec.builder("--fixes")
            .type(Boolean.class)
            .description(
                    "Say of each finding what `magistrait fix` would change, or why it does not:",
                    "edits in json and sarif, suggestions and diffs in markdown and gitlab.")
            .build();
    private final SelectionOptions selection = new SelectionOptions();
    private final ReadingOptions reading = new ReadingOptions();
    private final TimingOptions timings = new TimingOptions();

    /** The command, to be added to the program. */
    public CommandSpec described() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
        paths.addTo(spec);
        format.addTo(spec);
        spec.addOption(outputs);
        policies.addTo(spec);
        exclude.addTo(spec);
        spec.addOption(failOn);
        selection.addTo(spec);
        triage.addTo(spec);
        spec.addOption(fixes);
        jobs.addTo(spec);
        edition.addTo(spec);
        cache.addTo(spec);
        reading.addTo(spec);
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

    @Override
    protected ExitCode execute() throws IOException {
        jobs.require(this);
        paths.require(this);
        policies.require(this);
        exclude.require(this);
        requireWithin(paths.given(), policies.given());
        selection.require(this);
        HalfDone.warn(paths.paths(), this);
        WrittenFiles files = new WrittenFiles(this, paths.given(), policies.given());
        Outputs targets = new Outputs(Given.list(outputs), format.given(), this, files);
        reading.require(targets, this);
        Meter meter = timings.meter(begun());
        try {
            Terms terms = triage.terms(this, files);
            Report whole = checked(terms, meter);
            Report report = selection.of(whole, this);
            try (Lap _ = meter.start(Stage.REPORTING)) {
                triage.write(whole, this, files);
                targets.write(report, reading.shown(this, links(report)), reading.written(), () -> review(terms));
            }
            timings.print(meter, terminal());
            return new Gate(Given.ifGiven(failOn)).exitCode(report);
        } finally {
            program().finish();
        }
    }

    /** What rules of policies say of themselves, and the files of bundled ones where the program is run from its sources. */
    private static Links links(Report report) {
        return new Links(true, RulePages.of(report));
    }

    private Program.Request request(String cache, Terms terms, List<Revision> since, Meter meter, boolean with) {
        return new Program.Request(
                Version.tool(),
                paths.given(),
                policies.given(),
                exclude.given(),
                edition.given(),
                jobs.given(),
                cache,
                terms,
                since,
                meter,
                with);
    }

    private Report checked(Terms terms, Meter meter) {
        List<Revision> since = triage.revisions(paths.paths(), this);
        try {
            Program.Request request = request(cache.given(paths.paths(), this), terms, since, meter, Given.on(fixes));
            return watched(progress -> program().check(request, progress));
        } catch (SnapshotException e) {
            throw wrongUsage(String.valueOf(e.getMessage()), "leave `--since` away");
        } finally {
            since.forEach(Revision::close);
        }
    }

    /** The same workspaces as they are, whatever revision the report compares them with. */
    private Review review(Terms terms) {
        return program().review(request("", terms, List.of(), Meter.OFF, true), Program.Asked.NOTHING, Progress.SILENT);
    }
}
