package dev.magistrait.analysis;

import dev.magistrait.engine.Law;
import dev.magistrait.engine.PolicyLaw;
import dev.magistrait.engine.Ruling;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Fact;
import dev.magistrait.finding.Problem;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.resolve.Conventions;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.CargoPackage;
import dev.magistrait.workspace.CargoWorkspace;
import dev.magistrait.workspace.Discovered;
import dev.magistrait.workspace.Discovery;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Checks what lies under some paths. */
public final class Analysis {

    private final CompletableFuture<Law> law = CompletableFuture.supplyAsync(Law::bundled);
    private final Map<Policy, CompletableFuture<PolicyLaw>> laws = new HashMap<>();
    private final Tool tool;
    private final Edition loneFileEdition;
    private final int jobs;
    private final Policies policies;
    private final Clock clock;

    /**
     * Starts to build the rule base, which goes on while files are read.
     *
     * @param tool to be named in the report
     * @param loneFileEdition the edition of {@code .rs} files that are checked by themselves
     * @param jobs how many threads read files; at least one
     * @param clock by which what policies limit in time has ended or not
     */
    public Analysis(Tool tool, Edition loneFileEdition, int jobs, Policies policies, Clock clock) {
        this.tool = tool;
        this.loneFileEdition = loneFileEdition;
        this.jobs = jobs;
        this.policies = policies;
        this.clock = clock;
    }

    /** With the policies that are found where code is checked. */
    public Analysis(Tool tool, Edition loneFileEdition, int jobs) {
        this(tool, loneFileEdition, jobs, Policies.standard(List.of()), Clock.system(ZoneId.systemDefault()));
    }

    /** Checks workspaces, crates and lone files. Input that cannot be read is a problem of the report. Throws {@link RefusedPolicies}. */
    public Report check(List<Path> paths, Progress progress) {
        Discovered discovered = Discovery.discover(paths, loneFileEdition);
        Map<String, Policy> applied = policies.of(discovered.workspaces());
        applied.values().forEach(this::enact);
        progress.stage("reading", 0);
        List<WorkspaceReport> reports = new ArrayList<>();
        try (Readers readers = new Readers(jobs, progress)) {
            for (CargoWorkspace workspace : discovered.workspaces()) {
                reports.add(check(workspace, applied.getOrDefault(workspace.root(), Policy.NONE), readers));
            }
        }
        return new Report(tool, reports, discovered.problems());
    }

    /** Starts to compile the rules of a policy. */
    private void enact(Policy policy) {
        if (policy.present()) {
            laws.computeIfAbsent(policy, p -> law.thenApplyAsync(_ -> PolicyLaw.of(p)));
        }
    }

    private WorkspaceReport check(CargoWorkspace workspace, Policy policy, Readers readers) {
        WorkspaceSources sources = new WorkspaceSources(workspace, readers);
        Resolution resolution = Resolution.of(workspace, sources, conventions(policy));
        Ruling ruling = judged(resolution.facts(), policy);
        List<Problem> problems = new ArrayList<>(workspace.problems());
        problems.addAll(sources.problems());
        return new WorkspaceReport(
                workspace.root(),
                workspace.directory(),
                sources.extent(),
                workspace.packages().stream().map(CargoPackage::crate).toList(),
                ruling.decisions(),
                ruling.findings(),
                problems,
                blindSpots(resolution),
                policy);
    }

    private Ruling judged(List<Fact> facts, Policy policy) {
        CompletableFuture<PolicyLaw> own = laws.get(policy);
        return own == null ? law.join().judge(facts) : own.join().judge(facts, LocalDate.now(clock));
    }

    private static Conventions conventions(Policy policy) {
        return policy.present()
                ? Conventions.of(
                        policy.settings().list(SettingKey.SEND_SINKS),
                        policy.settings().list(SettingKey.KEEPING_MACROS))
                : Conventions.NONE;
    }

    private static List<BlindSpot> blindSpots(Resolution resolution) {
        return resolution.facts().stream()
                .filter(BlindSpot.class::isInstance)
                .map(BlindSpot.class::cast)
                .toList();
    }
}
