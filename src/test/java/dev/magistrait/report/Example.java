package dev.magistrait.report;

import static java.util.Objects.requireNonNull;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Reason;
import dev.magistrait.engine.UseCounts;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Context;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Msrv;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.Verdict;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Dismissed;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.fix.Offer;
import dev.magistrait.policy.Policy;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Edition;
import dev.magistrait.rust.RustVersion;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Identity;
import dev.magistrait.workspace.cargo.Portion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A workspace made up for a test, whose places are named by the words that stand there. */
public final class Example {

    private final String root;
    private final Map<String, String> files = new TreeMap<>();
    private final List<Crate> crates = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<BlindSpot> blindSpots = new ArrayList<>();
    private final List<Dismissed> dismissed = new ArrayList<>();
    private final Map<Finding, Identity> identities = new HashMap<>();
    private final List<Offer> offers = new ArrayList<>();
    private Policy policy = Policy.NONE;

    public Example(String root) {
        this.root = root;
    }

    public Example file(String name, String text) {
        files.put(name, text);
        return this;
    }

    public Example crate(String name) {
        Msrv msrv = new Msrv(new RustVersion(1, 75, 0), "rust-version", List.of());
        crates.add(new Crate(name, Edition.E2021, msrv, true, true, new Span("Cargo.toml", Region.START)));
        return this;
    }

    /** The region of words that stand once in the file. */
    public Span at(String file, String words) {
        byte[] text = text(file).getBytes(StandardCharsets.UTF_8);
        String before = text(file).substring(0, start(file, words));
        int start = before.getBytes(StandardCharsets.UTF_8).length;
        int end = start + words.getBytes(StandardCharsets.UTF_8).length;
        return new Span(file, new LineIndex(text).region(start, end));
    }

    private String text(String file) {
        return requireNonNull(files.get(file), file);
    }

    private int start(String file, String words) {
        int start = text(file).indexOf(words);
        if (start < 0 || text(file).indexOf(words, start + 1) >= 0) {
            throw new IllegalArgumentException("not once in " + file + ": " + words);
        }
        return start;
    }

    public Example finding(Level level, String rule, String message, Span span, Evidence... evidence) {
        return finding(
                new Finding(rule, level, Confidence.CERTAIN, span, message, Arrays.asList(evidence), "", "", ""));
    }

    public Example finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    /** A finding, and by what it is known again. */
    public Example known(Finding finding, Identity identity) {
        identities.put(finding, identity);
        return finding(finding);
    }

    public Example under(Policy checked) {
        policy = checked;
        return this;
    }

    /** What can be done about the findings. */
    public Example offer(Offer offer) {
        offers.add(offer);
        return this;
    }

    public Example dismissed(Finding finding, Dismissal why) {
        dismissed.add(new Dismissed(finding, why));
        return this;
    }

    public Example problem(Problem.Kind kind, Span span, String message, String remedy) {
        problems.add(new Problem(kind, span, message, remedy));
        return this;
    }

    public Example blindSpot(String kind, String subject, String text, Span span) {
        blindSpots.add(new BlindSpot(kind, subject, text, place(span, "lib store")));
        return this;
    }

    /** What a macro hides of which nothing is known. */
    public Example hidden(String macro, String subject, Span span) {
        String text = "`" + macro + "` may rewrite `" + subject + "`";
        blindSpots.add(new BlindSpot("attribute-macro", subject, text, macro, place(span, "lib store")));
        return this;
    }

    public Example decision(String path, Span name, Mechanism mechanism, Current.Kind current) {
        return decision(path, name, new Verdict(TraitId.of(path), mechanism, ""), current, List.of());
    }

    public Example decision(String path, Span name, Verdict verdict, Current.Kind current, List<String> unseen) {
        decisions.add(new Decision(
                trait(path, name),
                verdict,
                current,
                verdict.companion().isEmpty() ? Dispatch.Kind.STATIC : Dispatch.Kind.BOTH,
                true,
                UseCounts.NONE,
                "",
                unseen.isEmpty() ? Confidence.CERTAIN : Confidence.LIKELY,
                unseen,
                List.of(new Reason(
                        "mechanism: otherwise", "no `dyn " + verdict.trait().name() + "` anywhere", name))));
        return this;
    }

    private static TraitDecl trait(String path, Span name) {
        return new TraitDecl(
                TraitId.of(path),
                Visibility.PUBLIC,
                false,
                Macros.NONE,
                "",
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                place(name, "lib store"));
    }

    public static Place place(Span span, String target) {
        return new Place("store", target, Context.PRODUCTION, Cfg.always(), span);
    }

    public WorkspaceReport workspace() {
        long lines = files.values().stream().mapToLong(t -> t.lines().count()).sum();
        Extent extent = new Extent(files.size(), lines);
        return new WorkspaceReport(
                root,
                Path.of("example"),
                extent,
                crates,
                new TreeMap<>(),
                decisions,
                findings,
                problems,
                blindSpots,
                dismissed,
                policy,
                identities,
                Portion.ALL,
                offers);
    }

    public Report report() {
        return new Report(new Tool("magistrait", "0.1.0"), List.of(workspace()));
    }

    /** The files, as if they were on disk. */
    public SourceText sources() {
        return path -> {
            Path example = Path.of("example");
            String name = path.startsWith(example) ? example.relativize(path).toString() : "";
            return files.containsKey(name) ? SourceText.split(files.get(name)) : List.of();
        };
    }
}
