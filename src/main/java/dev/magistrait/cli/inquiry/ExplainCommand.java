package dev.magistrait.cli.inquiry;

import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.LiveWorkspace;
import dev.magistrait.cache.Store;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.LiveOptions;
import dev.magistrait.cli.option.PageFormat;
import dev.magistrait.cli.option.PolicyOption;
import dev.magistrait.engine.Catalogue;
import dev.magistrait.engine.proof.FindingProof;
import dev.magistrait.finding.Rule;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.tool.Testimony;
import dev.magistrait.fix.witness.Witnesses;
import dev.magistrait.policy.Policy;
import dev.magistrait.report.json.Explanation;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.ProofText;
import dev.magistrait.report.text.SourceLines;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.report.text.Style;
import dev.magistrait.report.text.WitnessText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait explain}. */
@Command(
        name = "explain",
        description = {
            "Explains a rule, the verdict on a trait, or a finding.",
            "A rule: what it reports, why, when it stays quiet, and what would fix the code. A verdict: the rows of "
                    + "the decision table as they were tried, the facts they rest on, and what would flip it. A "
                    + "finding: what its rule matched."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait explain needless-async-trait           the page of a rule",
            "  magistrait explain dyn-native-async --format markdown",
            "  magistrait explain acme/no-dyn services           the page of a rule of the policy there",
            "  magistrait explain store::Repository              why that trait has its verdict",
            "  magistrait explain Repository services/store      the end of a path is enough",
            "  magistrait explain Repository --witness           and what rustc says of it",
            "  magistrait explain dyn-native-async src/lib.rs:8  why that is reported there"
        })
public final class ExplainCommand extends Subcommand {

    /** What may be a rule's id: traits are not spelled so. */
    private static final Pattern RULE = Pattern.compile("[a-z0-9]+([-/][a-z0-9]+)*");

    @Parameters(
            index = "0",
            paramLabel = "SUBJECT",
            completionCandidates = RuleIds.class,
            description = "A rule's id, such as needless-async-trait (see `magistrait rules`), or a trait.")
    private String subject = "";

    @Parameters(
            index = "1..*",
            arity = "0..2",
            paramLabel = "FILE:LINE|PATH",
            description = {
                "Behind a rule, the place of a finding of it, or where its policy is looked for. Behind that place",
                "or a trait, the code to check, as of `check` (default: .)."
            })
    private List<String> where = List.of();

    @Mixin
    private PolicyOption policies = new PolicyOption("Check against this policy");

    @Mixin
    private LiveOptions code = new LiveOptions();

    @Mixin
    private FormatOption<PageFormat> format =
            new FormatOption<>(PageFormat.TEXT, FormatOption.FORMS + "; markdown for pages of rules only.");

    @Option(
            names = "--witness",
            description = {
                "Behind a trait: make the smallest crates that show why, and ask rustc about them.",
                "They are made of the trait's names and types in a directory of their own; no checked code is run."
            })
    private boolean witness;

