package dev.magistrait.fix.plan;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Form;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.SendNeeded;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.VariantUse;
import dev.magistrait.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives the methods of a trait and of its impls the form of another mechanism, and takes macros off and puts them on. */
final class Reforming {

    private final Workbench bench;
    private final Migration migration;
    private final Attributes attributes;
    private final Methods methods;

    Reforming(Workbench bench) {
        this.bench = bench;
        this.migration = new Migration(bench);
        this.attributes = new Attributes(bench);
        this.methods = new Methods(bench);
    }

    /** From a form to that of a mechanism, but for the attribute of {@code make}, which is put together with others. */
    void to(Draft draft, Group group, Decision now, Current.Kind form, String mechanism) {
        Span place = now.trait().place().span();
        switch (mechanism) {
            case "native" -> toNative(draft, group, form, place);
            case "native-send" -> toSend(draft, group, form, place);
            case "async-trait" -> toAsyncTrait(draft, group, form, place);
            case "trait-variant" -> toVariant(draft, group, form, place);
            default -> draft.refuse(place, "there is no way to `" + mechanism + "`");
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
            if (obstacle.hinders(Form.MAKE) && obstacle.kind() != Obstacle.Kind.DECLARED_PATTERN) {
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
