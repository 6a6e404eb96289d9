package dev.magistrait.fix.plan;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.finding.Confidence;
import dev.magistrait.fix.Wish;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the mechanism that a trait uses to one that somebody asks for, whatever its verdict is. */
final class Moves {

    private static final String MAKE = "#[trait_variant::make(Send)]";

    private final Workbench bench;
    private final Attributes attributes;
    private final Reforming reforming;
    private final Twins twins;
    private final Erased erased;
    private final Erasure erasure;

    Moves(Workbench bench) {
        this.bench = bench;
        this.reforming = new Reforming(bench);
        this.attributes = new Attributes(bench);
        this.twins = new Twins(bench);
        this.erased = new Erased(bench);
        this.erasure = new Erasure(bench);
    }

    /** A trait to {@code native}, {@code native-send}, {@code async-trait} or {@code trait-variant}; none where it is there. */
    List<Draft> of(Wish wish, Group group) {
        List<Decision> decisions = bench.known().decisions(group);
        if (group.isEmpty() || decisions.isEmpty() || bench.known().isTwin(group)) {
            return List.of();
        }
        Decision now = decisions.getFirst();
        Optional<Companion> companion = companion(wish, now);
        Serving serving = Serving.of(bench.known(), group, now);
        if (serving.is(wish.to(), companion)) {
            return List.of();
        }
        String way = serving.is(wish.to(), Optional.empty())
                ? ""
                : " from " + now.current().word() + " to " + wish.to();
        String title = "`" + group.path() + "`" + way
                + companion.map(c -> " with " + c.word()).orElse("");
        Draft draft = new Draft(wish.to() + " " + group.path(), title, List.of());
        move(draft, group, now, serving, wish.to(), companion);
        return List.of(draft);
    }

    /** What is to serve the objects of a trait: that which is asked for, or that of a verdict which names the mechanism. */
    private static Optional<Companion> companion(Wish wish, Decision now) {
        if (!now.dispatch().usesDyn() || wish.to().equals("async-trait")) {
            return Optional.empty();
        }
        boolean judged = now.verdict().mechanism().word().equals(wish.to());
        return Companion.of(wish.with().isEmpty() && judged ? now.verdict().companion() : wish.with());
    }

    private void move(
            Draft draft, Group group, Decision now, Serving serving, String mechanism, Optional<Companion> companion) {
        Span place = now.trait().place().span();
        if (now.dispatch().usesDyn()
                && !mechanism.equals("async-trait")
                && companion.isEmpty()
                && serving.companion().isEmpty()) {
            draft.refuse(
                    use(group, place),
                    "`" + group.name()
                            + "` is used as `dyn`, which takes boxed futures: `--with` gives it a companion");
            return;
        }
        noticed(draft, group, now);
        Optional<Companion> served = companion.filter(c -> !serving.companion().equals(companion));
        if (mechanism.equals("async-trait") || served.isEmpty()) {
            serving.companion().ifPresent(c -> leave(draft, group, place, serving, c, mechanism));
        } else {
            serving.companion().ifPresent(c -> draft.refuse(place, c.word() + " serves its trait objects already"));
        }
        List<String> above = new ArrayList<>();
        List<String> crates = new ArrayList<>();
        if (!serving.form().word().equals(mechanism)) {
            reforming.to(draft, group, now, serving.form(), mechanism);
            if (mechanism.equals("trait-variant")) {
                above.add(MAKE);
                crates.add("trait-variant");
            }
        }
        if (served.equals(Optional.of(Companion.DYNOSAUR))) {
            erasure.attribute(draft, group).ifPresent(above::add);
            crates.add("dynosaur");
        }
        if (!above.isEmpty()) {
            group.decls().forEach(d -> attributes.put(draft, d.place(), d.macros(), above, crates));
        }
        served.ifPresent(c -> serve(draft, group, now, mechanism, c));
    }

    /** What serves the objects goes where the trait does so itself, and stays where only the form for generics changes. */
    private void leave(Draft draft, Group group, Span place, Serving serving, Companion companion, String mechanism) {
        boolean boxes = mechanism.equals("async-trait");
        if (boxes && companion == Companion.DYNOSAUR) {
            erased.leave(draft, group);
        } else if (boxes) {
            serving.bridge()
                    .ifPresent(b -> draft.refuse(
                            b.span(),
                            "`" + b.boxed().name()
                                    + "` serves its trait objects, by this impl: who calls it is not followed"));
        } else if (mechanism.equals("native")) {
            draft.refuse(place, "its trait objects have `Send` futures, and would not have them any more");
        }
    }

    private Span use(Group group, Span place) {
        return bench.known().about(group.ids(), DynUse.class, DynUse::trait).stream()
                .map(u -> u.place().span())
                .min(Span::compareTo)
                .orElse(place);
    }

    private void serve(Draft draft, Group group, Decision now, String mechanism, Companion companion) {
        boolean sends = !mechanism.equals("native");
        if (!sends && now.current() == Current.Kind.ASYNC_TRAIT) {
            draft.refuse(
                    now.trait().place().span(),
                    "the futures of its objects are `Send`, and would not be: take native-send or trait-variant");
            return;
        }
        group.decls().stream()
                .filter(TraitDecl::hasVariant)
                .forEach(d ->
                        draft.refuse(d.place().span(), "`make` writes another trait beside it: merge the two first"));
        switch (companion) {
            case ASYNC_TRAIT -> twins.write(draft, group, false, sends, mechanism.equals("trait-variant"));
            case BRIDGE -> twins.write(draft, group, true, sends, mechanism.equals("trait-variant"));
            case DYNOSAUR -> erasure.name(draft, group, mechanism.equals("trait-variant"));
        }
    }

    private void noticed(Draft draft, Group group, Decision now) {
        bench.seen(draft, group);
        if (now.confidence() == Confidence.LIKELY) {
            now.blindSpots().stream().limit(1).forEach(b -> draft.review("not seen is " + b));
        }
        if (bench.known().exported(group)) {
            draft.review("other crates can use `" + group.name() + "`: another mechanism is a breaking change");
        }
    }
}
