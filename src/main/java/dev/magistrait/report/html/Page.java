package dev.magistrait.report.html;

import dev.magistrait.engine.Reason;
import dev.magistrait.engine.proof.Flip;
import dev.magistrait.engine.proof.ProofStep;
import dev.magistrait.engine.proof.TriedRow;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.policy.RuleAbout;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.report.Summary;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.review.Plan;
import dev.magistrait.report.review.Review;
import dev.magistrait.report.review.Subject;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the templates show of a review. */
public final class Page {

    private static final int MOST_AT_THE_TOP = 5;
    private static final int MOST_EVIDENCE = 6;
    private static final int MOST_FLIPS = 6;
    private static final int MOST_STEPS = 8;
    private static final int LONGEST_PLACE = 44;

    private final Review review;
    private final Excerpts excerpts;
    private final IdentityHashMap<Finding, Integer> numbers = new IdentityHashMap<>();
    private final List<Review.Located> findings;
    private final IdentityHashMap<WorkspaceReport, Map<String, RuleAbout>> own = new IdentityHashMap<>();

    Page(Review review, Excerpts excerpts) {
        this.review = review;
        this.excerpts = excerpts;
        this.findings = review.findings();
        for (int i = 0; i < findings.size(); i++) {
            numbers.putIfAbsent(findings.get(i).finding(), i + 1);
        }
    }

    public Review review() {
        return review;
    }

    public Summary summary() {
        return review.report().summary();
    }

    /** What the page is about. */
    public String title() {
        List<WorkspaceReport> workspaces = review.report().workspaces();
        if (!review.origin().title().isEmpty()) {
            return review.origin().title();
        }
        return workspaces.size() == 1 ? name(workspaces.getFirst()) : workspaces.size() + " workspaces";
    }

    private static String name(WorkspaceReport workspace) {
        String given = workspace.root().replaceAll("[/.]+$", "");
        String last = given.substring(given.lastIndexOf('/') + 1);
        var directory = workspace.directory().toAbsolutePath().normalize().getFileName();
        return last.isEmpty() && directory != null ? directory.toString() : last;
    }

    /** The workspaces, and what concerns none. */
    public List<WorkspaceReport> workspacesAndRest() {
        List<WorkspaceReport> all = new ArrayList<>(review.report().workspaces());
        all.add(review.report().elsewhere());
        return all;
    }

    public boolean severalWorkspaces() {
        return review.report().workspaces().size() > 1;
    }

    public List<Asset> scripts() {
        return List.of(Asset.cytoscape(), Asset.own("review.js"));
    }

    public Asset style() {
        return Asset.own("review.css");
    }

    /** What the page may do: run its own two scripts, and nothing that leaves it. */
    public String policy() {
        return "default-src 'none'; script-src " + scripts().getFirst().source() + " "
                + scripts().getLast().source()
                + "; style-src " + style().source() + " " + graphStyle().source()
                + "; base-uri 'none'; form-action 'none'";
    }

    /** The style that the graph's library would add by itself, which the policy would refuse. */
    public Asset graphStyle() {
        return new Asset(".__________cytoscape_container { position: relative; }");
    }

    public String graph() {
        return Graph.of(review).json();
    }

    public List<Review.Located> findings() {
        return findings;
    }

    /** What the policy says of the rule of a finding, where that is one of its own. */
    public RuleAbout about(Review.Located located) {
        return own.computeIfAbsent(located.workspace(), w -> w.policy().abouts())
                .getOrDefault(located.finding().rule(), RuleAbout.NOTHING);
    }

    /** What {@code magistrait fix} would change about a trait. */
    public List<Migration> migrations(Subject subject) {
        return subject.help().changes().stream()
                .map(t -> excerpts.of(subject.workspace(), t))
                .toList();
    }

    /** The findings, rule by rule. */
    public List<RuleSection> byRule() {
        return RuleSection.of(findings);
    }

    /** Forms in use over time; empty where there are not two times to compare with. */
    public List<Timeline> timeline() {
        return review.trend().size() < 2 ? List.of() : List.of(Timeline.of(review));
    }

    /** The workspaces under one law, law by law. */
    public List<List<WorkspaceReport>> laws() {
        Map<Object, List<WorkspaceReport>> laws = new LinkedHashMap<>();
        for (WorkspaceReport w : review.report().workspaces()) {
            Object law =
                    List.of(w.policy().title(), w.policy().files(), w.policy().settings());
            laws.computeIfAbsent(law, _ -> new ArrayList<>()).add(w);
        }
        return List.copyOf(laws.values());
    }

