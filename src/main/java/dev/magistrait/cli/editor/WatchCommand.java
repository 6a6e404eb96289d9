package dev.magistrait.cli.editor;

import dev.magistrait.analysis.RefusedPolicies;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Program;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Version;
import dev.magistrait.cli.option.CacheOptions;
import dev.magistrait.cli.option.EditionOption;
import dev.magistrait.cli.option.ExcludeOption;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.JobsOption;
import dev.magistrait.cli.option.PathsParameter;
import dev.magistrait.cli.option.PlainFormat;
import dev.magistrait.cli.option.PolicyOption;
import dev.magistrait.live.FileEvents;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.text.MistakeText;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.report.text.TextReporter;
import dev.magistrait.report.text.Totals;
import dev.magistrait.report.text.View;
import dev.magistrait.report.watch.Turn;
import dev.magistrait.report.watch.TurnDocument;
import dev.magistrait.report.watch.TurnText;
import dev.magistrait.timing.Meter;
import dev.magistrait.triage.Terms;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code magistrait watch}. */
@Command(
        name = "watch",
        description = {
            "Checks, and checks again whenever files change: the first report whole, then what is different.",
            "Keys: `q` ends it, `r` prints the report again, Enter checks again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait watch",
            "  magistrait watch services --policy acme.yaml",
            "  magistrait watch --format json | jq '.added[]'"
        })
public final class WatchCommand extends Subcommand {

    /** So long events are waited for before keys are looked at. */
    private static final long BEAT = 150;

    /** So often is looked where the system tells of no changes. */
    private static final long POLL = 3_000;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    @Mixin
    private PathsParameter paths =
            new PathsParameter("0..*", "The code to check: as of `check` (default: ${DEFAULT-VALUE}).");

    @Mixin
    private FormatOption<PlainFormat> format = new FormatOption<>(PlainFormat.TEXT);

    @Mixin
    private PolicyOption policies = new PolicyOption("Check against this policy");

    @Mixin
    private ExcludeOption exclude = new ExcludeOption();

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Mixin
    private CacheOptions cache = new CacheOptions();

    private Optional<Report> last = Optional.empty();

    @Override
    protected ExitCode execute() throws IOException {
        jobs.require(this);
        paths.require(this);
        policies.require(this);
        exclude.require(this);
        requireWithin(paths.given(), policies.given());
        // Files that change while the first check reads them are not missed.
        try (FileEvents events = new FileEvents(paths.paths());
                Keys keys = new Keys(System.in, typed())) {
            check(true);
            if (!events.whole()) {
                warn("the system tells of no more changes", "files are looked at every three seconds instead");
            }
            watch(events, keys);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.CLEAN;
    }

    /** Whether someone sits at the keys. */
    private static boolean typed() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private void watch(FileEvents events, Keys keys) throws IOException, InterruptedException {
        long looked = System.nanoTime();
        while (true) {
            boolean due = !events.whole() && System.nanoTime() - looked > TimeUnit.MILLISECONDS.toNanos(POLL);
            if (events.await(BEAT) || due) {
                check(false);
                looked = System.nanoTime();
            }
            for (Optional<Character> key = keys.next(); key.isPresent(); key = keys.next()) {
                switch (key.get()) {
                    case 'q', 'Q' -> {
                        return;
                    }
                    case 'r', 'R' -> last = Optional.empty();
                    case '\n' -> check(true);
                    default -> {
                        // no key of this program
                    }
                }
                if (last.isEmpty()) {
                    check(true);
                }
            }
        }
    }

    /** @param told whether it is told when nothing changed */
    private void check(boolean told) throws IOException {
        OffsetDateTime time = OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        long start = System.nanoTime();
        Optional<Report> checked = checked();
        if (checked.isPresent()) {
            long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            tell(checked.get(), time, taken, told);
        }
    }

    /** Empty where a policy has mistakes, which are told: someone is at it. They are not of the stream. */
    private Optional<Report> checked() {
        try {
            return Optional.of(program().check(request(), Progress.SILENT));
        } catch (RefusedPolicies refused) {
            MistakeText text = new MistakeText(format.given() == PlainFormat.JSON ? Palette.PLAIN : palette());
            PrintWriter to = format.given() == PlainFormat.JSON ? terminal().errWriter() : out();
            refused.mistakes().forEach(m -> to.print(text.of(m)));
            to.flush();
            return Optional.empty();
        }
    }

    private void tell(Report report, OffsetDateTime time, long taken, boolean told) throws IOException {
        Report before = last.orElseGet(() -> new Report(report.tool(), List.of()));
        Turn turn = Turn.of(before, report);
        boolean first = last.isEmpty();
        last = Optional.of(report);
        if (first || told || !turn.isEmpty()) {
            switch (format.given()) {
                case JSON ->
                    out().println(TurnDocument.of(turn, report, time.toString(), taken)
                            .line());
                case TEXT -> text(turn, report, first, time.toLocalTime(), taken);
            }
        }
        out().flush();
    }

    private void text(Turn turn, Report report, boolean first, LocalTime time, long taken) throws IOException {
        if (first) {
            new TextReporter(SourceText.onDisk(), View.plain(palette())).write(report, out());
        } else {
            new TurnText(palette()).lines(turn).forEach(out()::println);
            out().print("findings: " + Totals.findings(report.summary()) + " ");
        }
        out().println("[" + CLOCK.format(time) + ", " + taken + " ms]" + (turn.isEmpty() ? " nothing changed" : ""));
    }

    private Program.Request request() {
        return new Program.Request(
                Version.tool(),
                paths.given(),
                policies.given(),
                exclude.given(),
                edition.given(),
                jobs.given(),
                cache.given(paths.paths(), this),
                Terms.NONE,
                List.of(),
                Meter.OFF,
                false);
    }
}
