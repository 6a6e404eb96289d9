package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Overruled;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitMethod.Shape;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.drools.model.PatternDSL;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class LawTest {

    private static final int TRAITS = 2000;
    private static final int FACTS = 23_000;

    @Test
    void nothing_follows_from_nothing() {
        assertThat(Law.bundled().judge(List.of()))
                .isEqualTo(new Ruling(List.of(), new TreeMap<>(), List.of(), List.of()));
    }

    @Test
    void a_policy_rule_of_another_package_is_refused() {
        var use = PatternDSL.declarationOf(DynUse.class);
        var model = new ModelImpl();
        model.addRule(PatternDSL.rule("acme", "x").build(PatternDSL.pattern(use), PatternDSL.execute(() -> {})));

        assertThatThrownBy(() -> Law.with(List.of(model))).hasMessageContaining("acme");
    }

    @Test
    void a_policy_rule_overrules_a_trait_and_leaves_the_others_to_the_table() {
        var decl = PatternDSL.declarationOf(TraitDecl.class);
        var model = new ModelImpl();
        model.addRule(PatternDSL.rule(Law.PACKAGE, "acme/native")
                .build(
                        PatternDSL.pattern(decl).expr("ours", d -> d.id().name().equals("Ours")),
                        PatternDSL.on(decl)
                                .execute((drools, d) -> drools.logicalInsert(
                                        new Overruled(d.id(), Mechanism.NATIVE, "", "acme/native", 0, "we say so")))));
        var scene = new Scene();
        for (var name : List.of("Ours", "Theirs")) {
            var trait = scene.asyncTrait(name);
            scene.dyn(trait);
            scene.bound(trait);
        }

        var ruling = Law.with(List.of(model)).judge(scene.facts());

        assertThat(ruling.decisions())
                .extracting(d -> d.verdict().mechanism())
                .containsExactly(Mechanism.NATIVE, Mechanism.TRAIT_VARIANT);
        assertThat(ruling.decisions().getFirst().because().getLast().text()).isEqualTo("`acme/native`: we say so");
    }

    @Test
    void two_targets_that_share_a_file_give_one_finding_a_place() {
        var scene = new Scene();
        var store = scene.asyncTrait("Store");
        var use = scene.dyn(store);
        var place = use.place();
        var again =
                new dev.magistrait.fact.Place(place.crate(), "bin store", place.context(), place.cfg(), place.span());
        scene.add(new DynUse(store.id(), use.named(), use.form(), use.alias(), again));

        assertThat(scene.ruling().findings()).hasSize(1);
        assertThat(scene.ruling().decisions().getFirst().because()).hasSize(2);
    }

    @Test
    void a_large_workspace_is_judged_in_seconds(TestReporter reporter) {
        var facts = large().facts();
        assertThat(facts).hasSizeGreaterThan(FACTS);
        Law.bundled().judge(List.of());

        long start = cpuTime();
        var ruling = Law.bundled().judge(facts);
        var took = Duration.ofNanos(cpuTime() - start);

        reporter.publishEntry("%d facts, %d decisions, %d findings: %d ms CPU"
                .formatted(
                        facts.size(),
                        ruling.decisions().size(),
                        ruling.findings().size(),
                        took.toMillis()));
        assertThat(ruling.decisions()).hasSize(TRAITS);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_trait_gets_its_verdict() {
        var scene = new Scene();
        scene.dyn(scene.asyncTrait("Store"));

        assertThat(scene.ruling().decisions())
                .singleElement()
                .extracting(d -> d.verdict().mechanism())
                .isEqualTo(Mechanism.ASYNC_TRAIT);
    }

    /** What this thread has computed, whatever else the machine does. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Every fourth trait each: native, boxed and used, boxed for nothing, public. */
    private static Scene large() {
        var scene = new Scene();
        for (int i = 0; i < TRAITS; i++) {
            var macros = i % 4 == 1 || i % 4 == 2
                    ? new dev.magistrait.fact.MacroUse[] {Scene.boxes()}
                    : new dev.magistrait.fact.MacroUse[0];
            var store = scene.asyncTrait("T" + i, macros);
            scene.method(store, Shape.ASYNC_FN, "get");
            scene.method(store, Shape.OTHER, "name");
            scene.impl(store, macros);
            for (int use = 0; use < 4; use++) {
                scene.add(new StaticUse(store.id(), store.id().path(), "bound", scene.here()));
                if (i % 4 == 1 || i % 40 == 0) {
                    scene.dyn(store);
                }
            }
            if (i % 4 == 3) {
                scene.reachable(store);
                scene.spawn(store);
            }
        }
        return scene;
    }
}
