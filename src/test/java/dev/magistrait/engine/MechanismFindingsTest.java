package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Overruled;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.rust.Cfg;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hits and near misses of the rules about the mechanism of a trait. */
class MechanismFindingsTest {

    private static final Cfg DYNAMIC = new Cfg.Option("feature = \"dynamic\"");

    private final Scene scene = new Scene();

    @Test
    void boxed_futures_without_dyn_are_needless() {
        var store = scene.asyncTrait("Store", Scene.boxes());
        scene.bound(store);

        assertThat(only("needless-async-trait")).satisfies(f -> {
            assertThat(f.span()).isEqualTo(store.macros().boxing().span());
            assertThat(f.message()).isEqualTo("`Store` boxes its futures, but nothing here uses it as `dyn`");
            assertThat(f.confidence()).isEqualTo(Confidence.CERTAIN);
            assertThat(f.help()).isEqualTo("remove the attribute from the trait and from its impls");
        });
    }

    @Test
    void on_an_exported_trait_boxed_futures_are_likely_needless() {
        scene.reachable(scene.asyncTrait("Store", Scene.boxes()));

        assertThat(only("needless-async-trait")).satisfies(f -> {
            assertThat(f.confidence()).isEqualTo(Confidence.LIKELY);
            assertThat(f.help()).endsWith("and declare the trait's futures `Send`");
        });
    }

