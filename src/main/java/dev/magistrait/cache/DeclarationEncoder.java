package dev.magistrait.cache;

import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.DependencyUse;
import dev.magistrait.fact.ImplMethod;
import dev.magistrait.fact.OpaqueReturn;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;

/** Writes facts on what is declared: packages, traits and impls. */
class DeclarationEncoder extends PlaceEncoder {

    DeclarationEncoder(Dictionary dictionary) {
        super(dictionary);
    }

    final void crate(Crate value) {
        word(value.name());
        constant(value.edition());
        msrv(value.msrv());
        flag(value.published());
        flag(value.library());
        span(value.span());
    }

    final void dependency(Dependency value) {
        word(value.crate());
        word(value.name());
        word(value.packageName());
        constant(value.kind());
        flag(value.optional());
        word(value.version());
        flag(value.inherited());
        span(value.span());
    }

    final void dependencyUse(DependencyUse value) {
        word(value.crate());
        word(value.name());
    }

    final void supertraitOf(SupertraitOf value) {
        traitId(value.child());
        traitId(value.parent());
        step(value.via());
    }

    final void traitDecl(TraitDecl value) {
        traitId(value.id());
        visibility(value.visibility());
        flag(value.generic());
        macros(value.macros());
        word(value.variant());
        flag(value.libraryItem());
        flag(value.foreign());
        flag(value.sendSupertrait());
        flag(value.syncSupertrait());
        flag(value.documented());
        flag(value.documentsSend());
        flag(value.generated());
        place(value.place());
    }

    final void traitImpl(TraitImpl value) {
        traitId(value.trait());
        word(value.named());
        flag(value.variant());
        word(value.selfType());
        list(value.blanketOver(), this::traitId);
        flag(value.generic());
        flag(value.asyncMethods());
        flag(value.local());
        macros(value.macros());
        place(value.place());
    }

    final void traitMethod(TraitMethod value) {
        traitId(value.trait());
        word(value.name());
        constant(value.shape());
        flag(value.send());
        flag(value.hasDefault());
        flag(value.sized());
        flag(value.receiver());
        flag(value.lintAllowed());
        flag(value.opaqueInside());
        place(value.place());
        span(value.nameSpan());
    }

    final void opaqueReturn(OpaqueReturn value) {
        traitId(value.trait());
        word(value.method());
        place(value.place());
    }

    final void reachable(Reachable value) {
        traitId(value.trait());
        list(value.via(), this::step);
    }

    final void implMethod(ImplMethod value) {
        traitId(value.trait());
        word(value.name());
        constant(value.shape());
        span(value.impl());
        place(value.place());
    }
}