    /** For completion scripts. */
    static final class RuleIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Catalogue.rules().stream().map(Rule::id).iterator();
        }
    }

    /** @param from empty for a bundled rule, as are {@code url} and {@code owner}; {@code tags} is nothing then */
    record Page(
            String schema,
            String id,
            String level,
            String since,
            String title,
            String summary,
            String url,
            String owner,
            Object tags,
            String from,
            String page) {

        static Page of(RulesAtHand.Entry entry) {
            Rule r = entry.rule();
            return new Page(
                    "magistrait.rule/1",
                    r.id(),
                    r.level().word(),
                    r.since(),
                    r.title(),
                    r.summary(),
                    entry.about().url(),
                    entry.about().owner(),
                    entry.about().tags().isEmpty()
                            ? Json.NOTHING
                            : entry.about().tags(),
                    entry.from(),
                    r.page());
        }
    }

    @Override
    protected ExitCode execute() throws IOException {
        Optional<PlaceInFile> place = where.stream().findFirst().flatMap(PlaceInFile::of);
        boolean ofRule = place.isEmpty()
                && RULE.matcher(subject).matches()
                && (where.isEmpty() || subject.contains("/") || subject.contains("-"));
        if (witness && (ofRule || place.isPresent())) {
            throw wrongUsage("`--witness` is for the verdict on a trait", "give a trait, and no place of a finding");
        }
        if (ofRule) {
            return page();
        }
        if (format.given() == PageFormat.MARKDOWN) {
            throw wrongUsage("`--format markdown` is for the page of a rule", "text and json explain this");
        }
        int paths = place.isPresent() ? 1 : 0;
        if (where.size() > paths + 1) {
            throw wrongUsage("`" + where.getLast() + "` is one PATH too many", "give one");
        }
        String path = where.size() > paths ? where.getLast() : ".";
        try (Store store = code.store(path, this);
                Live live = code.open(path, policies.given(), store, this)) {
            boolean refuted = false;
            if (place.isPresent()) {
                finding(live, place.get());
            } else {
                refuted = verdict(live);
            }
            ExitCode read = read(live.report().summary());
            return refuted ? ExitCode.FINDINGS : read;
        }
    }

    /** Whether the compiler says otherwise. */
    private boolean verdict(Live live) throws IOException {
        TraitNames.Named named = new TraitNames(live, this).find(subject);
        var proof = named.workspace().proof(named.decision());
        List<Testimony> asked = witness ? List.of(testimony(named)) : List.of();
        SourceLines sources = sources(named.workspace());
        if (format.given() == PageFormat.JSON) {
            String root = named.workspace().root();
            Explanation explanation = new Explanation(sources);
            Json.write(
                    asked.stream()
                            .findFirst()
                            .map(t -> explanation.of(root, proof, t))
                            .orElseGet(() -> explanation.of(root, proof)),
                    out());
        } else {
            new ProofText(sources, palette()).lines(proof).forEach(out()::println);
            asked.forEach(t -> new WitnessText(palette()).lines(t).forEach(out()::println));
        }
        return asked.stream().anyMatch(Testimony::refuted);
    }

    private Testimony testimony(TraitNames.Named named) {
        Material material = named.workspace().material(List.of());
        return Testimony.of(Witnesses.of(material, named.decision()), terminal().environment());
    }

    private void finding(Live live, PlaceInFile place) throws IOException {
        ReportedFindings found = new ReportedFindings(live, subject, this);
        LiveWorkspace workspace = found.workspace(place);
        List<FindingProof> proofs = found.at(place, workspace).stream()
                .map(f -> live.proof(workspace, f))
                .toList();
        SourceLines sources = sources(workspace);
        if (format.given() == PageFormat.JSON) {
            Json.write(new Explanation(sources).of(workspace.root(), proofs), out());
        } else {
            new ProofText(sources, palette()).lines(proofs).forEach(out()::println);
        }
    }

    private static SourceLines sources(LiveWorkspace workspace) {
        return new SourceLines(workspace.report(), SourceText.onDisk());
    }

    private ExitCode page() throws IOException {
        RulesAtHand.Entry entry = rule();
        switch (format.given()) {
            case TEXT -> print(entry);
            case JSON -> Json.write(Page.of(entry), out());
            case MARKDOWN -> out().println(entry.rule().page().strip());
        }
        return ExitCode.CLEAN;
    }

    private void print(RulesAtHand.Entry entry) {
        Rule rule = entry.rule();
        String level = painted(Style.of(rule.level()), rule.level().word());
        String origin = entry.from().isEmpty() ? "since " + rule.since() : Printable.of(entry.from());
        out().println(painted(Style.STRONG, rule.id()) + "  " + level + "  " + origin);
        out().println();
        new MarkdownText(palette()).lines(rule.page()).forEach(out()::println);
    }

    /** A bundled rule needs no policy, and is shown as it is without one. */
    private RulesAtHand.Entry rule() {
        if (where.size() > 1) {
            throw wrongUsage("`" + where.getLast() + "` is one PATH too many", "give one");
        }
        String path = where.isEmpty() ? "." : where.getFirst();
        requireRust(path);
        return program().rules().stream()
                .filter(r -> r.id().equals(subject))
                .findFirst()
                .map(RulesAtHand.Entry::bundled)
                .orElseGet(() -> own(path));
    }

    private RulesAtHand.Entry own(String path) {
        policies.require(this);
        List<RulesAtHand.Entry> known = new RulesAtHand(this)
                .of(policyAtHand().at(Path.of(path), policies.given()).orElse(Policy.NONE));
        return known.stream()
                .filter(e -> e.rule().id().equals(subject))
                .findFirst()
                .orElseThrow(() -> unknownRule(
                        subject, known.stream().map(RulesAtHand.Entry::rule).toList()));
    }
}
