package dev.magistrait.analysis;

import dev.magistrait.cache.Judgement;
import dev.magistrait.cache.Store;
import dev.magistrait.cache.TomlCache;
import dev.magistrait.cache.TreeCache;
import dev.magistrait.cache.WorkspaceCache;
import dev.magistrait.engine.Ruling;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.overlay.Overlay;
import dev.magistrait.policy.Policy;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.resolve.Conventions;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Span;
import dev.magistrait.timing.Lap;
import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Stage;
import dev.magistrait.triage.Revision;
import dev.magistrait.triage.Since;
import dev.magistrait.triage.Snapshot;
import dev.magistrait.triage.Terms;
import dev.magistrait.triage.Triage;
import dev.magistrait.workspace.Discovered;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Checks what lies under some paths. */
public final class Analysis {

    private final Tool tool;
    private final Edition loneFileEdition;
    private final int jobs;
    private final SideBySide workspaces;
    private final Policies policies;
    private final Clock clock;
    private final Store store;
    private final Laws laws;
    private final Meter meter;

    /**
     * @param tool to be named in the report
     * @param loneFileEdition the edition of {@code .rs} files that are checked by themselves
     * @param jobs how many threads read files, and how many workspaces are resolved at a time; at least one
     * @param clock by which what policies limit in time has ended or not
     * @param store what earlier runs kept of workspaces; whoever opened it closes it
     * @param meter told what is done
     */
    public Analysis(
            Tool tool, Edition loneFileEdition, int jobs, Policies policies, Clock clock, Store store, Meter meter) {
        this.tool = tool;
        this.loneFileEdition = loneFileEdition;
        this.jobs = jobs;
        this.workspaces = SideBySide.of(jobs, meter);
        this.policies = policies;
        this.clock = clock;
        this.store = store;
        this.laws = new Laws(clock, meter);
        this.meter = meter;
    }

    /** Without anything that is kept. */
    public Analysis(Tool tool, Edition loneFileEdition, int jobs, Policies policies, Clock clock) {
        this(tool, loneFileEdition, jobs, policies, clock, Store.none(), Meter.OFF);
    }

    /** With the policies that are found where code is checked. */
    public Analysis(Tool tool, Edition loneFileEdition, int jobs) {
        this(tool, loneFileEdition, jobs, Policies.standard(List.of()), Clock.system(ZoneId.systemDefault()));
    }

    /** Checks workspaces, crates and lone files with nothing that dismisses findings but comments and policies. */
    public Report check(List<Path> paths, Progress progress) {
        return check(Job.of(paths), progress);
    }

    /** Checks workspaces, crates and lone files. Input that cannot be read is a problem of the report. Throws {@link RefusedPolicies}. */
    public Report check(Job job, Progress progress) {
        HeadStart.take(job.paths(), store, policies);
        Discovered discovered = discovered(job.paths());
        Map<String, Policy> applied = meter.timed(Stage.POLICIES, () -> enacted(discovered, UnaryOperator.identity()));
        Job held = job.by(KnownFindings.of(applied.values(), job.terms()));
        progress.stage("reading", 0);
        try (Readers readers = new Readers(jobs, progress, meter)) {
            return report(discovered, judge(discovered, applied, readers, store), held, since(job, readers));
        }
    }

    /**
     * Checks the same code by each of the policies, and by no other. Files are read once, and names resolved again only where policies
     * differ in what they say of names.
     */
    public List<Report> compare(List<Path> paths, List<Policy> alternatives, Progress progress) {
        laws.begin();
        Discovered discovered = discovered(paths);
        alternatives.forEach(laws::enact);
        progress.stage("reading", 0);
        try (Readers readers = new Readers(jobs, progress, meter)) {
            List<Reading> readings = discovered.workspaces().stream()
                    .map(w -> new Reading(w, readers, WorkspaceCache.none()))
                    .toList();
            List<Report> reports = new ArrayList<>();
            for (Policy policy : alternatives) {
                List<Judged> judged = HandedOn.settled(
                        discovered.workspaces(),
                        readings.stream().map(r -> judge(r, policy)).toList());
                judged = strays(discovered)
                        .settled(
                                judged,
                                j -> j,
                                (w, _) -> judge(new Reading(w, readers, WorkspaceCache.none()), policy));
                reports.add(report(discovered, judged, Job.of(paths), List.of()));
            }
            return reports;
        }
    }

