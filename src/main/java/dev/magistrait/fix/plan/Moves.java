package dev.magistrait.fix.plan;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Form;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.SendNeeded;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.VariantUse;
import dev.magistrait.finding.Confidence;
import dev.magistrait.fix.Wish;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From the mechanism that a trait uses to one that somebody asks for, whatever its verdict is. */
final class Moves {

    private static final String MAKE = "#[trait_variant::make(Send)]";

    private final Workbench bench;
    private final Migration migration;
    private final Attributes attributes;
    private final Methods methods;
    private final Companions companions;
    private final Erased erased;
    private final Erasure erasure;

    Moves(Workbench bench) {
        this.bench = bench;
        this.migration = new Migration(bench);
        this.attributes = new Attributes(bench);
        this.methods = new Methods(bench);
        this.companions = new Companions(bench);
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
        String title = "`" + group.path() + "` from " + now.current().word() + " to " + wish.to()
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
        if (now.dispatch().usesDyn() && !mechanism.equals("async-trait") && companion.isEmpty() && serving.companion().isEmpty()) {
            draft.refuse(use(group, place), "`" + group.name() + "` is used as `dyn`, which takes boxed futures: `--with` gives it a companion");
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
            form(draft, group, now, serving.form(), mechanism);
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
                            "`" + b.boxed().name() + "` serves its trait objects, by this impl: who calls it is not followed"));
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

    private void form(Draft draft, Group group, Decision now, Current.Kind form, String mechanism) {
        Span place = now.trait().place().span();
        switch (mechanism) {
            case "native" -> toNative(draft, group, form, place);
            case "native-send" -> toSend(draft, group, form, place);
            case "async-trait" -> toAsyncTrait(draft, group, form, place);
            case "trait-variant" -> toVariant(draft, group, form, place);
            default -> draft.refuse(place, "there is no way to `" + mechanism + "`");
        }
    }

