package dev.magistrait.cli.fix;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.Mended;
import dev.magistrait.analysis.Policies;
import dev.magistrait.cache.Store;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Version;
import dev.magistrait.cli.command.WrittenFiles;
import dev.magistrait.cli.option.BaselineOption;
import dev.magistrait.cli.option.CacheOptions;
import dev.magistrait.cli.option.EditionOption;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.JobsOption;
import dev.magistrait.cli.option.PathsParameter;
import dev.magistrait.cli.option.PolicyOption;
import dev.magistrait.finding.Rule;
import dev.magistrait.fix.Safety;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import dev.magistrait.fix.write.Freshness;
import dev.magistrait.fix.write.Standing.Fate;
import dev.magistrait.report.Progress;
import dev.magistrait.report.fix.FixDocument;
import dev.magistrait.report.fix.FixText;
import dev.magistrait.report.fix.Fixed;
import dev.magistrait.report.fix.Rdjson;
import dev.magistrait.report.json.Json;
import dev.magistrait.timing.Meter;
import dev.magistrait.triage.Terms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code magistrait fix}. */
@Command(
        name = "fix",
        description = {
            "Changes code so that findings go, as a diff; or in place with --apply.",
            "What belongs together is one transaction: a trait, its impls in all crates, imports and manifests are changed "
                    + "together or not at all."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait fix                                      a diff of what is safe, and a table",
            "  magistrait fix | git apply                          from the top of the working tree",
            "  magistrait fix --apply                              the same in place",
            "  magistrait fix --verify --apply                     what cargo check takes, and no more",
            "  magistrait fix --rule unused-suppression services   of one rule",
            "  magistrait fix --trait store::Repository --to native-send --unsafe-fixes",
            "  magistrait fix --undo                               after a run that was killed",
            "",
            "Exit codes: 0 nothing to change or all applied, 1 a diff is left, 2 wrong command line or policy, or",
            "files that cannot be written, 3 not all code could be read, 70 a bug of Magistrait."
        })
public final class FixCommand extends Subcommand {

    private static final Set<Fate> LEFT = EnumSet.of(Fate.OFFERED, Fate.WAITS, Fate.NOT_VERIFIED);

    @Mixin
    private PathsParameter paths = new PathsParameter();

    @Option(
            names = "--rule",
            paramLabel = "<rule>",
            description = "Findings of this rule alone; may be given several times.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--trait",
            paramLabel = "<trait>",
            description = "This trait alone, by its path or an end of it; may be given several times.")
    private List<String> traits = new ArrayList<>();

    @Mixin
    private GoalOptions goal = new GoalOptions();

    @Option(
            names = "--unsafe-fixes",
            description =
                    "Change what wants review as well: what breaks code that is not seen, or rests on what is likely.")
    private boolean unsafe;

    @Mixin
    private ApplyOptions apply = new ApplyOptions();

    @Mixin
    private VerifyOption verify = new VerifyOption();

    @Mixin
    private FormatOption<FixFormat> format =
            new FormatOption<>(FixFormat.TEXT, FormatOption.FORMS + "; rdjson is for reviewdog.");

    @Option(
            names = "--output",
            paramLabel = "<file>",
            description = "Write the diff to this file, byte for byte, and the table alone to standard output.")
    private String output = "";

    @Mixin
    private PolicyOption policies = new PolicyOption("Check against this policy");

    @Mixin
    private BaselineOption baseline = new BaselineOption("Findings that this file knows are left as they are.");

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Mixin
    private CacheOptions cache = new CacheOptions();

    @Override
    protected ExitCode execute() throws IOException {
        jobs.require(this);
        paths.require(this);
        policies.require(this);
        requireWithin(paths.given(), policies.given());
        requireWithin(paths.given(), List.of(baseline.given()));
        goal.require(this);
        rules.stream()
                .filter(r -> !r.contains("/"))
                .forEach(r -> require(r, program().rules()));
        WrittenFiles files = new WrittenFiles(this, paths.given(), policies.given());
        if (!output.isEmpty()) {
            files.require(path(output), "--output");
        }
        Journals journals = Journals.of(terminal().environment(), this);
        if (apply.recovers()) {
            return journals.recover(paths.paths(), apply);
        }
        journals.requireNone(paths.paths());
        return fixed(journals, files);
    }

    private void require(String id, List<Rule> known) {
        if (known.stream().noneMatch(r -> r.id().equals(id))) {
            throw unknownRule(id, known);
        }
    }

    private ExitCode fixed(Journals journals, WrittenFiles files) throws IOException {
        Instant began = Instant.now();
        Terms terms = new Terms(Terms.NONE.clock(), baseline.read(this), "");
        String kept = cache.given(paths.paths(), this);
        try (Store store = kept.isEmpty() ? Store.none() : Store.ofUser(Path.of(kept));
                Live live = analysis(store).live(new Job(paths.paths(), terms, List.of()), Progress.SILENT)) {
            List<Mended> mended = live.mended(
                    wish(live),
                    this::wants,
                    new Freshness(began),
                    Tidiness.of(terminal().environment()));
            mended = verify.verified(mended, this);
            if (apply.asked()) {
                mended = journals.applied(mended, apply);
            }
            write(mended.stream().map(FixCommand::fixed).toList(), files);
            return exitCode(mended, live);
        }
    }

    private boolean wants(Transaction transaction) {
        return unsafe || transaction.safety() == Safety.SAFE;
    }

    private Analysis analysis(Store store) {
        return new Analysis(
                Version.tool(),
                edition.given(),
                jobs.given(),
                Policies.standard(policies.given()),
                Clock.system(ZoneId.systemDefault()),
                store,
                Meter.OFF);
    }

    /** Policies have rules of their own, which are known only once they are read. */
    private Wish wish(Live live) {
        List<String> own = rules.stream().filter(r -> r.contains("/")).toList();
        // To list the rules is to read all of their pages.
        if (!own.isEmpty()) {
            List<Rule> known =
                    live.workspaces().stream().flatMap(w -> w.rules().stream()).toList();
            own.forEach(r -> require(r, known));
        }
        return new Wish(rules, new AskedTraits(live, this).paths(traits), goal.mechanism(), goal.companion());
    }

    private static Fixed fixed(Mended mended) {
        return new Fixed(mended.report(), mended.standings(), mended.refusals(), mended.changes());
    }

    private void write(List<Fixed> all, WrittenFiles files) throws IOException {
        switch (format.given()) {
            case JSON -> Json.write(FixDocument.of(Version.tool(), all), out());
            case RDJSON -> Json.write(Rdjson.of(Version.tool(), all), out());
            case TEXT -> print(all, files);
        }
    }

    private void print(List<Fixed> all, WrittenFiles files) throws IOException {
        FixText text = new FixText(palette());
        byte[] diff = FixText.diff(all);
        if (!output.isEmpty()) {
            files.write(path(output), w -> w.write(new String(diff, StandardCharsets.UTF_8)));
        } else if (!apply.asked()) {
            text.shown(diff).forEach(l -> out().print(l + "\n"));
            if (FixText.escapes(diff)) {
                warn(
                        "some lines of the diff are not shown as they are",
                        "`--output FILE` writes them so that Git can apply them");
            }
        }
        text.table(all).forEach(l -> out().print(l + "\n"));
    }

    private static boolean left(Mended mended) {
        return mended.standings().stream().anyMatch(s -> LEFT.contains(s.fate()));
    }

    private ExitCode exitCode(List<Mended> mended, Live live) {
        ExitCode read = read(live.report().summary());
        return mended.stream().anyMatch(FixCommand::left) ? ExitCode.FINDINGS : read;
    }
}
