package dev.magistrait.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.fact.Verdict;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Enumerates what the decision table asks of a trait, and compares the live rules with the table read by hand. */
class MechanismTableTest {

    private static final int UNDECLARED = 0;
    private static final List<Integer> COMPILERS = List.of(UNDECLARED, 74, 75, 84);
    private static final List<String> BOTH = List.of("", "trait-variant", "async-trait", "dynosaur", "bridge");
    private static final List<String> API = List.of("", "from-manifest", "open", "closed");
    private static final Cfg WASM = new Cfg.Option("target_arch = \"wasm32\"");

    private enum Form {
        PLAIN(),
        BOXED(Scene.boxes()),
        LOCAL(Scene.boxesLocally()),
        WASM_IDIOM(
                Scene.macro(MacroUse.Kind.ASYNC_TRAIT_LOCAL, WASM), Scene.macro(MacroUse.Kind.ASYNC_TRAIT, WASM.not())),
        MAKE(Scene.makes()),
        DYNOSAUR(Scene.dynosaur()),
        DYNOSAUR_AND_MAKE(Scene.dynosaur(), Scene.makes()),
        BOXED_AND_MAKE(Scene.boxes(), Scene.makes()),
        UNKNOWN_MACRO(Scene.unknown());

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<MacroUse> macros;

        Form(MacroUse... macros) {
            this.macros = List.of(macros);
        }

        boolean boxes() {
            return this == BOXED || this == LOCAL || this == WASM_IDIOM || this == BOXED_AND_MAKE;
        }

        boolean makes() {
            return this == MAKE || this == DYNOSAUR_AND_MAKE || this == BOXED_AND_MAKE;
        }

        boolean dynosaur() {
            return this == DYNOSAUR || this == DYNOSAUR_AND_MAKE;
        }

        boolean mechanism() {
            return this != PLAIN && this != UNKNOWN_MACRO;
        }
    }

    record World(int compiler, boolean published, String both, String api) {
        boolean below() {
            return compiler == 74;
        }

        boolean belowDynosaur() {
            return compiler != UNDECLARED && compiler < 84;
        }

        boolean exports(boolean reachable) {
            return reachable && !api.equals("closed") && (published || api.equals("open"));
        }
    }