    /** A place whose directories are cut at the start where they are many, so that file and line stay. */
    public static String brief(String place) {
        if (place.length() <= LONGEST_PLACE) {
            return place;
        }
        int from = place.indexOf('/', place.length() - LONGEST_PLACE + 1);
        return "…" + place.substring(from < 0 ? place.length() - LONGEST_PLACE + 1 : from);
    }

    public int number(Finding finding) {
        return numbers.getOrDefault(finding, 0);
    }

    /** A message of errors, the first of them, and how many there are. */
    public record Blocker(Review.Located first, int places) {}

    /** What blocks most, each message once; where nothing does, the warnings. */
    public List<Blocker> topBlockers() {
        return blockers().stream().limit(MOST_AT_THE_TOP).toList();
    }

    /** How many messages are left out at the top. */
    public int moreBlockers() {
        return Math.max(0, blockers().size() - MOST_AT_THE_TOP);
    }

    private List<Blocker> blockers() {
        Level level = count(Level.ERROR) > 0 ? Level.ERROR : Level.WARNING;
        Map<String, Blocker> byMessage = new LinkedHashMap<>();
        for (Review.Located located : findings) {
            if (located.finding().level() != level) {
                continue;
            }
            byMessage.merge(
                    located.finding().message(),
                    new Blocker(located, 1),
                    (one, more) -> new Blocker(one.first(), one.places() + more.places()));
        }
        return List.copyOf(byMessage.values());
    }

    /** What to do first: what repairs, else what is quickly done. */
    public List<Plan.Step> topSteps() {
        return review.plan().steps().stream().limit(MOST_AT_THE_TOP).toList();
    }

    public int moreSteps() {
        return review.plan().steps().size() - topSteps().size();
    }

    public long count(Subject.Course course) {
        return review.count(course);
    }

    public int count(Level level) {
        return summary().findings().getOrDefault(level, 0);
    }

    public Bars verdicts() {
        return Bars.of("Verdicts", "verdict", review.subjects(), Subject::verdict);
    }

    public Bars currents() {
        return Bars.of(
                "Forms in use",
                "current",
                review.subjects(),
                s -> s.decision().current().word());
    }

    public Matrix matrix() {
        return Matrix.of(review.subjects());
    }

    public Tree tree() {
        return Tree.of(review.subjects());
    }

    /** The values of a filter. */
    public List<String> values(Function<Subject, String> of) {
        return review.subjects().stream().map(of).distinct().sorted().toList();
    }

    /** Where something is, as seen from where the program was started. */
    public String place(WorkspaceReport workspace, Span span) {
        return review.place(workspace, span);
    }

    public Excerpt excerpt(WorkspaceReport workspace, Span span, String label) {
        return excerpts.of(workspace, span, label, place(workspace, span));
    }

    /** Rows of the decision table as they were tried; the last one decides. */
    public List<TriedRow> rows(Subject subject) {
        return subject.proof().stream().flatMap(p -> p.rows().stream()).toList();
    }

    /** The first of many steps. */
    public List<ProofStep> first(List<ProofStep> steps) {
        return steps.stream().limit(MOST_STEPS).toList();
    }

    /** What would give the trait another verdict, the smallest change first. */
    public List<Flip> flips(Subject subject) {
        return subject.proof().stream()
                .flatMap(p -> p.flips().stream())
                .limit(MOST_FLIPS)
                .toList();
    }

    /** What a verdict rests on; the row itself is told apart. */
    public List<Excerpt> reasons(Subject subject) {
        return subject.decision().because().stream()
                .skip(1)
                .map((Reason r) -> excerpt(subject.workspace(), r.span(), r.text()))
                .toList();
    }

    /** The place of a finding and what it rests on. */
    public List<Excerpt> excerpts(Review.Located located) {
        List<Excerpt> shown = new ArrayList<>();
        shown.add(excerpt(located.workspace(), located.finding().span(), ""));
        located.finding().evidence().stream()
                .limit(MOST_EVIDENCE)
                .forEach(e -> shown.add(excerpt(located.workspace(), e.span(), e.label())));
        return shown;
    }

    /** The traits that a finding speaks of. */
    public List<Subject> subjects(Review.Located located) {
        return review.subjects().stream()
                .filter(s -> s.path().equals(located.finding().trait())
                        && s.workspace().root().equals(located.workspace().root()))
                .toList();
    }

    /** The traits of that path; those that wait for a newer Rust. */
    public List<Subject> subjects(String path) {
        return review.subjects().stream().filter(s -> s.path().equals(path)).toList();
    }

    public String setting(WorkspaceReport workspace, SettingKey key) {
        return String.join(", ", workspace.policy().settings().list(key));
    }
}
