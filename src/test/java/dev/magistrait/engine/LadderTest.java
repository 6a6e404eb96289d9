package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What newer versions of Rust would change. */
class LadderTest {

    private final Scene scene = new Scene();

    @Test
    void every_rung_is_there_and_those_that_are_met_change_nothing() {
        scene.asyncTrait("Store");

        assertThat(rungs()).extracting(r -> r.kind().rust()).containsExactly("1.75", "1.84", "1.85", "");
        assertThat(rungs()).extracting(Rung::met).containsExactly(true, true, true, false);
        assertThat(rungs()).allMatch(r -> r.changes().isEmpty());
    }

    @Test
    void from_1_75_on_there_are_native_forms() {
        scene.msrv(70);
        var store = scene.asyncTrait("Store");
        scene.bound(store);

        assertThat(rungs()).extracting(Rung::met).containsExactly(false, false, false, false);
        assertThat(changes(Rung.Kind.NATIVE_ASYNC))
                .containsExactly(new Change(
                        store.id(),
                        new Verdict(store.id(), Mechanism.ASYNC_TRAIT, ""),
                        new Verdict(store.id(), Mechanism.NATIVE, "")));
        assertThat(changes(Rung.Kind.DYNOSAUR)).isEmpty();
    }

    @Test
    void from_1_84_on_there_is_the_companion_that_a_policy_wants() {
        scene.msrv(80).setting("both", "dynosaur");
        var store = scene.asyncTrait("Store");
        scene.bound(store);
        scene.dyn(store);

        assertThat(scene.ruling().decisions().getFirst().verdict().companion()).isEqualTo("async-trait");
        assertThat(rungs()).extracting(Rung::met).containsExactly(true, false, false, false);
        assertThat(changes(Rung.Kind.NATIVE_ASYNC)).isEmpty();
        assertThat(changes(Rung.Kind.DYNOSAUR))
                .extracting(c -> c.to().companion())
                .containsExactly("dynosaur");
    }

    @Test
    void with_return_type_notation_a_trait_need_not_promise_send() {
        scene.msrv(70);
        var store = scene.asyncTrait("Store");
        scene.reachable(store);
        scene.dyn(scene.asyncTrait("Plugin", Scene.boxes()));

        assertThat(changes(Rung.Kind.NATIVE_ASYNC))
                .as("the steps before are taken")
                .extracting(c -> c.to().mechanism())
                .containsExactly(Mechanism.NATIVE_SEND);
        assertThat(changes(Rung.Kind.RETURN_TYPE_NOTATION))
                .containsExactly(new Change(
                        store.id(),
                        new Verdict(store.id(), Mechanism.NATIVE_SEND, ""),
                        new Verdict(store.id(), Mechanism.NATIVE, "")));
    }

    @Test
    void climbing_leaves_the_session_as_it_was() {
        scene.msrv(70).setting("both", "dynosaur");
        var store = scene.asyncTrait("Store");
        scene.bound(store);
        scene.dyn(store);
        try (var hearing = Law.bundled().open()) {
            hearing.insert(scene.facts());

            assertThat(hearing.ruling()).isEqualTo(hearing.ruling());
            assertThat(hearing.ruling().decisions().getFirst().verdict().mechanism())
                    .isEqualTo(Mechanism.ASYNC_TRAIT);
        }
    }

    private List<Rung> rungs() {
        return scene.ruling().ladders().getOrDefault(Scene.CRATE, List.of());
    }

    private List<Change> changes(Rung.Kind kind) {
        return rungs().stream()
                .filter(r -> r.kind() == kind)
                .flatMap(r -> r.changes().stream())
                .toList();
    }
}
