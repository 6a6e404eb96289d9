package dev.magistrait.analysis;

import dev.magistrait.engine.Ruling;
import dev.magistrait.engine.inquiry.Inquiry;
import dev.magistrait.engine.policy.PolicyLaw;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Problem;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Wish;
import dev.magistrait.fix.plan.Fixes;
import dev.magistrait.fix.write.Composition;
import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Freshness;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.RuleTest;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovered;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;

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

    /**
     * Makes what is offered for one rule's findings, whatever wants review.
     *
     * @param read takes the offer and the files that differ
     */
    void mend(RuleTest test, CustomRule rule, BiConsumer<Offer, List<FileChange>> read) {
        try (TestPackage written = new TestPackage(test)) {
            for (CargoWorkspace workspace : Discovery.discover(List.of(written.directory()), Edition.E2021)
                    .workspaces()) {
                Material material = material(workspace, rule);
                Offer offer = Fixes.of(material, new Wish(List.of(rule.id()), List.of(), ""));
                Composition made = Composition.of(workspace, new Freshness(Instant.MAX), offer.transactions());
                read.accept(offer, made.changes());
            }
        }
    }

    private Material material(CargoWorkspace workspace, CustomRule rule) {
        WorkspaceSources sources = new WorkspaceSources(workspace, readers);
        Resolution resolution = Resolution.of(workspace, sources, Laws.conventions(policy));
        try (Inquiry inquiry = Inquiry.open(law, Gathered.of(workspace, policy).and(resolution.facts()))) {
            Ruling ruling = inquiry.decisions();
            return new Material(
                    workspace,
                    policy,
                    new TreeSet<>(sources.files().keySet()),
                    List.copyOf(inquiry.all()),
                    ruling.decisions(),
                    ruling.findings().stream()
                            .filter(f -> f.rule().equals(rule.id()))
                            .toList());
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
