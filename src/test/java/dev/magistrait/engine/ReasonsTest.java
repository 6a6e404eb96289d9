package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.HeldFuture;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Overruled;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.finding.Confidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a decision says it rests on. */
class ReasonsTest {

    private final Scene scene = new Scene();

    @Test
    void the_row_comes_first_and_stands_at_the_trait() {
        var store = scene.asyncTrait("Store");

        assertThat(reasons())
                .containsExactly(new Reason(
                        "mechanism: row 8, static calls inside the workspace",
                        "row 8, static calls inside the workspace",
                        store.place().span()));
    }

    @Test
    void uses_are_reasons_each_at_its_place() {
        var store = scene.asyncTrait("Store");
        var bound = scene.bound(store);
        var dyn = scene.dyn(store);

        assertThat(reasons())
                .contains(
                        new Reason(
                                "used as dyn", "`dyn Store` here", dyn.place().span()),
                        new Reason(
                                "used statically",
                                "a bound `Store` here",
                                bound.place().span()));
    }

    @Test
    void of_many_uses_three_are_shown_and_the_others_counted() {
        var store = scene.asyncTrait("Store");
        for (int i = 0; i < 12; i++) {
            scene.dyn(store);
        }

        assertThat(texts())
                .containsExactly(
                        "row 3, used as dyn only",
                        "`dyn Store` here",
                        "`dyn Store` here",
                        "`dyn Store` here",
                        "and 9 more, the first of them here");
    }

    @Test
    void a_use_of_a_subtrait_brings_the_bounds_that_lead_up() {
        var parent = scene.asyncTrait("Parent");
        TraitDecl child = scene.trait("Child");
        scene.supertrait(child, parent);
        scene.dyn(child);

        assertThat(texts()).containsExactly("row 3, used as dyn only", "`dyn Child` here", "`Child: Parent`");
    }

    @Test
    void a_declared_compiler_is_a_reason_at_its_line_in_the_manifest() {
        scene.msrv(70).asyncTrait("Store");

        assertThat(reasons()).last().satisfies(r -> {
            assertThat(r.text()).isEqualTo("`store` declares Rust 1.70");
            assertThat(r.span()).isEqualTo(Scene.at("Cargo.toml", 3));
        });
    }

    @Test
    void an_exported_trait_says_how_it_is_reached() {
        var store = scene.asyncTrait("Store");
        scene.reachable(store);
        scene.notSend(store);

        assertThat(texts())
                .containsExactlyInAnyOrder(
                        "row 5, exported, both forms wanted",
                        "`store` is a library that can be published",
                        "`pub use` here",
                        "the future of an impl's `call` is not `Send`: `Rc` across an `.await`");
    }

    @Test
    void a_spawned_future_says_where_it_goes() {
        scene.spawn(scene.asyncTrait("Store"));

        assertThat(texts()).contains("the future of `call` goes to `tokio::spawn` here");
    }

    @Test
    void a_future_that_a_promised_one_holds_says_which() {
        var store = scene.asyncTrait("Store");
        var job = scene.asyncTrait("Job", Scene.boxes());
        scene.add(new HeldFuture(
                store.id(),
                "call",
                job.id(),
                false,
                "Job::run",
                scene.bound(store).place()));
        assertThat(scene.ruling().decisions())
                .extracting(d -> d.verdict().mechanism())
                .containsOnly(Mechanism.NATIVE);

        scene.dyn(job);

        assertThat(scene.ruling().decisions())
                .flatExtracting(Decision::because)
                .extracting(Reason::text)
                .contains(
                        "row 6, the future must be Send",
                        "the future of `Job::run`, which is to be `Send`, holds that of `call` here");
    }

    @Test
    void a_setting_of_the_policy_is_a_reason() {
        var store = scene.setting("both", "dynosaur").asyncTrait("Store");
        scene.bound(store);
        scene.dyn(store);

        assertThat(texts()).contains("the policy sets `both` to `dynosaur`");
    }

    @Test
    void macros_and_bridges_are_reasons() {
        scene.asyncTrait("Store", Scene.dynosaur());
        assertThat(texts()).contains("`#[dynosaur]` serves both");

        var other = new Scene();
        other.reachable(other.asyncTrait("Store", Scene.boxesLocally()));
        assertThat(other.ruling().decisions().getFirst().because())
                .extracting(Reason::text)
                .contains("`?Send`: its futures need not be `Send`");
    }

    @Test
    void of_two_policies_that_overrule_one_trait_the_later_decides() {
        var store = scene.asyncTrait("Store");
        scene.dyn(store);
        scene.add(new Overruled(store.id(), Mechanism.TRAIT_VARIANT, "", "acme/b", 0, "first"));
        scene.add(new Overruled(store.id(), Mechanism.NATIVE_SEND, "", "acme/a", 1, "second"));

        var decision = scene.ruling().decisions().getFirst();

        assertThat(decision.verdict().mechanism()).isEqualTo(Mechanism.NATIVE_SEND);
        assertThat(texts()).containsExactly("overruled by a policy", "`acme/a`: second");
    }

    @Test
    void a_macro_that_may_rewrite_the_trait_makes_the_decision_likely() {
        scene.asyncTrait("Store", Scene.unknown());

        assertThat(scene.ruling().decisions()).singleElement().satisfies(d -> {
            assertThat(d.confidence()).isEqualTo(Confidence.LIKELY);
            assertThat(d.blindSpots()).containsExactly("`#[m::unknown]` may rewrite `Store`");
        });
    }

    private List<Reason> reasons() {
        return scene.ruling().decisions().getFirst().because();
    }

    private List<String> texts() {
        return reasons().stream().map(Reason::text).toList();
    }
}
