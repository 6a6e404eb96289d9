package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Context;
import dev.magistrait.fact.Place;
import dev.magistrait.finding.Confidence;
import dev.magistrait.rust.Cfg;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a decision holds, and what could change it. */
class ConfidenceTest {

    private static final Cfg DYNAMIC = new Cfg.Option("feature = \"dynamic\"");

    private final Scene scene = new Scene();

    @Test
    void a_verdict_holds_under_the_condition_of_the_uses_that_lead_to_it() {
        var store = scene.asyncTrait("Store");
        scene.under(DYNAMIC).dyn(store);

        assertThat(decision().condition()).isEqualTo("feature = \"dynamic\"");
        assertThat(texts()).contains("`dyn Store` here, only with `feature = \"dynamic\"`");

        scene.under(Cfg.always()).dyn(store);
        assertThat(decision().condition()).isEmpty();
    }

    @Test
    void a_trait_under_the_same_condition_needs_no_other() {
        scene.under(DYNAMIC);
        scene.dyn(scene.asyncTrait("Store"));

        assertThat(decision().condition()).isEmpty();
    }

    @Test
    void uses_of_both_kinds_have_to_come_together() {
        var store = scene.asyncTrait("Store");
        scene.under(DYNAMIC).dyn(store);
        scene.under(Cfg.always()).inside(Context.TEST).bound(store);

        assertThat(decision().condition()).isEqualTo("all(feature = \"dynamic\", test)");
        assertThat(texts()).contains("a bound `Store` here, in a test");
    }

    @Test
    void a_future_that_is_sent_under_a_condition_needs_send_only_then() {
        scene.withdrawn();
        var job = scene.asyncTrait("Job");
        scene.under(DYNAMIC).spawn(job);

        assertThat(decision().condition()).isEqualTo("feature = \"dynamic\"");
    }

    @Test
    void uses_are_counted_apart_by_the_code_they_stand_in() {
        var store = scene.asyncTrait("Store");
        var sub = scene.trait("Sub");
        scene.supertrait(sub, store);
        scene.dyn(store);
        scene.inside(Context.TEST).dyn(sub);
        scene.inside(Context.EXAMPLE).bound(store);

        assertThat(decision().uses().dyn()).isEqualTo(Map.of(Context.PRODUCTION, 1, Context.TEST, 1));
        assertThat(decision().uses().bounds()).isEqualTo(Map.of(Context.EXAMPLE, 1));
    }

    @Test
    void code_that_is_not_there_may_use_any_trait_of_its_package() {
        var store = scene.asyncTrait("Store");
        scene.add(new BlindSpot("generated", "", "`include!` of a file that is not here", place("other")));
        assertThat(decision().confidence()).isEqualTo(Confidence.CERTAIN);

        scene.add(new BlindSpot("generated", "", "`include!` of a file that is not here", place(Scene.CRATE)));
        assertThat(decision().confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(decision().blindSpots()).containsExactly("`include!` of a file that is not here");

        scene.dyn(store);
        scene.bound(store);
        assertThat(decision().confidence())
                .as("both ways is the most that can be")
                .isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void a_macro_that_cannot_be_read_concerns_the_traits_it_names() {
        scene.asyncTrait("Store");
        scene.add(new BlindSpot("macro", "", "no arm of `a!` takes this call as it reads", place(Scene.CRATE)));
        assertThat(decision().confidence()).isEqualTo(Confidence.CERTAIN);

        scene.add(new BlindSpot("macro", "store::Store", "no arm of `b!` takes this call", place(Scene.CRATE)));
        assertThat(decision().blindSpots()).containsExactly("no arm of `b!` takes this call");
    }

    @Test
    void other_workspaces_may_use_an_exported_trait_as_its_form_allows() {
        scene.reachable(scene.asyncTrait("Boxed", Scene.boxes()));
        assertThat(decision().blindSpots()).containsExactly("other crates may use `Boxed` as `dyn`");
    }

    @Test
    void nobody_can_make_trait_objects_of_a_native_trait() {
        scene.reachable(scene.asyncTrait("Native"));
        assertThat(decision().confidence()).isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void an_exported_trait_used_as_dyn_may_be_used_in_bounds_elsewhere() {
        var plugin = scene.asyncTrait("Plugin", Scene.boxes());
        scene.reachable(plugin);
        scene.dyn(plugin);
        assertThat(decision().blindSpots()).containsExactly("other crates may use `Plugin` in bounds");
    }

    private Place place(String crate) {
        return new Place(crate, "lib " + crate, Context.PRODUCTION, Cfg.always(), Scene.at("src/lib.rs", 500));
    }

    private Decision decision() {
        return scene.ruling().decisions().getFirst();
    }

    private java.util.List<String> texts() {
        return decision().because().stream().map(Reason::text).toList();
    }
}
