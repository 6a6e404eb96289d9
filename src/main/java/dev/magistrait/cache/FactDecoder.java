package dev.magistrait.cache;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.BrokenSend;
import dev.magistrait.fact.CaptureBound;
import dev.magistrait.fact.CaptureConflict;
import dev.magistrait.fact.DoubleImpl;
import dev.magistrait.fact.DynCall;
import dev.magistrait.fact.DynHazard;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.HeldFuture;
import dev.magistrait.fact.Middleware;
import dev.magistrait.fact.NotSendImpl;
import dev.magistrait.fact.Recursion;
import dev.magistrait.fact.Refinement;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.UnmetVariant;
import dev.magistrait.fact.ValueMethod;
import dev.magistrait.fact.VariantUse;
import dev.magistrait.source.Span;

/** Reads what {@link FactEncoder} wrote. */
class FactDecoder extends DeclarationDecoder {

    private static final CaptureBound.Form[] FORMS = CaptureBound.Form.values();
    private static final DynHazard.Cause[] CAUSES = DynHazard.Cause.values();

    FactDecoder(Lexicon lexicon, Span[] spans, ByteSource shape) {
        super(lexicon, spans, shape);
    }

    final Fact fact() {
        return switch (octet()) {
            case 0 -> blindSpot();
            case 1 -> brokenSend();
            case 2 -> captureBound();
            case 3 -> captureConflict();
            case 4 -> crate();
            case 5 -> dependency();
            case 6 -> dependencyUse();
            case 7 -> doubleImpl();
            case 8 -> dynCall();
            case 9 -> dynHazard();
            case 10 -> dynUse();
            case 11 -> heldFuture();
            case 12 -> implMethod();
            case 13 -> middleware();
            case 14 -> notSendImpl();
            case 15 -> opaqueReturn();
            case 16 -> reachable();
            case 17 -> recursion();
            case 18 -> refinement();
            case 19 -> spawnSite();
            case 20 -> staticUse();
            case 21 -> supertraitOf();
            case 22 -> traitDecl();
            case 23 -> traitImpl();
            case 24 -> traitMethod();
            case 25 -> unmetVariant();
            case 26 -> valueMethod();
            case 27 -> variantUse();
            default -> throw new Damaged("no fact");
        };
    }

    final BlindSpot blindSpot() {
        return new BlindSpot(word(), word(), word(), place());
    }

    final BrokenSend brokenSend() {
        return new BrokenSend(traitId(), word(), word(), word(), span(), list(this::span), word(), place());
    }

    final CaptureBound captureBound() {
        return new CaptureBound(traitId(), word(), word(), constant(FORMS), place());
    }

    final CaptureConflict captureConflict() {
        return new CaptureConflict(traitId(), word(), word(), word(), word(), span(), place());
    }

    final DoubleImpl doubleImpl() {
        return new DoubleImpl(traitId(), word(), cfg(), span(), span());
    }

    final DynCall dynCall() {
        return new DynCall(traitId(), word(), word(), span(), place());
    }

    final DynHazard dynHazard() {
        return new DynHazard(traitId(), traitId(), constant(CAUSES), word(), list(this::step), flag(), place());
    }

    final DynUse dynUse() {
        return new DynUse(traitId(), word(), word(), word(), place());
    }

    final HeldFuture heldFuture() {
        return new HeldFuture(traitId(), word(), traitId(), word(), place());
    }

    final Middleware middleware() {
        return new Middleware(traitId(), span(), span());
    }

    final NotSendImpl notSendImpl() {
        return new NotSendImpl(traitId(), word(), word(), place());
    }

    final Recursion recursion() {
        return new Recursion(traitId(), word(), span(), place());
    }

    final Refinement refinement() {
        return new Refinement(traitId(), word(), word(), word(), flag(), flag(), flag(), flag(), span(), place());
    }

    final SpawnSite spawnSite() {
        return new SpawnSite(traitId(), word(), flag(), word(), word(), flag(), place());
    }

    final StaticUse staticUse() {
        return new StaticUse(traitId(), word(), word(), place());
    }

    final UnmetVariant unmetVariant() {
        return new UnmetVariant(traitId(), word(), word(), span(), span(), place());
    }

    final ValueMethod valueMethod() {
        return new ValueMethod(traitId(), word(), word(), span(), place());
    }

    final VariantUse variantUse() {
        return new VariantUse(traitId(), place());
    }
}
