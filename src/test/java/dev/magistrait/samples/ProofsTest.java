package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.LiveWorkspace;
import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Ruling;
import dev.magistrait.engine.proof.Flip;
import dev.magistrait.engine.proof.Lever;
import dev.magistrait.engine.proof.Proof;
import dev.magistrait.engine.proof.TriedRow;
import dev.magistrait.engine.proof.TriedRow.Answer;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.Verdict;
import dev.magistrait.finding.Finding;
import dev.magistrait.report.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every verdict and finding over all samples rests on facts that are there, and what is said to flip a verdict does. */
class ProofsTest {

    private static final int MOST_FOR_ALL_SUBSETS = 5;
    private static final AtomicInteger FLIPS = new AtomicInteger();

    @AfterAll
    static void something_was_flipped() {
        assertThat(FLIPS.get()).isGreaterThan(100);
    }

    @TestFactory
    Stream<DynamicTest> proofs_hold() throws IOException {
        return Cases.all().stream().map(c -> dynamicTest(c.toString(), () -> prove(c)));
    }

    private static void prove(Path path) {
        try (Live live = Today.analysis(2).live(Job.of(List.of(path)), Progress.SILENT)) {
            live.workspaces().forEach(ProofsTest::prove);
        }
    }

    private static void prove(LiveWorkspace workspace) {
        Set<Fact> all = workspace.inquiry().all();
        Set<Fact> stated = Set.copyOf(workspace.inquiry().stated());
        List<Proof> proofs = workspace.proofs();
        assertThat(proofs)
                .extracting(Proof::decision)
                .isEqualTo(workspace.report().decisions());
        for (Proof proof : proofs) {
            rows(proof);
            assertThat(proof.steps()).allSatisfy(s -> assertThat(all).contains(s.fact()));
            for (Flip flip : proof.flips()) {
                FLIPS.incrementAndGet();
                flips(workspace, proof.decision(), flip, stated);
            }
        }
        for (Finding finding : workspace.report().findings()) {
            assertThat(workspace.proof(finding).because())
                    .as("%s", finding)
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.all())
                            .allSatisfy(s -> assertThat(all).contains(s.fact())));
        }
        assertThat(workspace.inquiry().all()).isEqualTo(all);
    }

    private static void rows(Proof proof) {
        for (TriedRow row : proof.rows()) {
            assertThat(row.answers()).isNotEmpty();
            assertThat(row.answers().stream().allMatch(Answer::met))
                    .as("%s of %s: %s", row.row(), proof.decision().trait().id(), row.answers())
                    .isEqualTo(row.fits());
        }
    }

    /** Tried in place, by other means than those that found it. */
    private static void flips(LiveWorkspace workspace, Decision decision, Flip flip, Set<Fact> stated) {
        assertThat(stated)
                .containsAll(
                        flip.levers().stream().flatMap(l -> l.out().stream()).toList());
        Verdict now = decision.verdict();

        assertThat(verdicts(workspace, decision, flip.levers(), stated))
                .as("%s: %s", decision.trait().id(), flip)
                .isEqualTo(flip.to())
                .doesNotContain(now);
        for (List<Lever> fewer : fewer(flip.levers())) {
            assertThat(verdicts(workspace, decision, fewer, stated))
                    .as("%s: %s", decision.trait().id(), fewer)
                    .containsExactly(now);
        }
        workspace.inquiry().suppose(stated);
    }

    private static List<Verdict> verdicts(
            LiveWorkspace workspace, Decision decision, Collection<Lever> levers, Set<Fact> stated) {
        Set<Fact> supposed = new HashSet<>(stated);
        levers.forEach(l -> supposed.removeAll(l.out()));
        levers.forEach(l -> supposed.addAll(l.in()));
        workspace.inquiry().suppose(supposed);
        TraitId id = decision.trait().id();
        Ruling ruling = workspace.inquiry().decisions();
        return ruling.decisions().stream()
                .map(Decision::verdict)
                .filter(v -> v.trait().equals(id))
                .toList();
    }

    /** All smaller sets; of a large one those that lack a single change. */
    private static List<List<Lever>> fewer(List<Lever> levers) {
        int size = levers.size();
        int all = (1 << Math.min(size, MOST_FOR_ALL_SUBSETS)) - 1;
        return size <= MOST_FOR_ALL_SUBSETS
                ? Stream.iterate(1, m -> m < all, m -> m + 1)
                        .map(mask -> Stream.iterate(0, i -> i < size, i -> i + 1)
                                .filter(i -> (mask >> i & 1) == 1)
                                .map(levers::get)
                                .toList())
                        .toList()
                : levers.stream()
                        .map(left ->
                                levers.stream().filter(l -> !l.equals(left)).toList())
                        .toList();
    }
}
