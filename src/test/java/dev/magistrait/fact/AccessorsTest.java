package dev.magistrait.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What facts answer beyond their components. */
class AccessorsTest {

    private static final Cfg WASM = new Cfg.Option("wasm");
    private static final Span SPAN = new Span("src/lib.rs", new Region(1, 1, 1, 2));
    private static final TraitId STORE = TraitId.of("store::Store");

    @ParameterizedTest
    @CsvSource({
        "ASYNC_FN,     false, false, true,  `call` is an `async fn`",
        "ASYNC_FN,     true,  true,  true,  `call` is an `async fn`",
        "IMPL_FUTURE,  false, true,  true,  `call` returns `impl Future`",
        "IMPL_TRAIT,   false, true,  true,  `call` returns `impl Trait`",
        "OTHER,        true,  true,  true,  `call` returns `impl Trait`",
        "BOXED_FUTURE, false, false, true,  `call` returns a boxed future",
        "OTHER,        false, false, false, `call` is not async"
    })
    void a_method_by_shape(Shape shape, boolean inside, boolean despiteMacro, boolean asyncOrOpaque, String text) {
        var method = method(shape, inside, Cfg.always());

        assertThat(method.opaqueDespiteMacro()).isEqualTo(despiteMacro);
        assertThat(method.asyncOrOpaque()).isEqualTo(asyncOrOpaque);
        assertThat(method.text()).isEqualTo(text);
    }

    @Test
    void a_method_is_opaque_where_no_macro_boxes_it() {
        var boxed = trait(macro(MacroUse.Kind.ASYNC_TRAIT, Cfg.always()));
        var sometimes = trait(macro(MacroUse.Kind.ASYNC_TRAIT, WASM));

        assertThat(method(Shape.ASYNC_FN, false, Cfg.always()).opaqueIn(boxed)).isFalse();
        assertThat(method(Shape.IMPL_TRAIT, false, Cfg.always()).opaqueIn(boxed))
                .isTrue();
        assertThat(method(Shape.ASYNC_FN, false, Cfg.always()).opaqueWhen(sometimes))
                .isEqualTo(WASM.not());
        assertThat(method(Shape.ASYNC_FN, false, WASM).opaqueIn(sometimes)).isFalse();
        assertThat(method(Shape.BOXED_FUTURE, false, Cfg.always()).opaqueIn(sometimes))
                .isFalse();
    }

    @Test
    void the_wasm_idiom_does_not_box_locally_only() {
        var local = macro(MacroUse.Kind.ASYNC_TRAIT_LOCAL, WASM);
        var send = macro(MacroUse.Kind.ASYNC_TRAIT, WASM.not());

        assertThat(new Macros(List.of(local, send)).boxesLocallyOnly()).isFalse();
        assertThat(new Macros(List.of(local)).boxesLocallyOnly()).isTrue();
        assertThat(Macros.NONE.boxesLocallyOnly()).isFalse();
    }

    @Test
    void async_trait_beside_another_mechanism_is_mixed() {
        var boxes = macro(MacroUse.Kind.ASYNC_TRAIT, Cfg.always());
        var makes = macro(MacroUse.Kind.MAKE, Cfg.always());
        var dynosaur = macro(MacroUse.Kind.DYNOSAUR, Cfg.always());

        assertThat(new Macros(List.of(boxes, makes)).mixed()).isTrue();
        assertThat(new Macros(List.of(dynosaur, makes)).mixed()).isFalse();
        assertThat(new Macros(List.of(dynosaur, makes)).mechanism()).isTrue();
        assertThat(new Macros(List.of(makes, dynosaur)).dynosaurUse()).isEqualTo(dynosaur);
        assertThat(new Macros(List.of(macro(MacroUse.Kind.KEEPS, Cfg.always()))).mechanism())
                .isFalse();
    }

    @Test
    void code_is_for_tests_by_its_target_or_its_condition() {
        assertThat(place(Context.BENCH, Cfg.always()).forTests()).isTrue();
        assertThat(place(Context.PRODUCTION, Cfg.test().and(WASM)).forTests()).isTrue();
        assertThat(place(Context.PRODUCTION, Cfg.test().or(WASM)).forTests()).isFalse();
        assertThat(place(Context.PRODUCTION, Cfg.never()).built()).isFalse();
    }

    @Test
    void an_impl_misses_the_macro_where_only_the_trait_has_it() {
        var boxed = trait(macro(MacroUse.Kind.ASYNC_TRAIT, Cfg.always()));
        var impl = impl(false, macro(MacroUse.Kind.ASYNC_TRAIT, WASM));

        assertThat(impl.macroMissingWhen(boxed)).isEqualTo(WASM.not());
        assertThat(boxed.boxedWithout(impl)).isTrue();
        assertThat(boxed.nativeUnder(impl)).isFalse();
        assertThat(trait().nativeUnder(impl)).isTrue();
        assertThat(impl(true, macro(MacroUse.Kind.ASYNC_TRAIT, WASM)).macroExtraWhen(boxed))
                .isEqualTo(WASM);
    }

    @Test
    void causes_say_in_which_trait_they_stand() {
        var child = TraitId.of("store::Child");
        var methods = List.of(method(Shape.ASYNC_FN, false, Cfg.always()));
        var own = new DynIncompatible(trait(), DynIncompatible.Cause.ASYNC_FN, methods);
        var inherited = new DynIncompatible(
                new OffenderAbove(child, STORE, List.of(new Step("`Child: Store`", SPAN))),
                trait(),
                DynIncompatible.Cause.ASYNC_FN,
                methods);

        assertThat(own.text()).isEqualTo("`call` is an `async fn`");
        assertThat(inherited.text()).isEqualTo("`call` is an `async fn` in its supertrait `Store`");
        assertThat(own).isLessThan(inherited);
        assertThat(own.holdsAt(place(Context.PRODUCTION, Cfg.never()))).isFalse();
    }

    private static TraitMethod method(Shape shape, boolean opaqueInside, Cfg cfg) {
        return new TraitMethod(
                STORE,
                "call",
                shape,
                false,
                false,
                false,
                true,
                false,
                opaqueInside,
                place(Context.PRODUCTION, cfg),
                SPAN);
    }

    private static TraitDecl trait(MacroUse... macros) {
        return new TraitDecl(
                STORE,
                Visibility.PUBLIC,
                false,
                new Macros(List.of(macros)),
                "",
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                place(Context.PRODUCTION, Cfg.always()));
    }

    private static TraitImpl impl(boolean variant, MacroUse... macros) {
        return new TraitImpl(
                STORE,
                STORE.path(),
                variant,
                "Postgres",
                List.of(),
                false,
                true,
                true,
                new Macros(List.of(macros)),
                place(Context.PRODUCTION, Cfg.always()));
    }

    private static MacroUse macro(MacroUse.Kind kind, Cfg condition) {
        return new MacroUse("m", kind, "", condition, SPAN);
    }

    private static Place place(Context context, Cfg cfg) {
        return new Place("store", "lib store", context, cfg, SPAN);
    }
}
