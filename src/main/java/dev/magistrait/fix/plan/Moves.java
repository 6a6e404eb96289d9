package dev.magistrait.fix.plan;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Form;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.SendNeeded;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.VariantUse;
import dev.magistrait.source.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** From the mechanism that a trait uses to one that somebody asks for, whatever its verdict is. */
final class Moves {

    private static final String MAKE = "#[trait_variant::make(Send)]";

    private final Workbench bench;
    private final Migration migration;
    private final Attributes attributes;
    private final Methods methods;

    Moves(Workbench bench) {
        this.bench = bench;
        this.migration = new Migration(bench);
        this.attributes = new Attributes(bench);
        this.methods = new Methods(bench);
    }

    /** A trait to {@code native}, {@code native-send}, {@code async-trait} or {@code trait-variant}; none where it is there. */
    List<Draft> to(String mechanism, Group group) {
        List<Decision> decisions = bench.known().decisions(group);
        if (group.isEmpty()
                || decisions.isEmpty()
                || decisions.getFirst().current().word().equals(mechanism)) {
            return List.of();
        }
        Decision now = decisions.getFirst();
        String title = "`" + group.path() + "` from " + now.current().word() + " to " + mechanism;
        Draft draft = new Draft(mechanism + " " + group.path(), title, List.of());
        move(draft, group, now, mechanism);
        return List.of(draft);
    }

    private void move(Draft draft, Group group, Decision now, String mechanism) {
        Span place = now.trait().place().span();
        boolean used = now.dispatch() == Dispatch.Kind.DYN || now.dispatch() == Dispatch.Kind.BOTH;
        if (used && !mechanism.equals("async-trait")) {
            Span use = bench.known().about(group.ids(), DynUse.class, DynUse::trait).stream()
                    .map(u -> u.place().span())
                    .min(Span::compareTo)
                    .orElse(place);
            draft.refuse(use, "`" + group.name() + "` is used as `dyn`, which takes boxed futures");
            return;
        }
        noticed(draft, group);
        switch (mechanism) {
            case "native" -> toNative(draft, group, now, place);
            case "native-send" -> toSend(draft, group, now, place);
            case "async-trait" -> toAsyncTrait(draft, group, now, place);
            case "trait-variant" -> toVariant(draft, group, now, place);
            default -> draft.refuse(place, "there is no way to `" + mechanism + "`");
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
        group.decls().forEach(d -> attributes.put(draft, d.place(), MAKE, "trait-variant"));
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
