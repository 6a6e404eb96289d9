package dev.magistrait.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.engine.Reason;
import dev.magistrait.engine.Scene;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.Repositories;
import dev.magistrait.policy.load.Loaded;
import dev.magistrait.policy.load.PolicyLoader;
import dev.magistrait.rust.Cfg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policies make of one small workspace: `Store` boxed and used twice as dyn, `Repo` native and exported, `Idle` unused. */
class PolicyLawTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path directory = Path.of("");

    private static Scene scene() {
        Scene scene = new Scene();
        var store = scene.asyncTrait("Store", Scene.boxes());
        scene.dyn(store);
        scene.dyn(store);
        var repo = scene.asyncTrait("Repo");
        scene.bound(repo);
        scene.reachable(repo);
        scene.method(repo, TraitMethod.Shape.OTHER, "name");
        scene.asyncTrait("Idle");
        scene.supertrait(repo, store);
        scene.add(new Dependency(
                "store", "tokio", "tokio", Dependency.Kind.NORMAL, false, "1", false, Scene.at("Cargo.toml", 9)));
        return scene;
    }

    private Policy policy(String text) {
        try {
            Path file = Files.writeString(directory.resolve("magistrait.yaml"), text);
            Repositories none = (pin, fetch) -> new Repositories.Answer.None("", "");
            return switch (new PolicyLoader(Catalogue.rules(), none).discovered(file, "magistrait.yaml")) {
                case Loaded.Read read -> read.policy();
                case Loaded.Refused refused ->
                    throw new AssertionError(refused.mistakes().toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> found(String when, Scene scene) {
        String rule = "rules:\n  - id: acme/x\n    title: x\n    when: " + when
                + "\n    report: { at: $x, message: \"{x.%s}\" }"
                        .formatted(
                                when.contains("crate x") || when.contains("dependency x") || when.contains("method x")
                                        ? "name"
                                        : "trait");
        return PolicyLaw.of(policy(rule)).judge(scene.facts(), TODAY).findings().stream()
                .filter(f -> f.rule().equals("acme/x"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { trait x: {} }                                                        | store::Store store::Repo store::Idle
            { trait x: { name: Store } }                                           | store::Store
            { trait x: { name: [Store, Idle] } }                                   | store::Store store::Idle
            { trait x: { name: "S*" } }                                            | store::Store
            { trait x: { path: "*::R*" } }                                         | store::Repo
            { trait x: { name: { not: Store } } }                                  | store::Repo store::Idle
            { trait x: { name: { not: [Store, Idle] } } }                          | store::Repo
            { trait x: { name: { matches: "^[SI]" } } }                            | store::Store store::Idle
            { trait x: { exported: true } }                                        | store::Repo
            { trait x: { reachable: false, current: native } }                     | store::Idle
            { trait x: { current: async-trait } }                                  | store::Store
            { trait x: { macros: "m::async*" } }                                   | store::Store
            { trait x: { macros: { not: "m::*" } } }                               | store::Repo store::Idle
            { trait x: { supertraits: "store::Store" } }                           | store::Repo
            { trait t: { name: Store }, trait x: { supertraits: $t } }             | store::Repo
            { trait t: { name: Store }, trait x: { name: { not: $t } } }           | store::Repo store::Idle
            { trait x: {}, some dyn-use: { trait: $x } }                           | store::Store
            { trait x: {}, no dyn-use: { trait: $x } }                             | store::Repo store::Idle
            { trait x: {}, at-least 2 dyn-use: { trait: $x } }                     | store::Store
            { trait x: {}, at-least 3 dyn-use: { trait: $x } }                     |
            { trait x: {}, at-most 1 dyn-use: { trait: $x } }                      | store::Repo store::Idle
            { trait x: {}, at-most 2 dyn-use: { trait: $x } }                      | store::Store store::Repo store::Idle
            { no dyn-use: {}, trait x: {} }                                        |
            { trait x: {}, exactly 2 dyn-use: { trait: $x } }                      | store::Store
            { trait x: {}, exactly 1 dyn-use: { trait: $x } }                      |
            { trait x: {}, any: [{ some dyn-use: { trait: $x } }, { some static-use: { trait: $x } }] } | store::Store store::Repo
            { trait x: {}, any: [{ some dyn-use: { trait: $x }, no static-use: { trait: $x } }] }       | store::Store
            { any: [{ trait x: { name: Store } }, { trait x: { name: Idle } }] }   | store::Store store::Idle
            { any: [{ trait x: { name: Store } }, { trait x: { name: "S*" } }] }   | store::Store
            { any: [{ trait t: { name: Store } }, { trait t: { name: Repo } }], trait x: { supertraits: $t } }  | store::Repo
            { no impl: {}, trait x: { name: Idle } }                               | store::Idle
            { dispatch x: { kind: [dyn, both] } }                                  | store::Store
            { dispatch d: { kind: unused }, trait x: { trait: $d } }               | store::Idle
            { verdict x: { mechanism: native-send } }                              | store::Repo
            { verdict x: { current: async-trait, mechanism: { not: native } } }    | store::Store
            { reachable x: {} }                                                    | store::Repo
            { dyn-incompatible x: { cause: async-fn } }                            | store::Repo store::Idle
            { trait t: { name: Repo }, method x: { trait: $t, shape: other } }     | name
            { crate x: { edition: { at-least: 2021 } } }                           | store
            { crate x: { edition: { at-most: 2018 } } }                            |
            { crate x: { edition: 2021 } }                                         | store
            { crate x: { msrv: { before: "1.75" } } }                              |
            { crate x: { msrv: { not: { before: "1.75" } } } }                     | store
            { dependency x: { package: tokio, optional: false } }                  | tokio
            { crate c: {}, dependency x: { crate: $c } }                           | tokio
            { crate c: {}, dependency x: { package: $c.name } }                    |
            { setting s: { name: both, value: trait-variant }, crate x: {} }       | store
            """)
    void a_rule_finds_what_its_conditions_say(String when, String expected) {
        assertThat(found(when, scene()))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
    }

    @Test
    void what_is_counted_can_be_told() {
        String rule = """
                rules:
                  - id: acme/x
                    title: x
                    when: { trait t: {}, some method as m: { trait: $t }, at-most 2 dyn-use as u: { trait: $t } }
                    report: { at: $t, message: "{t.name} has {m.count}: {m.name}; {u.count} as dyn" }
                """;

        assertThat(PolicyLaw.of(policy(rule)).judge(scene().facts(), TODAY).findings())
                .filteredOn(f -> f.rule().equals("acme/x"))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "Store has 1: call; 2 as dyn",
                        "Repo has 2: name, call; 0 as dyn",
                        "Idle has 1: call; 0 as dyn");
    }

    @Test
    void facts_that_say_nothing_are_not_equal() {
        Scene scene = new Scene();
        scene.dyn(scene.asyncTrait("Store"));
        assertThat(found("{ dyn-use u: {}, dyn-use x: { alias: $u } }", scene)).isEmpty();
    }

    @Test
    void code_that_no_build_has_is_not_seen() {
        Scene scene = new Scene();
        var store = scene.asyncTrait("Store");
        scene.under(Cfg.never());
        scene.dyn(store);
        assertThat(found("{ dyn-use x: {} }", scene)).isEmpty();

        Cfg unix = new Cfg.Option("unix");
        scene.under(unix);
        scene.dyn(store);
        assertThat(found("{ dyn-use x: {} }", scene))
                .extracting(Finding::condition)
                .containsExactly("unix");

        scene.under(unix.not());
        scene.bound(store);
        assertThat(found("{ static-use s: {}, dyn-use x: {} }", scene)).isEmpty();
    }

    @Test
    void what_rests_on_a_macro_that_is_not_known_is_likely() {
        Scene scene = new Scene();
        scene.asyncTrait("Store", Scene.unknown());
        assertThat(found("{ trait x: {} }", scene))
                .extracting(f -> f.confidence().word())
                .containsExactly("likely");
    }

    @Test
    void a_rule_decides_and_the_later_of_two_wins() {
        var ruling = PolicyLaw.of(policy("""
                rules:
                  - { id: acme/z, title: z, when: { trait t: { name: Store } }, verdict: { mechanism: native, because: first } }
                  - { id: acme/a, title: a, when: { trait t: { name: Store } }, verdict: { mechanism: trait-variant, companion: bridge, because: "{t.name} {{so}}" } }
                """)).judge(scene().facts(), TODAY);

        var decision = ruling.decisions().stream()
                .filter(d -> d.trait().id().name().equals("Store"))
                .findFirst()
                .orElseThrow();
        assertThat(decision.verdict().mechanism()).isEqualTo(Mechanism.TRAIT_VARIANT);
        assertThat(decision.verdict().companion()).isEqualTo("bridge");
        assertThat(decision.because()).extracting(Reason::text).contains("`acme/a`: Store {so} (magistrait.yaml:3)");
    }

    @Test
    void a_rule_that_decides_can_be_switched_off() {
        var ruling = PolicyLaw.of(policy("""
                levels: { acme/z: off }
                rules:
                  - { id: acme/z, title: z, when: { trait t: {} }, verdict: { mechanism: none, because: no } }
                """)).judge(scene().facts(), TODAY);

        assertThat(ruling.decisions()).hasSize(3).noneMatch(d -> d.verdict().mechanism() == Mechanism.NONE);
    }

    @Test
    void levels_weigh_findings_and_switch_them_off() {
        Scene scene = new Scene();
        DynUse use = scene.dyn(scene.asyncTrait("Store"));
        String scope = "scopes: [{ where: src/*, until: 2026-11-22, levels: { dyn-native-async: note } }]\n";

        assertThat(rules(scene, "")).containsExactly("dyn-native-async ERROR");
        assertThat(rules(scene, "levels: { dyn-native-async: off }")).isEmpty();
        assertThat(use.place().span().file()).isEqualTo("src/lib.rs");
        assertThat(rules(scene, scope)).containsExactly("dyn-native-async NOTE");
    }

    private List<String> rules(Scene scene, String policy) {
        return PolicyLaw.of(policy(policy)).judge(scene.facts(), TODAY).findings().stream()
                .map(f -> f.rule() + " " + f.level())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            both: trait-variant     | store::T trait-variant
            both: async-trait       | store::T async-trait
            msrv: "1.70"            | store::T async-trait
            count-test-dyn: false   | store::T trait-variant
            """)
    void settings_reach_the_decision(String setting, String verdict) {
        Scene scene = new Scene();
        var both = scene.asyncTrait("T");
        scene.dyn(both);
        scene.bound(both);
        assertThat(verdicts(scene, setting)).containsExactly(verdict);
    }

    @ParameterizedTest
    @CsvSource({"runtime: multi-thread, native-send", "runtime: single-thread, native", "api: closed, native"})
    void settings_reach_exported_traits(String setting, String mechanism) {
        Scene scene = new Scene();
        scene.reachable(scene.asyncTrait("T"));
        assertThat(verdicts(scene, setting)).containsExactly("store::T " + mechanism);
    }

    private List<String> verdicts(Scene scene, String setting) {
        return PolicyLaw.of(policy("settings: { " + setting + " }")).judge(scene.facts(), TODAY).decisions().stream()
                .map(d -> d.trait().id() + " " + d.verdict().mechanism().word())
                .toList();
    }

    @Test
    void the_facts_of_a_crate_say_that_the_policy_sets_its_compiler() {
        var stated = PolicyLaw.of(policy("settings: { msrv: '1.70' }")).stated(scene().facts());
        assertThat(stated)
                .filteredOn(Crate.class::isInstance)
                .singleElement()
                .satisfies(c -> assertThat(((Crate) c).msrv().source()).isEqualTo("policy"));
    }
}
