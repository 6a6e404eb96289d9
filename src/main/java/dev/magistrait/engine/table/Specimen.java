package dev.magistrait.engine.table;

import dev.magistrait.fact.Bridge;
import dev.magistrait.fact.Context;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.NotSendImpl;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.OpaqueReturn;
import dev.magistrait.fact.OpenSite;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A trait with one method, as source facts tell it.
 *
 * @param send whether its future is declared {@code Send}
 * @param allowed whether the lint {@code async_fn_in_trait} is
 * @param dyn whether it is used as a trait object
 * @param bound whether it bounds a generic
 * @param reachable from other crates
 * @param spawned whether generic code spawns its future
 * @param open whether generic code gives its future a way that is not understood
 * @param notSend whether the future of an implementor is known not to be {@code Send}
 * @param unnamed whether no associated type could stand for what it returns
 */
record Specimen(
        Form form,
        Shape shape,
        boolean send,
        boolean allowed,
        boolean dyn,
        boolean bound,
        boolean reachable,
        boolean spawned,
        boolean open,
        boolean notSend,
        boolean unnamed) {

    /** What makes it more than a plain trait. */
    enum Form {
        PLAIN(),
        BOXED(MacroUse.Kind.ASYNC_TRAIT),
        LOCAL(MacroUse.Kind.ASYNC_TRAIT_LOCAL),
        MAKE(MacroUse.Kind.MAKE),
        DYNOSAUR(MacroUse.Kind.DYNOSAUR),
        DYNOSAUR_AND_MAKE(MacroUse.Kind.DYNOSAUR, MacroUse.Kind.MAKE),
        MIXED(MacroUse.Kind.ASYNC_TRAIT, MacroUse.Kind.MAKE),
        BRIDGED(),
        UNMAKEABLE(Obstacle.Kind.PATTERN),
        UNERASABLE(Obstacle.Kind.NOT_ERASABLE),
        NEVER_SENT(Obstacle.Kind.MOCKED_BORROW),
        NEVER_SENT_NOR_MADE(Obstacle.Kind.MOCKED_BORROW, Obstacle.Kind.PATTERN),
        BOXED_NEVER_SENT(List.of(MacroUse.Kind.ASYNC_TRAIT), List.of(Obstacle.Kind.MOCKED_BORROW));

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<MacroUse.Kind> macros;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<Obstacle.Kind> hindrances;

        Form(MacroUse.Kind... macros) {
            this(List.of(macros), List.of());
        }

        Form(Obstacle.Kind first, Obstacle.Kind... more) {
            this(List.of(), Stream.concat(Stream.of(first), Stream.of(more)).toList());
        }

        Form(List<MacroUse.Kind> macros, List<Obstacle.Kind> hindrances) {
            this.macros = macros;
            this.hindrances = hindrances;
        }
    }

    /** All that can be written. */
    static List<Specimen> all() {
        return Stream.of(Form.values())
                .flatMap(form -> Stream.of(Shape.values()).flatMap(shape -> all(form, shape)))
                .filter(Specimen::possible)
                .toList();
    }

    /** Some of each row of the decision table. */
    static List<Specimen> few() {
        return all().stream().filter(Specimen::telling).toList();
    }

    private boolean telling() {
        boolean usual = form == Form.PLAIN || form == Form.MAKE || form == Form.DYNOSAUR || form == Form.BRIDGED;
        return (usual || form == Form.UNERASABLE)
                && !notSend
                && shape != Shape.IMPL_FUTURE
                && shape != Shape.BOXED_FUTURE;
    }

    private static Stream<Specimen> all(Form form, Shape shape) {
        return Stream.iterate(0, bits -> bits < 1 << 9, bits -> bits + 1)
                .map(bits -> new Specimen(
                        form,
                        shape,
                        on(bits, 6),
                        on(bits, 0),
                        on(bits, 1),
                        on(bits, 2),
                        on(bits, 3),
                        on(bits, 4),
                        on(bits, 7),
                        on(bits, 5),
                        on(bits, 8)));
    }

    private static boolean on(int bits, int at) {
        return (bits >> at & 1) == 1;
    }

    private boolean possible() {
        boolean opaque = shape == Shape.ASYNC_FN || shape == Shape.IMPL_FUTURE;
        boolean ever = (!allowed || shape == Shape.ASYNC_FN)
                && (!send || (shape == Shape.IMPL_FUTURE && form == Form.PLAIN))
                && (!unnamed || (shape == Shape.IMPL_TRAIT && form == Form.PLAIN))
                && (form != Form.BRIDGED || opaque)
                && (form.hindrances.isEmpty() || (shape == Shape.ASYNC_FN && !allowed));
        return ever && !(spawned && open) && (opaque || shape == Shape.BOXED_FUTURE || (!spawned && !open && !notSend));
    }

    TraitId id(String crate, int number) {
        return TraitId.of(crate.replace('-', '_') + "::T" + number);
    }

    List<Fact> facts(String crate, int number) {
        TraitId id = id(crate, number);
        Place place = new Place(crate, "lib " + crate, Context.PRODUCTION, Cfg.always(), span(crate, number));
        List<Fact> facts = new ArrayList<>();
        facts.add(declared(id, place));
        facts.add(new TraitMethod(
                id, "call", shape, send, false, false, true, allowed, shape == Shape.IMPL_TRAIT, place, place.span()));
        add(dyn, new DynUse(id, id.path(), "dyn", "", place), facts);
        add(bound, new StaticUse(id, id.path(), "bound", place), facts);
        add(reachable, new Reachable(id, List.of()), facts);
        add(spawned, new SpawnSite(id, id.path(), false, "call", "tokio::spawn", true, place), facts);
        add(open, new OpenSite(id, "call", "is kept in a value", place), facts);
        add(notSend, new NotSendImpl(id, "call", "a type that is not `Send`", place), facts);
        add(
                shape == Shape.IMPL_TRAIT,
                new OpaqueReturn(id, "call", unnamed ? "the type of a parameter has no name" : "", place),
                facts);
        form.hindrances.forEach(kind -> facts.add(new Hindrance(id, kind, "call", place)));
        add(form == Form.BRIDGED, new Bridge(id, TraitId.of(id.path() + "Boxed"), place.span()), facts);
        return facts;
    }

    private TraitDecl declared(TraitId id, Place place) {
        Macros macros = new Macros(form.macros.stream()
                .map(kind -> new MacroUse(kind.name(), kind, "", Cfg.always(), place.span()))
                .toList());
        return new TraitDecl(
                id, Visibility.PUBLIC, false, macros, "", true, false, false, false, true, true, false, place);
    }

    private static void add(boolean told, Fact fact, List<Fact> to) {
        if (told) {
            to.add(fact);
        }
    }

    private static Span span(String crate, int number) {
        int line = number + 1;
        return new Span("crates/" + crate + "/src/lib.rs", new Region(line, 1, line, 2));
    }
}