    @Test
    void a_blind_spot_makes_it_likely_and_is_shown() {
        var store = scene.asyncTrait("Store", Scene.boxes());
        var spot = scene.add(new BlindSpot("macro", store.id().path(), "`wire!` is not expanded", scene.here()));

        assertThat(only("needless-async-trait")).satisfies(f -> {
            assertThat(f.confidence()).isEqualTo(Confidence.LIKELY);
            assertThat(f.evidence())
                    .extracting(e -> e.span())
                    .containsExactly(spot.place().span());
        });
        assertThat(scene.ruling().decisions())
                .singleElement()
                .satisfies(d -> assertThat(d.blindSpots()).containsExactly("`wire!` is not expanded"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void boxed_futures_are_needed(String why, Function<Scene, TraitDecl> told) {
        assertThat(told.apply(scene).foreign()).isFalse();

        assertThat(findings("needless-async-trait")).isEmpty();
    }

    static Stream<Arguments> boxed_futures_are_needed() {
        return Stream.of(
                near("a dyn use", s -> {
                    var store = s.asyncTrait("Store", Scene.boxes());
                    s.dyn(store);
                    return store;
                }),
                near("an old compiler", s -> s.msrv(74).asyncTrait("Store", Scene.boxes())),
                near("no async fn", s -> {
                    var store = s.trait("Store", Scene.boxes());
                    s.method(store, Shape.IMPL_FUTURE, "call");
                    return store;
                }),
                near("a macro that may rewrite it", s -> s.asyncTrait("Store", Scene.unknown(), Scene.boxes())),
                near("mixed macros", s -> s.asyncTrait("Store", Scene.makes(), Scene.boxes())),
                near("a policy that overrules a dyn use", s -> {
                    var store = s.asyncTrait("Store", Scene.boxes());
                    s.dyn(store);
                    s.add(new Overruled(store.id(), Mechanism.NATIVE, "", "acme/native", 0, "we say so"));
                    return store;
                }));
    }

    @Test
    void a_trait_object_of_a_native_trait_is_refused_at_each_use() {
        var store = scene.asyncTrait("Store");
        scene.dyn(store);
        scene.dyn(store);

        assertThat(findings("dyn-native-async")).hasSize(2).allSatisfy(f -> {
            assertThat(f.message()).isEqualTo("`Store` cannot be a trait object: `call` is an `async fn`");
            assertThat(f.evidence()).extracting(e -> e.label()).containsExactly("`call` is an `async fn`");
            assertThat(f.condition()).isEmpty();
        });
    }

    @Test
    void the_cause_can_stand_in_a_supertrait() {
        var parent = scene.asyncTrait("Parent");
        var child = scene.asyncTrait("Child", Scene.boxes());
        scene.supertrait(child, parent);
        scene.dyn(child);

        assertThat(only("dyn-native-async")).satisfies(f -> {
            assertThat(f.message())
                    .isEqualTo("`Child` cannot be a trait object: `call` is an `async fn` in its supertrait `Parent`");
            assertThat(f.evidence()).extracting(e -> e.label()).contains("`Child: Parent`");
        });
    }

    @Test
    void async_trait_leaves_an_impl_trait_return_alone() {
        var store = scene.asyncTrait("Store", Scene.boxes());
        scene.method(store, Shape.IMPL_TRAIT, "items");
        scene.dyn(store);

        assertThat(only("dyn-native-async").message()).endsWith("`items` returns `impl Trait`");
    }

    @Test
    void a_generated_variant_is_named_as_the_code_names_it() {
        var local = scene.asyncTrait("LocalStore", Scene.makes());
        scene.add(new DynUse(local.id(), "store::Store", "dyn", "", scene.here()));

        assertThat(only("dyn-native-async").message()).startsWith("`Store` cannot");
    }

    @Test
    void a_foreign_trait_that_is_natively_async_has_no_trait_objects() {
        scene.dyn(scene.foreign("core::ops::AsyncFn"));

        assertThat(only("dyn-native-async").message())
                .isEqualTo("`AsyncFn` cannot be a trait object: `AsyncFn` is natively async");
        assertThat(scene.ruling().decisions()).isEmpty();
    }

    @Test
    void a_use_in_some_builds_only_says_in_which() {
        var store = scene.asyncTrait("Store");
        scene.under(DYNAMIC).dyn(store);

        assertThat(only("dyn-native-async").condition()).isEqualTo("feature = \"dynamic\"");
    }

    @Test
    void a_macro_in_some_builds_only_cures_those() {
        var store = scene.asyncTrait("Store", Scene.macro(MacroUse.Kind.ASYNC_TRAIT, DYNAMIC));
        scene.under(DYNAMIC).dyn(store);
        assertThat(findings("dyn-native-async")).isEmpty();

        scene.under(Cfg.always()).dyn(store);
        assertThat(only("dyn-native-async").condition()).isEqualTo("not(feature = \"dynamic\")");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void trait_objects_that_are_legal_or_cannot_be_judged(String why, Function<Scene, TraitDecl> told) {
        scene.dyn(told.apply(scene));

        assertThat(findings("dyn-native-async")).isEmpty();
    }

    static Stream<Arguments> trait_objects_that_are_legal_or_cannot_be_judged() {
        return Stream.of(
                near("boxed by the macro", s -> s.asyncTrait("Store", Scene.boxes())),
                near("boxed by hand", s -> {
                    var store = s.trait("Store");
                    s.method(store, Shape.BOXED_FUTURE, "call");
                    return store;
                }),
                near("a sized self", s -> {
                    var store = s.trait("Store");
                    var method = s.method(store, Shape.ASYNC_FN, "call");
                    s.replace(method, Scene.sized(method));
                    return store;
                }),
                near("a macro that may rewrite it", s -> s.asyncTrait("Store", Scene.unknown())),
                near("a supertrait that a macro may rewrite", s -> {
                    var child = s.trait("Child");
                    s.supertrait(child, s.asyncTrait("Parent", Scene.unknown()));
                    return child;
                }),
                near("a child that a macro may rewrite", s -> {
                    var child = s.trait("Child", Scene.unknown());
                    s.supertrait(child, s.asyncTrait("Parent"));
                    return child;
                }));
    }

    @Test
    void a_native_trait_used_both_ways_is_noted_once_at_the_first_dyn() {
        var store = scene.asyncTrait("Store");
        scene.bound(store);
        var first = scene.dyn(store);
        scene.dyn(store);

        assertThat(only("both-static-and-dyn").span()).isEqualTo(first.place().span());
    }

    @Test
    void uses_in_tests_that_do_not_count_are_not_the_first() {
        var store = scene.asyncTrait("Store");
        scene.under(Cfg.test()).dyn(store);
        var counted = scene.under(Cfg.always()).dyn(store);
        scene.bound(store);
        scene.setting("count-test-dyn", "false");

        assertThat(only("both-static-and-dyn").span()).isEqualTo(counted.place().span());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void forms_for_both_and_choices_made(String why, Function<Scene, TraitDecl> told) {
        var store = told.apply(scene);
        scene.bound(store);
        scene.dyn(store);

        assertThat(findings("both-static-and-dyn")).isEmpty();
    }

    static Stream<Arguments> forms_for_both_and_choices_made() {
        return Stream.of(
                near("async_trait", s -> s.asyncTrait("Store", Scene.boxes())),
                near("dynosaur", s -> s.asyncTrait("Store", Scene.dynosaur())),
                near("make", s -> s.asyncTrait("Store", Scene.makes())));
    }

    @Test
    void native_async_below_the_declared_compiler_is_found_once_a_trait() {
        scene.msrv(74);
        var store = scene.trait("Store");
        var first = scene.method(store, Shape.ASYNC_FN, "get");
        scene.method(store, Shape.IMPL_TRAIT, "items");

        assertThat(only("native-below-msrv")).satisfies(f -> {
            assertThat(f.span()).isEqualTo(first.place().span());
            assertThat(f.message())
                    .isEqualTo("`Store` needs Rust 1.75, but `store` declares 1.74: `get` is an `async fn`");
            assertThat(f.evidence()).extracting(e -> e.span().file()).containsExactly("Cargo.toml");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void the_declared_compiler_has_what_is_written(String why, Function<Scene, TraitDecl> told) {
        assertThat(told.apply(scene).foreign()).isFalse();

        assertThat(findings("native-below-msrv")).isEmpty();
    }

    static Stream<Arguments> the_declared_compiler_has_what_is_written() {
        return Stream.of(
                near("1.75", s -> s.msrv(75).asyncTrait("Store")),
                near("nothing declared", s -> s.asyncTrait("Store")),
                near("boxed by the macro", s -> s.msrv(74).asyncTrait("Store", Scene.boxes())),
                near("a macro that may rewrite it", s -> s.msrv(74).asyncTrait("Store", Scene.unknown())));
    }

    private static Arguments near(String why, Function<Scene, TraitDecl> told) {
        return Arguments.of(why, told);
    }

    private List<Finding> findings(String rule) {
        return scene.ruling().findings().stream()
                .filter(f -> f.rule().equals(rule))
                .toList();
    }

    private Finding only(String rule) {
        assertThat(findings(rule)).hasSize(1);
        return findings(rule).getFirst();
    }
}
