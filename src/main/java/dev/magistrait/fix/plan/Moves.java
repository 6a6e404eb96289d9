package dev.magistrait.fix.plan;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Form;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.SendNeeded;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.VariantUse;
import dev.magistrait.fix.Wish;
import dev.magistrait.source.Span;
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

    Moves(Workbench bench) {
        this.bench = bench;
        this.migration = new Migration(bench);
        this.attributes = new Attributes(bench);
        this.methods = new Methods(bench);
        this.companions = new Companions(bench);
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
        noticed(draft, group);
        if (!serving.form().word().equals(mechanism)) {
            form(draft, group, now, mechanism);
        }
        companion.ifPresent(c -> serve(draft, group, now, mechanism, c));
    }

    private Span use(Group group, Span place) {
        return bench.known().about(group.ids(), DynUse.class, DynUse::trait).stream()
                .map(u -> u.place().span())
                .min(Span::compareTo)
                .orElse(place);
    }

    private void form(Draft draft, Group group, Decision now, String mechanism) {
        Span place = now.trait().place().span();
        switch (mechanism) {
            case "native" -> toNative(draft, group, now, place);
            case "native-send" -> toSend(draft, group, now, place);
            case "async-trait" -> toAsyncTrait(draft, group, now, place);
            case "trait-variant" -> toVariant(draft, group, now, place);
            default -> draft.refuse(place, "there is no way to `" + mechanism + "`");
        }
    }

    private void serve(Draft draft, Group group, Decision now, String mechanism, Companion companion) {
        boolean sends = !mechanism.equals("native");
        if (!sends && now.current() == Current.Kind.ASYNC_TRAIT) {
            draft.refuse(now.trait().place().span(), "the futures of its objects are `Send`, and would not be: take native-send or trait-variant");
            return;
        }
        switch (companion) {
            case ASYNC_TRAIT -> companions.twin(draft, group, false, sends, mechanism.equals("trait-variant"));
            case BRIDGE -> companions.twin(draft, group, true, sends, mechanism.equals("trait-variant"));
            case DYNOSAUR -> draft.refuse(now.trait().place().span(), "not yet");
        }
    }

    private void noticed(Draft draft, Group group) {
        if (bench.known().exported(group)) {
            draft.review("other crates can use `" + group.name() + "`: another mechanism is a breaking change");
        }
    }

    private void toNative(Draft draft, Group group, Decision now, Span place) {
        if (!bench.known()
                .about(group.ids(), SendNeeded.class, SendNeeded::trait)
                .isEmpty()) {
            draft.refuse(place, "its futures are asked to be `Send`");
            return;
        }
        switch (now.current()) {
            case ASYNC_TRAIT, ASYNC_TRAIT_LOCAL -> migration.toNative(draft, group, Form.NATIVE);
            case NATIVE_SEND -> plain(draft, group);
            case TRAIT_VARIANT -> withoutMake(draft, group, false);
            case BOXED_BY_HAND -> unboxed(draft, group);
            default -> unknown(draft, now, place);
        }
    }

    private void toSend(Draft draft, Group group, Decision now, Span place) {
        switch (now.current()) {
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
            default -> unknown(draft, now, place);
        }
    }

    private void toAsyncTrait(Draft draft, Group group, Decision now, Span place) {
        switch (now.current()) {
            case NATIVE, NATIVE_SEND -> migration.toAsyncTrait(draft, group);
            case TRAIT_VARIANT -> {
                withoutMake(draft, group, true);
                migration.box(draft, group);
            }
            case BOXED_BY_HAND -> {
                unboxed(draft, group);
                migration.box(draft, group);
            }
            default -> unknown(draft, now, place);
        }
    }

    private void toVariant(Draft draft, Group group, Decision now, Span place) {
        for (Obstacle obstacle : bench.known().obstacles(group)) {
            if (obstacle.hinders(Form.MAKE)) {
                draft.refuse(obstacle.place().span(), "`trait_variant` does not take it: " + obstacle.text());
            }
        }
        switch (now.current()) {
            case ASYNC_TRAIT -> migration.toNative(draft, group, Form.NATIVE);
            case NATIVE ->
                draft.review(
                        "every implementor of `" + group.name() + "`, and every future of it, has to be `Send` then");
            case NATIVE_SEND -> plain(draft, group);
            default -> {
                unknown(draft, now, place);
                return;
            }
        }
        group.decls().forEach(d -> attributes.put(draft, d.place(), List.of(MAKE), List.of("trait-variant")));
    }

    private static void unknown(Draft draft, Decision now, Span place) {
        draft.refuse(place, "what " + now.current().word() + " serves would be gone");
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

    /** Where nothing uses the other trait that it makes, or it makes none. */
    private void withoutMake(Draft draft, Group group, boolean keepsSupertrait) {
        bench.known()
                .about(group.ids(), VariantUse.class, VariantUse::trait)
                .forEach(u -> draft.refuse(u.place().span(), "the variant that `make` writes is used"));
        group.impls().stream()
                .filter(i -> i.variant())
                .forEach(i -> draft.refuse(i.place().span(), "the variant that `make` writes is implemented"));
        for (TraitDecl decl : group.decls()) {
            for (MacroUse use : decl.macros().uses()) {
                if (use.kind() == MacroUse.Kind.MAKE) {
                    attributes.remove(draft, use);
                }
            }
            if (keepsSupertrait && !decl.hasVariant()) {
                bench.item(draft, decl.place().span())
                        .filter(i -> !i.says("Send"))
                        .ifPresent(i -> Repairs.supertraits(draft, i, List.of("Send")));
            }
        }
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
