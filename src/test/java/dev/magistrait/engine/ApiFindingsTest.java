package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.rust.Cfg;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hits and near misses of the rules about public traits, and about impls beside their traits. */
class ApiFindingsTest {

    private static final Cfg DYNAMIC = new Cfg.Option("feature = \"dynamic\"");

    private final Scene scene = new Scene();

    @Test
    void each_bare_async_fn_of_a_reachable_trait_is_found_at_its_async() {
        var store = scene.trait("Store");
        var get = scene.method(store, Shape.ASYNC_FN, "get");
        var put = scene.method(store, Shape.ASYNC_FN, "put");
        scene.reachable(store);

        assertThat(findings("public-bare-async-fn"))
                .extracting(Finding::span)
                .containsExactly(get.place().span(), put.place().span());
        assertThat(findings("public-bare-async-fn").getFirst()).satisfies(f -> {
            assertThat(f.message()).startsWith("`Store::get` is a bare `async fn` in a public trait");
            assertThat(f.evidence()).extracting(e -> e.label()).containsExactly("`pub use` here");
            assertThat(f.level()).isEqualTo(Level.WARNING);
        });
    }

    @Test
    void an_unpublished_crate_is_told_too() {
        scene.reachable(scene.withdrawn().asyncTrait("Store"));

        assertThat(findings("public-bare-async-fn")).hasSize(1);
    }