    private void serve(Draft draft, Group group, Decision now, String mechanism, Companion companion) {
        boolean sends = !mechanism.equals("native");
        if (!sends && now.current() == Current.Kind.ASYNC_TRAIT) {
            draft.refuse(now.trait().place().span(), "the futures of its objects are `Send`, and would not be: take native-send or trait-variant");
            return;
        }
        group.decls().stream()
                .filter(TraitDecl::hasVariant)
                .forEach(d -> draft.refuse(d.place().span(), "`make` writes another trait beside it: merge the two first"));
        switch (companion) {
            case ASYNC_TRAIT -> companions.twin(draft, group, false, sends, mechanism.equals("trait-variant"));
            case BRIDGE -> companions.twin(draft, group, true, sends, mechanism.equals("trait-variant"));
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

    private void toNative(Draft draft, Group group, Current.Kind form, Span place) {
        if (!bench.known()
                .about(group.ids(), SendNeeded.class, SendNeeded::trait)
                .isEmpty()) {
            draft.refuse(place, "its futures are asked to be `Send`");
            return;
        }
        switch (form) {
            case ASYNC_TRAIT, ASYNC_TRAIT_LOCAL -> migration.toNative(draft, group, Form.NATIVE);
            case NATIVE_SEND -> plain(draft, group);
            case TRAIT_VARIANT -> withoutMake(draft, group, false);
            case BOXED_BY_HAND -> unboxed(draft, group);
            default -> unknown(draft, form, place);
        }
    }

    private void toSend(Draft draft, Group group, Current.Kind form, Span place) {
        switch (form) {
            case ASYNC_TRAIT -> migration.toNative(draft, group, Form.NATIVE_SEND);
            case ASYNC_TRAIT_LOCAL -> draft.refuse(place, "`?Send`: its futures need not be `Send`");
            case NATIVE -> migration.toSend(draft, group, names(group));
            case TRAIT_VARIANT -> {
                withoutMake(draft, group, true);
                migration.declareSend(draft, group, names(group));
            }
            case BOXED_BY_HAND -> {
                group.methods().stream()
                        .filter(TraitMethod::boxedByHand)
                        .forEach(m -> methods.opened(draft, m.nameSpan(), m.place()));
                implsUnboxed(draft, group);
            }
            default -> unknown(draft, form, place);
        }
    }

    private void toAsyncTrait(Draft draft, Group group, Current.Kind form, Span place) {
        switch (form) {
            case NATIVE, NATIVE_SEND -> {
                if (group.decls().stream().anyMatch(d -> d.macros().dynosaur())) {
                    migration.toAsyncTraitAlone(draft, group);
                } else {
                    migration.toAsyncTrait(draft, group);
                }
            }
            case TRAIT_VARIANT -> {
                withoutMake(draft, group, true);
                migration.box(draft, group);
            }
            case BOXED_BY_HAND -> {
                unboxed(draft, group);
                migration.box(draft, group);
            }
            default -> unknown(draft, form, place);
        }
    }

    private void toVariant(Draft draft, Group group, Current.Kind form, Span place) {
        for (Obstacle obstacle : bench.known().obstacles(group)) {
            if (obstacle.hinders(Form.MAKE)) {
                draft.refuse(obstacle.place().span(), "`trait_variant` does not take it: " + obstacle.text());
            }
        }
        switch (form) {
            case ASYNC_TRAIT -> migration.toNative(draft, group, Form.NATIVE);
            case NATIVE ->
                draft.review(
                        "every implementor of `" + group.name() + "`, and every future of it, has to be `Send` then");
            case NATIVE_SEND -> plain(draft, group);
            default -> {
                unknown(draft, form, place);
                return;
            }
        }
    }

    private static void unknown(Draft draft, Current.Kind form, Span place) {
        draft.refuse(place, "what " + form.word() + " serves would be gone");
    }

    private static Set<String> names(Group group) {
        return group.methods().stream()
                .filter(TraitMethod::asyncFn)
                .map(TraitMethod::name)
                .collect(Collectors.toSet());
    }

    private void plain(Draft draft, Group group) {
        group.methods().stream()
                .filter(TraitMethod::implFuture)
                .forEach(m -> methods.async(draft, m.nameSpan(), m.text()));
    }

    /** Takes {@code make} off. Where it made another trait, that one's names become those of the trait itself. */
    private void withoutMake(Draft draft, Group group, boolean sends) {
        Optional<TraitDecl> named =
                group.decls().stream().filter(TraitDecl::hasVariant).findFirst();
        named.ifPresent(decl -> merge(draft, group, decl, sends));
        boolean sent = sends || (named.isPresent() && group.impls().stream().allMatch(TraitImpl::variant));
        for (TraitDecl decl : group.decls()) {
            for (MacroUse use : decl.macros().uses()) {
                if (use.kind() == MacroUse.Kind.MAKE) {
                    attributes.remove(draft, use);
                }
            }
            if (sent) {
                bench.item(draft, decl.place().span())
                        .filter(i -> !i.says("Send"))
                        .ifPresent(i -> Repairs.supertraits(draft, i, List.of("Send")));
            }
        }
    }

    /** One trait is left of two: what implements the one that asks for less has to be what the other asks for. */
    private void merge(Draft draft, Group group, TraitDecl decl, boolean sends) {
        String variant = decl.variant().substring(decl.variant().lastIndexOf(':') + 1);
        List<VariantUse> uses = bench.known().about(group.ids(), VariantUse.class, VariantUse::trait);
        if (sends || !uses.isEmpty()) {
            group.impls().stream()
                    .filter(i -> !i.variant())
                    .forEach(i -> draft.refuse(
                            i.place().span(),
                            "`" + i.selfType() + "` implements `" + group.name() + "` and not `" + variant
                                    + "`: with one trait left, its futures would have to be `Send`"));
        }
        new Renaming(bench, variant, group.name()).everywhere(draft);
    }

    private void unboxed(Draft draft, Group group) {
        group.methods().stream()
                .filter(TraitMethod::boxedByHand)
                .forEach(m -> methods.unboxed(draft, m.nameSpan(), m.text()));
        implsUnboxed(draft, group);
    }

    private void implsUnboxed(Draft draft, Group group) {
        group.impls().stream()
                .flatMap(i -> bench.known().methodsOf(i.place().span()).stream())
                .filter(m -> m.boxedByHand())
                .forEach(m -> methods.unboxed(draft, m.place().span(), "`" + m.name() + "` returns a boxed future"));
    }
}
