package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Context;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.rust.Cfg;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How traits are used, and the mechanism in use. */
class DispatchTest {

    private final Scene scene = new Scene();

    @Test
    void a_use_of_a_subtrait_is_a_use_of_its_supertraits_and_never_the_reverse() {
        var parent = scene.asyncTrait("Parent");
        var child = scene.asyncTrait("Child");
        scene.supertrait(child, parent);
        scene.dyn(child);
        scene.bound(parent);

        assertThat(dispatch(parent)).isEqualTo(Dispatch.Kind.BOTH);
        assertThat(dispatch(child)).isEqualTo(Dispatch.Kind.DYN);
    }

    @Test
    void a_trait_without_uses_is_unused() {
        assertThat(dispatch(scene.asyncTrait("Store"))).isEqualTo(Dispatch.Kind.UNUSED);
    }

    @Test
    void a_dyn_use_does_not_count_where_every_async_method_needs_a_sized_self() {
        var store = scene.trait("Store");
        var method = scene.method(store, Shape.ASYNC_FN, "call");
        scene.replace(method, Scene.sized(method));
        scene.method(store, Shape.OTHER, "name");
        scene.dyn(store);

        assertThat(dispatch(store)).isEqualTo(Dispatch.Kind.UNUSED);
        scene.method(store, Shape.ASYNC_FN, "other");
        assertThat(dispatch(store)).isEqualTo(Dispatch.Kind.DYN);
    }

    @Test
    void a_policy_can_leave_dyn_uses_in_tests_out() {
        var store = scene.asyncTrait("Store");
        scene.inside(Context.TEST).dyn(store);
        scene.inside(Context.PRODUCTION).under(Cfg.test()).dyn(store);
        scene.bound(store);

        assertThat(dispatch(store)).isEqualTo(Dispatch.Kind.BOTH);
        scene.setting("count-test-dyn", "false");
        assertThat(dispatch(store)).isEqualTo(Dispatch.Kind.STATIC);
        assertThat(scene.ruling().findings())
                .extracting(f -> f.rule())
                .containsExactly("dyn-native-async", "dyn-native-async");
    }

    @Test
    void code_that_is_never_compiled_does_not_count() {
        var store = scene.asyncTrait("Store");
        scene.under(Cfg.never()).dyn(store);
        scene.bound(store);

        assertThat(dispatch(store)).isEqualTo(Dispatch.Kind.UNUSED);
        assertThat(scene.ruling().findings()).isEmpty();
    }

    @Test
    void a_bridge_serves_both_and_its_twin_is_boxed_by_hand() {
        var repo = scene.asyncTrait("Repo");
        var boxed = scene.trait("DynRepo");
        scene.method(boxed, Shape.BOXED_FUTURE, "call");
        scene.impl(boxed, List.of(repo.id()));
        scene.dyn(boxed);

        assertThat(decision(repo)).satisfies(d -> {
            assertThat(d.dispatch()).isEqualTo(Dispatch.Kind.BOTH);
            assertThat(d.current()).isEqualTo(Current.Kind.BRIDGE);
            assertThat(d.verdict().companion()).isEqualTo("bridge");
        });
        assertThat(decision(boxed).current()).isEqualTo(Current.Kind.BOXED_BY_HAND);
        assertThat(scene.ruling().findings()).isEmpty();
    }

    @Test
    void a_blanket_impl_between_traits_that_are_both_boxed_is_no_bridge() {
        var repo = scene.asyncTrait("Repo", Scene.boxes());
        var other = scene.asyncTrait("Other", Scene.boxes());
        scene.impl(other, List.of(repo.id()), Scene.boxes());

        assertThat(dispatch(repo)).isEqualTo(Dispatch.Kind.UNUSED);
    }

    @Test
    void a_blanket_impl_of_a_trait_under_async_trait_is_a_bridge() {
        var repo = scene.asyncTrait("Repo");
        var other = scene.asyncTrait("Other", Scene.boxes());
        scene.impl(other, List.of(repo.id()), Scene.boxes());

        assertThat(decision(repo).current()).isEqualTo(Current.Kind.BRIDGE);
    }

    @ParameterizedTest
    @MethodSource
    void the_mechanism_in_use(Current.Kind expected, Shape shape, List<MacroUse> macros) {
        var store = scene.trait("Store", macros.toArray(MacroUse[]::new));
        scene.method(store, shape, "call");

        assertThat(decision(store).current()).isEqualTo(expected);
    }

    static Stream<Arguments> the_mechanism_in_use() {
        var wasm = new Cfg.Option("target_arch = \"wasm32\"");
        return Stream.of(
                Arguments.of(Current.Kind.NATIVE, Shape.ASYNC_FN, List.of()),
                Arguments.of(Current.Kind.NATIVE, Shape.IMPL_FUTURE, List.of(Scene.unknown())),
                Arguments.of(Current.Kind.NATIVE, Shape.IMPL_TRAIT, List.of()),
                Arguments.of(Current.Kind.BOXED_BY_HAND, Shape.BOXED_FUTURE, List.of()),
                Arguments.of(Current.Kind.ASYNC_TRAIT, Shape.ASYNC_FN, List.of(Scene.boxes())),
                Arguments.of(Current.Kind.ASYNC_TRAIT_LOCAL, Shape.ASYNC_FN, List.of(Scene.boxesLocally())),
                Arguments.of(
                        Current.Kind.ASYNC_TRAIT,
                        Shape.ASYNC_FN,
                        List.of(
                                Scene.macro(MacroUse.Kind.ASYNC_TRAIT_LOCAL, wasm),
                                Scene.macro(MacroUse.Kind.ASYNC_TRAIT, wasm.not()))),
                Arguments.of(Current.Kind.TRAIT_VARIANT, Shape.ASYNC_FN, List.of(Scene.makes())),
                Arguments.of(Current.Kind.DYNOSAUR, Shape.ASYNC_FN, List.of(Scene.dynosaur(), Scene.makes())),
                Arguments.of(Current.Kind.MIXED, Shape.ASYNC_FN, List.of(Scene.boxes(), Scene.makes())),
                Arguments.of(Current.Kind.ASYNC_TRAIT, Shape.OTHER, List.of(Scene.boxes())));
    }

    @Test
    void native_send_wants_every_future_declared() {
        var store = scene.trait("Store");
        var declared = scene.method(store, Shape.IMPL_FUTURE, "a");
        scene.replace(declared, Scene.send(declared));
        assertThat(decision(store).current()).isEqualTo(Current.Kind.NATIVE_SEND);

        scene.method(store, Shape.ASYNC_FN, "b");
        assertThat(decision(store).current()).isEqualTo(Current.Kind.NATIVE);
    }

    private Dispatch.Kind dispatch(TraitDecl trait) {
        return decision(trait).dispatch();
    }

    private Decision decision(TraitDecl trait) {
        return scene.ruling().decisions().stream()
                .filter(d -> d.trait().equals(trait))
                .findFirst()
                .orElseThrow();
    }
}