    /** Checks code by a policy, and by no other. */
    public Tried attempt(List<Path> paths, Policy policy, Progress progress) {
        laws.begin();
        Discovered discovered = discovered(paths);
        laws.enact(policy);
        Set<String> files = new TreeSet<>();
        try (Readers readers = new Readers(jobs, progress, meter)) {
            List<Judged> judged = new ArrayList<>();
            for (CargoWorkspace workspace : discovered.workspaces()) {
                Reading reading = new Reading(workspace, readers, WorkspaceCache.none());
                judged.add(judge(reading, policy));
                files.addAll(reading.sources().files().keySet());
                workspace.packages().forEach(p -> files.add(p.crate().span().file()));
            }
            judged = HandedOn.settled(discovered.workspaces(), judged);
            return new Tried(report(discovered, judged, Job.of(paths), List.of()), files);
        }
    }

    /**
     * Checks as {@link #check} does, and keeps the sessions open. Whoever calls closes what is returned.
     */
    public Live live(Job job, Progress progress) {
        laws.begin();
        Discovered discovered = discovered(job.paths());
        Map<String, Policy> applied = enacted(discovered, UnaryOperator.identity());
        progress.stage("reading", 0);
        Job held = job.by(KnownFindings.of(applied.values(), job.terms()));
        return new Live(this, held, discovered, applied, new Readers(jobs, progress, meter), store);
    }

    /** A check that goes on while files change, of paths of the overlay. Whoever calls closes it, before the store. */
    public OpenCheck open(Job job, Overlay overlay, Progress progress) {
        laws.begin();
        return new OpenCheck(this, job, overlay, new Readers(jobs, progress, meter), store);
    }

    /** The policy of each workspace, whose rules are being compiled. */
    Map<String, Policy> enacted(Discovered discovered, UnaryOperator<Path> place) {
        Map<String, Policy> applied = policies.of(discovered.workspaces(), place);
        applied.values().forEach(laws::enact);
        return applied;
    }

    /** What an earlier commit says by the policies of now. Whoever calls closes it, and the snapshot behind it. */
    public Live then(Snapshot snapshot, Revision revision, Terms terms) {
        Discovered then = discovered(snapshot.paths(), Store.none());
        Map<String, Policy> applied = enacted(then, d -> snapshot.now(d, revision.worktree()));
        Job job = Job.of(snapshot.paths()).by(KnownFindings.of(applied.values(), terms));
        return new Live(this, job, then, applied, new Readers(jobs, Progress.SILENT, meter), Store.none());
    }

    private Discovered discovered(List<Path> paths) {
        return discovered(paths, store);
    }

    Discovered discovered(List<Path> paths, Store kept) {
        return meter.timed(Stage.DISCOVERY, () -> {
            TomlCache manifests = kept.manifests(paths);
            TreeCache tree = kept.tree(paths);
            Discovered found = Discovery.discover(paths, loneFileEdition, tree, manifests);
            manifests.keep();
            tree.keep();
            return found;
        });
    }

    Report report(Discovered discovered, List<Judged> judged, Job job, List<Since> since) {
        try (Lap _ = meter.start(Stage.TRIAGE)) {
            return sorted(discovered, judged, new Triage(job.terms().at(clock), absolute(job.paths()), since));
        }
    }

    private Report sorted(Discovered discovered, List<Judged> judged, Triage triage) {
        Triage.Outcome outcome = triage.sort(judged.stream().map(Judged::docket).toList());
        return new Report(tool, Judged.sorted(judged, outcome), discovered.problems(), outcome.aftermath());
    }

