package dev.magistrait.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.LiveWorkspace;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Tool;
import dev.magistrait.rust.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan of the storefront, in which there is a trait for every row. */
class PlanTest {

    private static final Review REVIEW = review(Path.of("samples/storefront"));

    private static Review review(Path path) {
        Analysis analysis = new Analysis(new Tool("magistrait", "0"), Edition.E2021, 1);
        try (Live live = analysis.live(Job.of(List.of(path)), Progress.SILENT)) {
            LiveWorkspace workspace = live.workspaces().getFirst();
            Dossier dossier = new Dossier(Survey.of(workspace.inquiry().stated()), workspace.proofs());
            return Review.of(live.report(), Map.of(workspace.root(), dossier), List.of(), Origin.NONE);
        }
    }

    @Test
    void has_a_step_for_every_trait_that_needs_one_and_no_other() {
        assertThat(REVIEW.plan().steps())
                .extracting(Plan.Step::subject)
                .containsExactlyInAnyOrderElementsOf(REVIEW.subjects().stream()
                        .filter(s -> s.course() != Subject.Course.KEEP)
                        .toList())
                .hasSizeGreaterThan(5);
    }

    @Test
    void repairs_first_and_breaks_users_last() {
        assertThat(REVIEW.plan().parts())
                .extracting(Plan.Part::phase)
                .isSorted()
                .startsWith(Plan.Phase.REPAIR)
                .endsWith(Plan.Phase.PUBLIC);
        assertThat(REVIEW.plan().parts().getLast().steps())
                .allSatisfy(s -> assertThat(s.hazards()).anyMatch(h -> h.contains("a breaking release")));
    }

    @Test
    void counts_the_impls_that_lose_the_attribute() {
        assertThat(step("Session").effort()).isEqualTo(new Effort(1, 1, 0));
        assertThat(step("ShippingQuotes").effort()).isEqualTo(new Effort(1, 0, 0));
    }

    @Test
    void says_that_public_send_is_a_lasting_promise() {
        assertThat(step("TaxRates").hazards()).anyMatch(h -> h.contains("a lasting promise"));
        assertThat(step("Job").hazards()).noneMatch(h -> h.contains("promise"));
    }

    @Test
    void says_when_async_trait_can_leave() {
        assertThat(REVIEW.readiness())
                .extracting(r -> r.crate() + ": " + r.text())
                .containsExactly(
                        "store-api: stays for 2 traits; 2 can leave it",
                        "store-db: stays for 1 trait; 2 can leave it",
                        "store-sync: stays for 2 traits",
                        "storefront: stays for 2 traits; 3 can leave it");
        assertThat(REVIEW.plan().steps()).allSatisfy(s -> assertThat(s.frees()).isEmpty());
    }

    @Test
    void async_trait_leaves_with_the_last_trait_unless_another_comes_to_need_it(@TempDir Path directory)
            throws IOException {
        Files.createDirectory(directory.resolve("src"));
        Files.writeString(directory.resolve("Cargo.toml"), """
                [package]
                name = "store"
                version = "0.1.0"
                publish = false
                [dependencies]
                async-trait = "0.1"
                """);
        String boxed = """
                #[async_trait::async_trait]
                trait Clock { async fn now(&self) -> u64; }
                async fn stamp(clock: &impl Clock) -> u64 { clock.now().await }
                """;
        Path code = Files.writeString(directory.resolve("src/main.rs"), boxed);
        Review free = review(directory);
        Files.writeString(code, boxed + """
                trait Store { async fn load(&self) -> u64; }
                fn keep(_: Box<dyn Store>) {}
                """);
        Review bound = review(directory);

        assertThat(free.readiness()).extracting(Readiness::text).containsExactly("leaves Cargo.toml after this trait");
        assertThat(free.plan().steps()).extracting(Plan.Step::frees).containsExactly(List.of("store"));
        assertThat(free.headline()).contains("`async-trait` can leave 1 of 1 package");
        assertThat(bound.readiness())
                .extracting(Readiness::text, Readiness::staying)
                .containsExactly(tuple("stays for 1 trait; 1 can leave it", List.of("store::Store")));
        assertThat(bound.plan().steps()).allSatisfy(s -> assertThat(s.frees()).isEmpty());
        assertThat(bound.headline()).doesNotContain("can leave");
    }

    @Test
    void waits_for_a_newer_rust_where_verdicts_rest_on_an_old_one() {
        assertThat(REVIEW.plan().later())
                .extracting(l -> l.crate() + " " + l.rung().rust() + " "
                        + l.change().trait().name())
                .containsExactly("store-sync 1.75 Warehouse", "store-sync 1.75 Backoff");
    }

    @Test
    void has_a_proof_for_every_trait() {
        assertThat(REVIEW.subjects())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.proof()).hasSize(1));
    }

    private static Plan.Step step(String trait) {
        return REVIEW.plan().steps().stream()
                .filter(s -> s.subject().name().equals(trait))
                .findFirst()
                .orElseThrow();
    }
}
