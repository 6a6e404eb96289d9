package dev.magistrait.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final WorkspaceReport STORE = Examples.store().workspace();

    @Test
    void order_does_not_depend_on_the_order_of_discovery() {
        WorkspaceReport reversed = new WorkspaceReport(
                STORE.root(),
                STORE.directory(),
                STORE.extent(),
                STORE.crates().reversed(),
                STORE.ladders(),
                STORE.decisions().reversed(),
                STORE.findings().reversed(),
                STORE.problems().reversed(),
                STORE.blindSpots().reversed());

        assertThat(reversed).isEqualTo(STORE);
        assertThat(STORE.findings()).hasSize(2).isSorted();
        assertThat(STORE.decisions()).hasSize(2);
    }

    @Test
    void workspaces_are_sorted_by_root() {
        Report report = new Report(
                new Tool("magistrait", "1"), List.of(new Example("b").workspace(), new Example("a").workspace()));

        assertThat(report.workspaces()).extracting(WorkspaceReport::root).containsExactly("a", "b");
    }

    @Test
    void what_two_targets_see_is_said_once() {
        Finding finding = STORE.findings().getFirst();
        BlindSpot inLibrary = STORE.blindSpots().getFirst();
        BlindSpot inProgram = new BlindSpot(
                inLibrary.kind(),
                inLibrary.subject(),
                inLibrary.text(),
                Example.place(inLibrary.place().span(), "bin store"));
        WorkspaceReport twice = new WorkspaceReport(
                "x",
                Path.of("x"),
                Extent.NONE,
                List.of(),
                new TreeMap<>(),
                List.of(),
                Collections.nCopies(2, finding),
                List.of(),
                List.of(inLibrary, inProgram));

        assertThat(twice.findings()).containsExactly(finding);
        assertThat(twice.blindSpots()).containsExactly(inProgram);
    }

    @Test
    void a_summary_counts_over_all_workspaces() {
        Summary summary = new Report(
                        new Tool("magistrait", "1"),
                        List.of(
                                STORE,
                                Examples.store().workspace(),
                                Examples.clean().workspace()))
                .summary();

        assertThat(summary.crates()).isEqualTo(3);
        assertThat(summary.extent()).isEqualTo(new Extent(5, 27));
        assertThat(summary.verdicts())
                .hasSize(Mechanism.values().length)
                .contains(
                        entry(Mechanism.NATIVE_SEND, 2), entry(Mechanism.TRAIT_VARIANT, 2), entry(Mechanism.NATIVE, 0));
        assertThat(summary.findings())
                .containsExactly(entry(Level.NOTE, 0), entry(Level.WARNING, 2), entry(Level.ERROR, 2));
        assertThat(summary.problems())
                .containsExactly(entry(Problem.Kind.UNREADABLE, 2), entry(Problem.Kind.MANIFEST, 2));
        assertThat(summary.unread()).isTrue();
        assertThat(summary.blindSpots()).containsExactly(entry("macro", 2));
    }

    @Test
    void a_level_is_reached_by_itself_and_by_graver_ones() {
        Example warned = new Example("x").file("a.rs", "dyn");
        Summary summary = warned.finding(Level.WARNING, "rule", "message", warned.at("a.rs", "dyn"))
                .report()
                .summary();

        assertThat(summary.reaches(Level.NOTE)).isTrue();
        assertThat(summary.reaches(Level.WARNING)).isTrue();
        assertThat(summary.reaches(Level.ERROR)).isFalse();
    }

    @Test
    void a_file_is_shown_under_the_root_as_given() {
        Span span = new Span("src/lib.rs", Region.START);

        assertThat(new Example(".").workspace().shown(span)).isEqualTo("src/lib.rs");
        assertThat(new Example("../a").workspace().shown(span)).isEqualTo("../a/src/lib.rs");
        assertThat(new Example("/a/").workspace().shown(span)).isEqualTo("/a/src/lib.rs");
        assertThat(new Example("odd.rs").crate("odd").workspace().shown(span)).isEqualTo("odd.rs/src/lib.rs");
    }

    @Test
    void a_lone_file_is_shown_as_given() {
        Span span = new Span("lone.rs", Region.START);

        assertThat(new Example("lone.rs").workspace().shown(span)).isEqualTo("lone.rs");
        assertThat(new Example("a/b/lone.rs").workspace().shown(span)).isEqualTo("a/b/lone.rs");
    }

    @Test
    void problems_of_no_workspace_count_too() {
        Problem problem = STORE.problems().getFirst();
        Report report = new Report(new Tool("magistrait", "1"), List.of(), List.of(problem, problem));

        assertThat(report.problems()).containsExactly(problem);
        assertThat(report.summary().allProblems()).isEqualTo(1);
        assertThat(report.summary().unread()).isTrue();
    }

    @Test
    void what_does_not_count_is_counted_apart() {
        Summary summary = Examples.triaged().summary();

        assertThat(summary.findings()).contains(entry(Level.WARNING, 2), entry(Level.ERROR, 0));
        assertThat(summary.dismissed())
                .containsExactly(
                        entry(Dismissal.Kind.SUPPRESSED, 1),
                        entry(Dismissal.Kind.WAIVED, 2),
                        entry(Dismissal.Kind.BASELINE, 1),
                        entry(Dismissal.Kind.SINCE, 1));
        assertThat(summary.mended()).isEqualTo(2);
    }
}
