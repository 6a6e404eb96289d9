package dev.magistrait.analysis;

import dev.magistrait.analysis.LiveWorkspace.Supposed;
import dev.magistrait.cache.Store;
import dev.magistrait.engine.proof.FindingProof;
import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import dev.magistrait.fix.plan.Dismissals;
import dev.magistrait.fix.plan.Fixes;
import dev.magistrait.fix.write.Freshness;
import dev.magistrait.fix.write.Tidy;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.Waiver;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.review.Origin;
import dev.magistrait.report.whatif.Answer;
import dev.magistrait.report.whatif.Effort;
import dev.magistrait.triage.Since;
import dev.magistrait.workspace.Discovered;
import dev.magistrait.workspace.WorkTree;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.cargo.Portion;
import dev.magistrait.workspace.file.CheckedTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** A check whose sessions stay open, so that one can ask why and what if. For one thread. */
public final class Live implements AutoCloseable {

    private final Analysis analysis;
    private final Job job;
    private final List<Since> since;
    private final Discovered discovered;
    private final Function<CargoWorkspace, Reading> reading;
    private final Runnable closing;
    /** All that were read, in the order of what was discovered, and the place of each in it. */
    private final List<LiveWorkspace> read;

    private final Map<LiveWorkspace, Integer> places = new HashMap<>();
    private final Map<Root, List<Finding>> open = new HashMap<>();
    private final List<LiveWorkspace> workspaces;
    private final HandedOn handedOn;
    private final Report report;
    private final Duration took;

    /** By what reports on the same workspace are known. */
    private record Root(String name, Path directory) {
        static Root of(WorkspaceReport workspace) {
            return new Root(workspace.root(), workspace.directory());
        }
    }

    Live(Analysis analysis, Job job, Discovered discovered, Map<String, Policy> applied, Readers readers, Store store) {
        this(analysis, job, discovered, applied, readers, w -> new Reading(w, readers, store.open(w)), readers::close);
    }

    /**
     * @param reading what is read of a workspace
     * @param closing what else is done in the end
     */
    Live(
            Analysis analysis,
            Job job,
            Discovered discovered,
            Map<String, Policy> applied,
            Readers readers,
            Function<CargoWorkspace, Reading> reading,
            Runnable closing) {
        long start = System.nanoTime();
        this.analysis = analysis;
        this.job = job;
        this.discovered = discovered;
        this.reading = reading;
        this.closing = closing;
        this.read = discovered.workspaces().stream()
                .map(w -> live(w, applied.getOrDefault(w.root(), Policy.NONE)))
                .toList();
        read.forEach(w -> places.put(w, places.size()));
        this.workspaces = analysis.strays(discovered)
                .settled(
                        read,
                        LiveWorkspace::judged,
                        (w, of) -> live(w, of.report().policy()));
        this.since = analysis.since(job, readers);
        this.handedOn = handedOn(LiveWorkspace::judged);
        this.report = report(handedOn, LiveWorkspace::judged);
        this.took = Duration.ofNanos(System.nanoTime() - start);
    }

    private LiveWorkspace live(CargoWorkspace workspace, Policy policy) {
        return new LiveWorkspace(analysis, reading.apply(workspace), policy);
    }

    private HandedOn handedOn(Function<LiveWorkspace, Judged> judged) {
        return HandedOn.of(discovered.workspaces(), read.stream().map(judged).toList());
    }

    private Report report(HandedOn handed, Function<LiveWorkspace, Judged> lone) {
        List<Judged> settled = handed.settled();
        List<Judged> reported = workspaces.stream()
                .map(w -> places.containsKey(w) ? settled.get(places.get(w)) : lone.apply(w))
                .toList();
        return analysis.report(discovered, reported, job, since);
    }

    /** What a check of the same says. */
    public Report report() {
        return report;
    }

    /**
     * What was read, by name and commit.
     *
     * @param title the product's name; empty to look for one
     */
    public Origin origin(String title) {
        return Origins.of(workspaces, title);
    }

    /** What fixes of each workspace are made from, with the findings that count; in the order they were found. */
    public List<Material> materials() {
        return workspaces.stream().map(w -> w.material(open(w))).toList();
    }

