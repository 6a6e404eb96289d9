package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Form;
import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the way of another form: verdicts that give way, and findings that say so. */
class ObstaclesTest {

    private final Scene scene = new Scene();

    @ParameterizedTest
    @EnumSource(Obstacle.Kind.class)
    void each_kind_is_in_the_way_of_some_form_and_says_what_it_is(Obstacle.Kind kind) {
        Obstacle obstacle = new Hindrance(scene.trait("Store").id(), kind, "call", scene.here()).obstacle();

        assertThat(Arrays.stream(Form.values()).anyMatch(obstacle::hinders)).isTrue();
        assertThat(obstacle.text()).contains("`call`");
    }

    @ParameterizedTest
    @CsvSource({
        "PATTERN,       false, ASYNC_TRAIT",
        "CFG_METHOD,    false, ASYNC_TRAIT",
        "RECURSION,     false, TRAIT_VARIANT",
        "NOT_ERASABLE,  false, TRAIT_VARIANT",
        "PATTERN,       true,  NATIVE_SEND",
        "NOT_ERASABLE,  true,  TRAIT_VARIANT"
    })
    void row_4_takes_its_next_form_where_make_is_refused(Obstacle.Kind kind, boolean dynosaur, Mechanism verdict) {
        var store = dynosaur ? scene.asyncTrait("Store", Scene.dynosaur()) : scene.asyncTrait("Store", Scene.boxes());
        scene.bound(store);
        scene.dyn(store);
        hinder(store, kind);

        assertThat(mechanism()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"MOCKED_BORROW, ASYNC_TRAIT", "MOCKED, NATIVE_SEND", "PATTERN, NATIVE_SEND"})
    void row_5_keeps_the_macro_where_no_native_form_is_to_be_had(Obstacle.Kind kind, Mechanism verdict) {
        var store = scene.asyncTrait("Store", Scene.boxes());
        scene.reachable(store);
        hinder(store, kind);

        assertThat(mechanism()).isEqualTo(verdict);
    }

    @Test
    void make_that_is_in_use_is_not_refused() {
        var store = scene.asyncTrait("Store", Scene.makes());
        scene.reachable(store);
        hinder(store, Obstacle.Kind.PATTERN);

        assertThat(mechanism()).isEqualTo(Mechanism.TRAIT_VARIANT);
    }

    @Test
    void a_finding_that_meets_one_is_likely_names_it_and_says_what_to_do() {
        var store = scene.asyncTrait("Store", Scene.boxes());
        hinder(store, Obstacle.Kind.RECURSION);

        assertThat(needless()).satisfies(f -> {
            assertThat(f.confidence()).isEqualTo(Confidence.LIKELY);
            assertThat(f.evidence()).extracting("label").containsExactly("`call` awaits itself");
            assertThat(f.help()).endsWith("; but first box the call: `Box::pin(…).await`");
        });
    }

    @Test
    void one_to_another_form_changes_nothing() {
        var store = scene.asyncTrait("Store", Scene.boxes());
        hinder(store, Obstacle.Kind.BOXED_RECURSION);

        assertThat(needless().confidence()).isEqualTo(Confidence.CERTAIN);
    }

    private void hinder(TraitDecl trait, Obstacle.Kind kind) {
        scene.add(new Hindrance(trait.id(), kind, "call", scene.here()));
    }

    private Mechanism mechanism() {
        return scene.ruling().decisions().getFirst().verdict().mechanism();
    }

    private Finding needless() {
        return scene.ruling().findings().stream()
                .filter(f -> f.rule().equals("needless-async-trait"))
                .findFirst()
                .orElseThrow();
    }
}
