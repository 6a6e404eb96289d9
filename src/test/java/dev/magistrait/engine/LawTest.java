package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Mechanism;
import org.junit.jupiter.api.Test;

class LawTest {

    @Test
    void a_dyn_use_of_a_native_trait_is_found_and_decided() {
        var scene = new Scene();
        var store = scene.asyncTrait("Store");
        scene.dyn(store);

        var ruling = scene.ruling();

        assertThat(ruling.decisions()).singleElement().satisfies(d -> assertThat(d.verdict().mechanism())
                .isEqualTo(Mechanism.ASYNC_TRAIT));
        assertThat(ruling.findings()).extracting(f -> f.rule()).containsExactly("dyn-native-async");
    }
}