    /**
     * What can be done about the findings, in memory; in the order of workspaces.
     *
     * @param wanted which transactions are made
     * @param fresh tells files that were changed since
     * @param tidy puts changed files in form
     */
    public List<Mended> mended(
            Wish wish, Predicate<Transaction> wanted, Freshness fresh, Function<Material, Tidy> tidy) {
        List<Mended> all = new ArrayList<>();
        workspaces.forEach(w -> all.add(mended(w, wish, wanted, fresh, tidy)));
        Offer others = Dismissals.of(waivers(), report.aftermath(), wish);
        if (!others.transactions().isEmpty()) {
            all.add(Mended.of(elsewhere(), report.elsewhere(), others, wanted, fresh, Tidy.NONE));
        }
        return all;
    }

    /** The report with what can be done about its findings. */
    public Report offered() {
        Map<Root, Offer> offers = new HashMap<>();
        workspaces.forEach(w -> offers.put(Root.of(w.report()), Fixes.of(w.material(open(w)), Wish.ALL)));
        List<WorkspaceReport> with = report.workspaces().stream()
                .map(w -> w.offering(offers.getOrDefault(Root.of(w), Offer.NONE)))
                .toList();
        CheckedTree trees = elsewhere().workspace().portion().tree();
        Offer others = Dismissals.of(waivers(), report.aftermath(), Wish.ALL).within(f -> trees.shows(Path.of(f)));
        return new Report(report.tool(), with, report.problems(), report.aftermath(), List.of(others));
    }

    private List<Waiver> waivers() {
        return workspaces.stream()
                .flatMap(w -> w.report().policy().waivers().stream())
                .distinct()
                .toList();
    }

    /** Policies and baselines, as far as they lie in the working trees that are checked: others are other people's. */
    private Material elsewhere() {
        Path here = Path.of("").toAbsolutePath();
        List<Path> trees = workspaces.stream()
                .map(w -> w.report().directory())
                .map(d -> WorkTree.of(d).orElse(d))
                .toList();
        return new Material(
                new CargoWorkspace(".", here, List.of(), List.of(), new Portion(CheckedTree.of(trees))),
                Policy.NONE,
                new TreeSet<>(),
                List.of(),
                List.of(),
                report.aftermath().findings());
    }

    private Mended mended(
            LiveWorkspace workspace,
            Wish wish,
            Predicate<Transaction> wanted,
            Freshness fresh,
            Function<Material, Tidy> tidy) {
        Material material = workspace.material(open(workspace));
        return Mended.of(material, workspace.report(), wish, wanted, fresh, tidy.apply(material));
    }

    private List<Finding> open(LiveWorkspace workspace) {
        if (open.isEmpty()) {
            report.workspaces()
                    .forEach(w -> open.computeIfAbsent(Root.of(w), _ -> new ArrayList<>())
                            .addAll(w.findings()));
        }
        return open.getOrDefault(Root.of(workspace.report()), List.of());
    }

    /** How long it took to read the code and to judge it. */
    public Duration took() {
        return took;
    }

    /** In the order they were found. */
    public List<LiveWorkspace> workspaces() {
        return workspaces;
    }

    /** Why a finding is reported in a workspace, whichever workspace its trait is in. */
    public FindingProof proof(LiveWorkspace in, Finding finding) {
        int to = places.getOrDefault(in, -1);
        return handedOn.origin(to, finding)
                .map(from -> handedOn.told(read.get(from.host()).proof(from.finding()), from, to))
                .orElseGet(() -> in.proof(finding));
    }

    /**
     * What would be otherwise. Each question is asked of what there is, not of the question before.
     *
     * @param inWords what is supposed, for those who read the answer
     */
    public Answer suppose(Hypothesis hypothesis, List<String> inWords) {
        long start = System.nanoTime();
        Map<LiveWorkspace, Supposed> supposed = new LinkedHashMap<>();
        all().forEach(w -> supposed.put(w, w.suppose(hypothesis)));
        Function<LiveWorkspace, Judged> judged =
                w -> Optional.ofNullable(supposed.get(w)).map(Supposed::judged).orElseThrow();
        Report after = report(handedOn(judged), judged);
        Effort effort = supposed.values().stream().map(Supposed::effort).reduce(Effort.NONE, Effort::and);
        int facts = supposed.values().stream().mapToInt(Supposed::facts).sum();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        supposed.keySet().forEach(LiveWorkspace::takeBack);
        return new Answer(inWords, report, after, effort, facts, took);
    }

    @Override
    public void close() {
        all().forEach(LiveWorkspace::close);
        closing.run();
    }

    /** Those that are reported, and those whose findings may stand in others alone. */
    private Set<LiveWorkspace> all() {
        Set<LiveWorkspace> all = new LinkedHashSet<>(read);
        all.addAll(workspaces);
        return all;
    }
}