    private record Case(
            Form form,
            Shape shape,
            boolean dyn,
            boolean bound,
            boolean reachable,
            boolean spawned,
            boolean notSend,
            boolean allowed,
            boolean open) {

        /** Whether its futures are `Send` by promise. */
        boolean promises() {
            return form.makes() || (form.boxes() && form != Form.LOCAL);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void every_trait_gets_the_verdict_of_one_row(World world) {
        Scene scene = scene(world);
        Map<TraitId, Case> cases = new HashMap<>();
        cases().forEach(c -> cases.put(tell(scene, c, cases.size()), c));

        try (Hearing hearing = Law.bundled().open()) {
            hearing.insert(scene.facts());
            Facts facts = hearing.facts();

            assertThat(cases).hasSizeGreaterThan(2000);
            assertThat(mismatches(facts, cases, world)).isEmpty();
            assertOneRowEach(facts);
            assertOneEach(facts, cases.size());
        }
    }

    private static List<String> mismatches(Facts facts, Map<TraitId, Case> cases, World world) {
        var verdicts = facts.by(Verdict.class, Verdict::trait);
        List<String> found = new ArrayList<>();
        cases.forEach((id, c) -> {
            var expected = expected(id, c, world);
            var actual = verdicts.getOrDefault(id, List.of());
            if (!actual.equals(expected)) {
                found.add("%s: expected %s but was %s".formatted(c, expected, actual));
            }
        });
        return found;
    }

    private static void assertOneRowEach(Facts facts) {
        for (var verdict : facts.all(Verdict.class)) {
            var rows = facts.justifications(verdict).stream()
                    .map(Facts.Justification::rule)
                    .collect(toSet());
            assertThat(rows).hasSize(1);
        }
    }

    private static void assertOneEach(Facts facts, int traits) {
        assertThat(facts.all(Dispatch.class))
                .extracting(Dispatch::trait)
                .doesNotHaveDuplicates()
                .hasSize(traits);
        assertThat(facts.all(Current.class)).extracting(Current::trait).doesNotHaveDuplicates();
    }

    static Stream<World> worlds() {
        var tables = COMPILERS.stream().flatMap(c -> BOTH.stream().map(both -> new World(c, true, both, "")));
        var apis = API.stream().flatMap(api -> Stream.of(true, false).map(p -> new World(UNDECLARED, p, "", api)));
        return Stream.concat(tables, apis);
    }

    private static Scene scene(World world) {
        Scene scene = world.compiler() == UNDECLARED ? new Scene() : new Scene().msrv(world.compiler());
        if (!world.published()) {
            scene.withdrawn();
        }
        if (!world.both().isEmpty()) {
            scene.setting("both", world.both());
        }
        if (!world.api().isEmpty()) {
            scene.setting("api", world.api());
        }
        return scene;
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Form form : Form.values()) {
            for (Shape shape : Shape.values()) {
                for (int bits = 0; bits < 1 << 7; bits++) {
                    cases.add(new Case(
                            form,
                            shape,
                            on(bits, 0),
                            on(bits, 1),
                            on(bits, 2),
                            on(bits, 3),
                            on(bits, 4),
                            on(bits, 5),
                            on(bits, 6)));
                }
            }
        }
        return cases;
    }

    private static boolean on(int bits, int at) {
        return (bits >> at & 1) == 1;
    }

    private static TraitId tell(Scene scene, Case c, int number) {
        TraitDecl decl = scene.trait("T" + number, c.form().macros.toArray(MacroUse[]::new));
        var method = scene.method(decl, c.shape(), "call");
        if (c.allowed()) {
            scene.replace(method, Scene.lintAllowed(method));
        }
        if (c.dyn()) {
            scene.dyn(decl);
        }
        if (c.bound()) {
            scene.bound(decl);
        }
        if (c.reachable()) {
            scene.reachable(decl);
        }
        if (c.spawned()) {
            scene.spawn(decl);
        }
        if (c.open()) {
            scene.open(decl);
        }
        if (c.notSend()) {
            scene.notSend(decl);
        }
        return decl.id();
    }

    private static List<Verdict> expected(TraitId id, Case c, World world) {
        return switch (c.shape()) {
            case OTHER -> c.form().mechanism() ? List.of(new Verdict(id, Mechanism.NONE, "")) : List.of();
            case IMPL_TRAIT -> List.of(new Verdict(id, withoutFuture(c, world), ""));
            case ASYNC_FN, IMPL_FUTURE, BOXED_FUTURE -> List.of(async(id, c, world));
        };
    }

    private static Mechanism withoutFuture(Case c, World world) {
        boolean asDyn = c.dyn() || c.form().dynosaur();
        return asDyn || world.exports(c.reachable()) ? Mechanism.ASSOCIATED_TYPE : Mechanism.NATIVE;
    }

    private static Verdict async(TraitId id, Case c, World world) {
        boolean dyn = c.dyn() || c.form().dynosaur();
        boolean statically = c.bound() || c.form().dynosaur();
        if (world.below() || (dyn && !statically) || (dyn && world.both().equals("async-trait"))) {
            return new Verdict(id, Mechanism.ASYNC_TRAIT, "");
        }
        return dyn
                ? new Verdict(id, Mechanism.TRAIT_VARIANT, companion(c, world))
                : new Verdict(id, withoutDyn(c, world), "");
    }

    private static String companion(Case c, World world) {
        boolean tooOld = world.both().equals("dynosaur") && world.belowDynosaur();
        if (List.of("dynosaur", "bridge").contains(world.both()) && !tooOld) {
            return world.both();
        }
        return c.form().dynosaur() ? "dynosaur" : "async-trait";
    }

    private static Mechanism withoutDyn(Case c, World world) {
        if (world.exports(c.reachable())) {
            if (c.form().makes() || c.form() == Form.LOCAL || c.notSend()) {
                return Mechanism.TRAIT_VARIANT;
            }
            boolean bare = c.shape() == Shape.ASYNC_FN && !c.form().boxes();
            return bare && c.allowed() ? Mechanism.NATIVE : send(c);
        }
        if (c.spawned() || (c.open() && c.promises())) {
            return c.form().makes() ? Mechanism.TRAIT_VARIANT : send(c);
        }
        return Mechanism.NATIVE;
    }

    /** No native form has futures that are {@code Send} in some builds alone. */
    private static Mechanism send(Case c) {
        boolean chosen = c.form() == Form.WASM_IDIOM && c.shape() == Shape.ASYNC_FN;
        return chosen ? Mechanism.ASYNC_TRAIT : Mechanism.NATIVE_SEND;
    }
}
