package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingTest {

    @Test
    void taking_a_dyn_use_away_changes_verdict_and_findings_and_putting_it_back_changes_them_back() {
        var scene = new Scene();
        var store = scene.asyncTrait("Store", Scene.boxes());
        scene.bound(store);
        var use = scene.dyn(store);
        try (var hearing = Law.bundled().open()) {
            hearing.insert(scene.facts());
            var before = hearing.ruling();
            assertThat(mechanism(before)).isEqualTo(Mechanism.TRAIT_VARIANT);
            assertThat(before.findings()).isEmpty();

            assertThat(hearing.retract(use)).isTrue();
            var without = hearing.ruling();
            assertThat(mechanism(without)).isEqualTo(Mechanism.NATIVE);
            assertThat(without.findings()).extracting(f -> f.rule()).containsExactly("needless-async-trait");

            hearing.insert(use);
            assertThat(hearing.ruling()).isEqualTo(before);
        }
    }

    @Test
    void one_of_two_uses_is_enough() {
        var scene = new Scene();
        var store = scene.asyncTrait("Store");
        var first = scene.dyn(store);
        scene.dyn(store);
        try (var hearing = Law.bundled().open()) {
            hearing.insert(scene.facts());
            hearing.ruling();
            hearing.retract(first);

            var ruling = hearing.ruling();

            assertThat(mechanism(ruling)).isEqualTo(Mechanism.ASYNC_TRAIT);
            assertThat(ruling.findings()).hasSize(1);
            assertThat(ruling.decisions().getFirst().because())
                    .extracting(Reason::span)
                    .doesNotContain(first.place().span());
        }
    }

    @Test
    void a_fact_stated_twice_is_stated_once() {
        var scene = new Scene();
        var use = scene.dyn(scene.asyncTrait("Store"));
        try (var hearing = Law.bundled().open()) {
            hearing.insert(scene.facts());
            hearing.insert(use);

            assertThat(hearing.retract(use)).isTrue();
            assertThat(hearing.retract(use)).isFalse();
            assertThat(mechanism(hearing.ruling())).isEqualTo(Mechanism.NATIVE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_hearing_that_saw_facts_come_and_go_rules_like_a_fresh_one(long seed) {
        var random = new Random(seed);
        List<Fact> all = rich().facts();
        List<Fact> out = new ArrayList<>();
        try (var hearing = Law.bundled().open()) {
            hearing.insert(all);
            for (int step = 0; step < 25; step++) {
                change(hearing, all, out, random);
                if (random.nextInt(3) == 0) {
                    List<Fact> left = all.stream().filter(f -> !out.contains(f)).toList();
                    assertThat(hearing.ruling()).isEqualTo(Law.bundled().judge(left));
                }
            }
            hearing.insert(out);
            assertThat(hearing.ruling()).isEqualTo(Law.bundled().judge(all));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_the_facts_does_not_matter(long seed) {
        var facts = rich().facts();
        var ruling = Law.bundled().judge(facts);

        assertThat(ruling.decisions()).hasSizeGreaterThan(5);
        assertThat(ruling.findings()).extracting(f -> f.rule()).hasSizeGreaterThan(5);
        assertThat(Law.bundled().judge(Scene.shuffled(facts, seed)).toString()).isEqualTo(ruling.toString());
    }

    private static void change(Hearing hearing, List<Fact> all, List<Fact> out, Random random) {
        if (!out.isEmpty() && random.nextBoolean()) {
            hearing.insert(out.remove(random.nextInt(out.size())));
            return;
        }
        // A trait's item stays: resolution never states facts on a trait that is not there.
        var fact = all.get(random.nextInt(all.size()));
        if (!(fact instanceof dev.magistrait.fact.TraitDecl) && !out.contains(fact)) {
            hearing.retract(fact);
            out.add(fact);
        }
    }

    private static Mechanism mechanism(Ruling ruling) {
        return ruling.decisions().getFirst().verdict().mechanism();
    }

    /** Something of everything. */
    private static Scene rich() {
        var scene = new Scene().msrv(74).setting("count-test-dyn", "false");
        var parent = scene.asyncTrait("Parent");
        var child = scene.asyncTrait("Child", Scene.boxes());
        scene.supertrait(child, parent);
        scene.dyn(child);
        scene.under(Cfg.test()).dyn(parent);
        scene.under(Cfg.always()).bound(child);
        scene.reachable(parent);
        scene.impl(child);
        scene.impl(parent, Scene.boxes());
        var wide = scene.asyncTrait("Wide");
        scene.method(wide, dev.magistrait.fact.TraitMethod.Shape.IMPL_TRAIT, "items");
        scene.method(wide, dev.magistrait.fact.TraitMethod.Shape.IMPL_FUTURE, "later");
        scene.dyn(wide);
        scene.dyn(wide);
        scene.bound(wide);
        scene.reachable(wide);
        scene.spawn(wide);
        var boxed = scene.trait("DynWide");
        scene.method(boxed, dev.magistrait.fact.TraitMethod.Shape.BOXED_FUTURE, "later");
        scene.impl(boxed, List.of(wide.id()));
        scene.dyn(boxed);
        var made = scene.asyncTrait("Made", Scene.makes());
        scene.notSend(made);
        scene.reachable(made);
        scene.reachable(scene.asyncTrait("Lonely", Scene.boxes()));
        scene.asyncTrait("Odd", Scene.unknown());
        scene.dyn(scene.foreign("core::ops::AsyncFn"));
        return scene;
    }
}
