package dev.magistrait.analysis;

import dev.magistrait.engine.policy.PolicyLaw;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Problem;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.RuleTest;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovered;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Runs tests of rules by one law. */
record Trial(Policy policy, PolicyLaw law, Readers readers, Clock clock) {

    /**
     * What came of a test.
     *
     * @param problems what of the test cannot be read
     */
    record Result(List<Finding> findings, List<Remark> problems) {}

    Result run(RuleTest test) {
        try (TestPackage written = new TestPackage(test)) {
            Discovered discovered = Discovery.discover(List.of(written.directory()), Edition.E2021);
            Result result = new Result(new ArrayList<>(), new ArrayList<>());
            discovered.problems().forEach(p -> result.problems().add(remark(p, test)));
            discovered.workspaces().forEach(w -> judge(w, test, result));
            return result;
        }
    }

    private void judge(CargoWorkspace workspace, RuleTest test, Result into) {
        WorkspaceSources sources = new WorkspaceSources(workspace, readers);
        Resolution resolution = Resolution.of(workspace, sources, Laws.conventions(policy));
        into.findings()
                .addAll(law.judge(Gathered.of(workspace, policy).and(resolution.facts()), LocalDate.now(clock))
                        .findings());
        workspace.problems().forEach(p -> into.problems().add(remark(p, test)));
        sources.problems().forEach(p -> into.problems().add(remark(p, test)));
    }

    private static Remark remark(Problem problem, RuleTest test) {
        int line = problem.span().line();
        boolean code = problem.span().file().equals(TestPackage.RUST);
        return code || test.manifest().text().isEmpty()
                ? new Remark(code ? test.rust().line(line) : test.origin(), problem.message())
                : new Remark(test.manifest().line(TestPackage.manifestLine(line)), problem.message());
    }
}