    private List<Judged> judge(Discovered discovered, Map<String, Policy> applied, Readers readers, Store kept) {
        List<Judged> judged = HandedOn.settled(
                discovered.workspaces(),
                workspaces.each(
                        discovered.workspaces(),
                        w -> judge(w, applied.getOrDefault(w.root(), Policy.NONE), readers, kept.open(w))));
        return strays(discovered)
                .settled(judged, j -> j, (w, of) -> judge(w, of.report().policy(), readers, kept.open(w)));
    }

    Strays strays(Discovered discovered) {
        return new Strays(discovered, loneFileEdition);
    }

    List<Since> since(Job job, Readers readers) {
        return job.since().stream().map(r -> since(r, readers)).toList();
    }

    /** What was so then, by the policies of now: what is new is so under one law. */
    private Since since(Revision revision, Readers readers) {
        try (Snapshot snapshot = revision.snapshot()) {
            Discovered then = discovered(snapshot.paths(), Store.none());
            Map<String, Policy> applied = enacted(then, d -> snapshot.now(d, revision.worktree()));
            List<Judged> judged = judge(then, applied, readers, Store.none());
            return Since.of(revision, judged.stream().map(Judged::docket).toList());
        }
    }

    private static List<Path> absolute(List<Path> paths) {
        return paths.stream().map(p -> p.toAbsolutePath().normalize()).toList();
    }

    private Judged judge(CargoWorkspace workspace, Policy policy, Readers readers, WorkspaceCache cache) {
        WorkspaceSources sources = new WorkspaceSources(workspace, readers, cache);
        if (policy.present()) {
            return judge(workspace, policy, sources, sources.resolved(Laws.conventions(policy)));
        }
        return sources.judged()
                .map(j -> judged(workspace, policy, sources, j.blindSpots(), j.ruling(), j.items()))
                .orElseGet(() -> judgeAndKeep(workspace, sources));
    }

    /** By the bundled law: what a policy makes of it is not kept. */
    private Judged judgeAndKeep(CargoWorkspace workspace, WorkspaceSources sources) {
        laws.begin();
        Resolution resolution = sources.resolved(Conventions.NONE);
        Ruling ruling = laws.judge(resolution.facts(), Policy.NONE);
        List<BlindSpot> blindSpots = Gathered.blindSpots(resolution);
        Judged judged = judged(workspace, Policy.NONE, sources, blindSpots, ruling, Map.of());
        sources.keep(() -> new Judgement(ruling, blindSpots, Dockets.items(judged.docket(), judged.apart())));
        return judged;
    }

    private Judged judge(Reading reading, Policy policy) {
        return judge(reading.workspace(), policy, reading.sources(), reading.by(Laws.conventions(policy)));
    }

    private Judged judge(CargoWorkspace workspace, Policy policy, WorkspaceSources sources, Resolution resolution) {
        Gathered gathered = Gathered.of(workspace, policy);
        Ruling ruling = gathered.bounds(laws.judge(gathered.and(resolution.facts()), policy));
        return judged(workspace, policy, sources, gathered.andSpots(Gathered.blindSpots(resolution)), ruling, Map.of());
    }

    /** What sessions that stay open are judged by. */
    Laws laws() {
        return laws;
    }

    /** What a ruling says of a workspace; of the items around findings, those that are known. */
    Judged judged(
            CargoWorkspace workspace,
            Policy policy,
            WorkspaceSources sources,
            List<BlindSpot> blindSpots,
            Ruling ruled,
            Map<Span, String> items) {
        Ruling ruling = new Elsewhere(workspace).told(ruled);
        CargoWorkspace shown = Portions.shown(workspace, policy);
        WorkspaceReport read = new Portions(shown).report(sources, policy, blindSpots, ruling);
        Gaps gaps = Gaps.of(read, policy.on(LocalDate.now(clock)));
        WorkspaceReport report = read.having(gaps.problems());
        return meter.timed(
                Stage.TRIAGE,
                () -> new Judged(
                        report,
                        Dockets.of(shown, sources, ruling, gaps, items, () -> laws.rules(policy), policy),
                        sources.strays(),
                        Dockets.apart(workspace, sources, ruling, items)));
    }
}