    @Test
    void a_macro_in_some_builds_leaves_the_others_bare() {
        scene.reachable(scene.asyncTrait("Store", Scene.macro(MacroUse.Kind.ASYNC_TRAIT, DYNAMIC)));

        assertThat(findings("public-bare-async-fn"))
                .singleElement()
                .extracting(Finding::condition)
                .isEqualTo("not(feature = \"dynamic\")");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void nothing_public_is_bare(String why, Consumer<Scene> told) {
        told.accept(scene);

        assertThat(findings("public-bare-async-fn")).isEmpty();
    }

    static Stream<Arguments> nothing_public_is_bare() {
        return Stream.of(
                near("not reachable", s -> s.asyncTrait("Store")),
                near("boxed by the macro", s -> s.reachable(s.asyncTrait("Store", Scene.boxes()))),
                near("a macro that may rewrite it", s -> s.reachable(s.asyncTrait("Store", Scene.unknown()))),
                near("test builds only", s -> s.reachable(s.under(Cfg.test()).asyncTrait("Store"))),
                near("the lint is allowed", s -> {
                    var store = s.trait("Store");
                    var method = s.method(store, Shape.ASYNC_FN, "get");
                    s.replace(method, Scene.lintAllowed(method));
                    s.reachable(store);
                }),
                near("declared Send by make", s -> {
                    var store = s.trait("Store", Scene.makes());
                    var method = s.method(store, Shape.ASYNC_FN, "get");
                    s.replace(method, Scene.send(method));
                    s.reachable(store);
                }),
                near("no async fn", s -> {
                    var store = s.trait("Store");
                    s.method(store, Shape.BOXED_FUTURE, "get");
                    s.reachable(store);
                }));
    }

    @Test
    void a_public_future_without_send_is_found_at_its_return_type() {
        var store = scene.trait("Store");
        var get = scene.method(store, Shape.IMPL_FUTURE, "get");
        var put = scene.method(store, Shape.IMPL_FUTURE, "put");
        scene.replace(put, Scene.send(put));
        var pop = scene.method(store, Shape.IMPL_FUTURE, "pop");
        scene.replace(pop, Scene.lintAllowed(pop));
        scene.reachable(store);

        assertThat(findings("public-future-no-send")).singleElement().satisfies(f -> {
            assertThat(f.span()).isEqualTo(get.place().span());
            assertThat(f.message()).isEqualTo("the future of `Store::get` is public and not declared `Send`");
        });
    }

    @Test
    void a_private_future_may_keep_send_to_itself() {
        scene.method(scene.trait("Store"), Shape.IMPL_FUTURE, "get");

        assertThat(findings("public-future-no-send")).isEmpty();
    }

    @Test
    void an_impl_without_the_macro_of_its_trait_is_found() {
        var impl = scene.impl(scene.asyncTrait("Store", Scene.boxes()));

        assertThat(findings("impl-missing-async-trait")).singleElement().satisfies(f -> {
            assertThat(f.span()).isEqualTo(impl.place().span());
            assertThat(f.message()).isEqualTo("`Store` carries `#[async_trait]`, its impl for `Postgres` does not");
            assertThat(f.evidence()).hasSize(2);
        });
    }

    @Test
    void an_impl_with_the_macro_in_some_builds_misses_it_in_the_others() {
        scene.impl(scene.asyncTrait("Store", Scene.boxes()), Scene.macro(MacroUse.Kind.ASYNC_TRAIT, DYNAMIC));

        assertThat(findings("impl-missing-async-trait"))
                .singleElement()
                .extracting(Finding::condition)
                .isEqualTo("not(feature = \"dynamic\")");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void impls_that_agree_with_their_trait(String why, Consumer<Scene> told) {
        told.accept(scene);

        assertThat(findings("impl-missing-async-trait")).isEmpty();
        assertThat(findings("impl-extra-async-trait")).isEmpty();
    }

    static Stream<Arguments> impls_that_agree_with_their_trait() {
        var whenDynamic = Scene.macro(MacroUse.Kind.ASYNC_TRAIT, DYNAMIC);
        return Stream.of(
                near("both native", s -> s.impl(s.asyncTrait("Store"))),
                near("both boxed", s -> s.impl(s.asyncTrait("Store", Scene.boxes()), Scene.boxes())),
                near("both boxed in the same builds", s -> s.impl(s.asyncTrait("Store", whenDynamic), whenDynamic)),
                near("an impl of those builds only", s -> {
                    var store = s.asyncTrait("Store", whenDynamic);
                    s.under(DYNAMIC).impl(store, Scene.boxes());
                    s.under(DYNAMIC.not()).impl(store);
                }),
                near("written out by hand", s -> {
                    var store = s.asyncTrait("Store", Scene.boxes());
                    s.implMethod(s.impl(store, List.of()), Shape.BOXED_FUTURE, "call");
                }),
                near("a method the macro leaves alone", s -> {
                    var store = s.trait("Store", Scene.boxes());
                    s.method(store, Shape.IMPL_FUTURE, "call");
                    s.impl(store);
                }),
                near("a trait boxed by hand", s -> {
                    var store = s.trait("Store");
                    s.method(store, Shape.BOXED_FUTURE, "call");
                    s.impl(store, Scene.boxes());
                }),
                near("a foreign trait", s -> s.impl(s.foreign("tower::Store"), Scene.boxes())),
                near(
                        "a trait that a macro may rewrite",
                        s -> s.impl(s.asyncTrait("Store", Scene.unknown()), Scene.boxes())),
                near(
                        "an impl that a macro may rewrite",
                        s -> s.impl(s.asyncTrait("Store", Scene.boxes()), Scene.unknown())),
                near("mixed macros", s -> s.impl(s.asyncTrait("Store", Scene.boxes(), Scene.makes()))));
    }

    @Test
    void an_impl_with_the_macro_of_a_native_trait_is_found_at_the_attribute() {
        var impl = scene.impl(scene.asyncTrait("Store"), Scene.boxes());

        assertThat(findings("impl-extra-async-trait")).singleElement().satisfies(f -> {
            assertThat(f.span()).isEqualTo(impl.macros().boxing().span());
            assertThat(f.message())
                    .isEqualTo("the impl of `Store` for `Postgres` carries `#[async_trait]`, the trait does not");
        });
    }

    @Test
    void a_macro_on_the_trait_in_some_builds_leaves_the_impl_alone_in_the_others() {
        scene.impl(scene.asyncTrait("Store", Scene.macro(MacroUse.Kind.ASYNC_TRAIT, DYNAMIC)), Scene.boxes());

        assertThat(findings("impl-extra-async-trait"))
                .singleElement()
                .extracting(Finding::condition)
                .isEqualTo("not(feature = \"dynamic\")");
    }

    @Test
    void a_generated_variant_is_native() {
        TraitDecl local = scene.asyncTrait("LocalStore", Scene.makes());
        var impl = scene.impl(local, Scene.boxes());
        scene.replace(
                impl,
                new TraitImpl(
                        local.id(),
                        "store::Store",
                        true,
                        "Postgres",
                        List.of(),
                        false,
                        true,
                        true,
                        impl.macros(),
                        impl.place()));

        assertThat(findings("impl-extra-async-trait"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .startsWith("the impl of `Store` for");
    }

    private static Arguments near(String why, Consumer<Scene> told) {
        return Arguments.of(why, told);
    }

    private List<Finding> findings(String rule) {
        return scene.ruling().findings().stream()
                .filter(f -> f.rule().equals(rule))
                .toList();
    }
}
