package dev.magistrait.cache;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.BrokenSend;
import dev.magistrait.fact.CaptureBound;
import dev.magistrait.fact.CaptureConflict;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.DependencyUse;
import dev.magistrait.fact.DoubleImpl;
import dev.magistrait.fact.DynCall;
import dev.magistrait.fact.DynHazard;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.HeldFuture;
import dev.magistrait.fact.ImplMethod;
import dev.magistrait.fact.Middleware;
import dev.magistrait.fact.NotSendImpl;
import dev.magistrait.fact.OpaqueReturn;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.Recursion;
import dev.magistrait.fact.Refinement;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.UnmetVariant;
import dev.magistrait.fact.ValueMethod;
import dev.magistrait.fact.VariantUse;

/** Writes facts. */
class FactEncoder extends DeclarationEncoder {

    FactEncoder(Dictionary dictionary) {
        super(dictionary);
    }

    /** Throws {@link Refused} for what rules derive: that is no part of what is resolved. */
    final void fact(Fact fact) {
        switch (fact) {
            case BlindSpot f -> blindSpot(tagged(0, f));
            case BrokenSend f -> brokenSend(tagged(1, f));
            case CaptureBound f -> captureBound(tagged(2, f));
            case CaptureConflict f -> captureConflict(tagged(3, f));
            case Crate f -> crate(tagged(4, f));
            case Dependency f -> dependency(tagged(5, f));
            case DependencyUse f -> dependencyUse(tagged(6, f));
            case DoubleImpl f -> doubleImpl(tagged(7, f));
            case DynCall f -> dynCall(tagged(8, f));
            case DynHazard f -> dynHazard(tagged(9, f));
            case DynUse f -> dynUse(tagged(10, f));
            case HeldFuture f -> heldFuture(tagged(11, f));
            case ImplMethod f -> implMethod(tagged(12, f));
            case Middleware f -> middleware(tagged(13, f));
            case NotSendImpl f -> notSendImpl(tagged(14, f));
            case OpaqueReturn f -> opaqueReturn(tagged(15, f));
            case Reachable f -> reachable(tagged(16, f));
            case Recursion f -> recursion(tagged(17, f));
            case Refinement f -> refinement(tagged(18, f));
            case SpawnSite f -> spawnSite(tagged(19, f));
            case StaticUse f -> staticUse(tagged(20, f));
            case SupertraitOf f -> supertraitOf(tagged(21, f));
            case TraitDecl f -> traitDecl(tagged(22, f));
            case TraitImpl f -> traitImpl(tagged(23, f));
            case TraitMethod f -> traitMethod(tagged(24, f));
            case UnmetVariant f -> unmetVariant(tagged(25, f));
            case ValueMethod f -> valueMethod(tagged(26, f));
            case VariantUse f -> variantUse(tagged(27, f));
            default -> throw new Refused("a fact that is derived");
        }
    }

    private <T> T tagged(int tag, T fact) {
        octet(tag);
        return fact;
    }

    final void blindSpot(BlindSpot value) {
        word(value.kind());
        word(value.subject());
        word(value.text());
        place(value.place());
    }

    final void brokenSend(BrokenSend value) {
        traitId(value.trait());
        word(value.method());
        word(value.selfType());
        word(value.text());
        span(value.promise());
        list(value.held(), this::span);
        word(value.remedy());
        place(value.place());
    }

    final void captureBound(CaptureBound value) {
        traitId(value.trait());
        word(value.method());
        word(value.text());
        constant(value.form());
        place(value.place());
    }

    final void captureConflict(CaptureConflict value) {
        traitId(value.trait());
        word(value.method());
        word(value.selfType());
        word(value.bound());
        word(value.captured());
        span(value.asked());
        place(value.place());
    }

    final void doubleImpl(DoubleImpl value) {
        traitId(value.trait());
        word(value.type());
        cfg(value.when());
        span(value.local());
        span(value.variant());
    }

    final void dynCall(DynCall value) {
        traitId(value.trait());
        word(value.method());
        word(value.lacks());
        span(value.call());
        place(value.place());
    }

    final void dynHazard(DynHazard value) {
        traitId(value.trait());
        traitId(value.offender());
        constant(value.cause());
        word(value.item());
        list(value.via(), this::step);
        flag(value.obscured());
        place(value.place());
    }

    final void dynUse(DynUse value) {
        traitId(value.trait());
        word(value.named());
        word(value.form());
        word(value.alias());
        place(value.place());
    }

    final void heldFuture(HeldFuture value) {
        traitId(value.trait());
        word(value.method());
        traitId(value.holder());
        word(value.by());
        place(value.place());
    }

    final void middleware(Middleware value) {
        traitId(value.trait());
        span(value.impl());
        span(value.bound());
    }

    final void notSendImpl(NotSendImpl value) {
        traitId(value.trait());
        word(value.method());
        word(value.reason());
        place(value.place());
    }

    final void recursion(Recursion value) {
        traitId(value.trait());
        word(value.method());
        span(value.call());
        place(value.place());
    }

    final void refinement(Refinement value) {
        traitId(value.trait());
        word(value.method());
        word(value.selfType());
        word(value.text());
        flag(value.otherCrate());
        flag(value.privateType());
        flag(value.reachableSilenced());
        flag(value.internalSilenced());
        span(value.declared());
        place(value.place());
    }

    final void spawnSite(SpawnSite value) {
        traitId(value.trait());
        word(value.named());
        flag(value.variant());
        word(value.method());
        word(value.sink());
        flag(value.receiverSend());
        place(value.place());
    }

    final void staticUse(StaticUse value) {
        traitId(value.trait());
        word(value.named());
        word(value.form());
        place(value.place());
    }

    final void unmetVariant(UnmetVariant value) {
        traitId(value.trait());
        word(value.variant());
        word(value.type());
        span(value.impl());
        span(value.bound());
        place(value.place());
    }

    final void valueMethod(ValueMethod value) {
        traitId(value.trait());
        word(value.method());
        word(value.returned());
        span(value.impl());
        place(value.place());
    }

    final void variantUse(VariantUse value) {
        traitId(value.trait());
        place(value.place());
    }
}
