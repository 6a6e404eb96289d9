package dev.magistrait.cache;

import dev.magistrait.fact.Context;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Msrv;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.Step;
import dev.magistrait.fact.TraitId;
import dev.magistrait.rust.RustVersion;
import dev.magistrait.source.Span;

/** Reads what {@link PlaceEncoder} wrote. */
class PlaceDecoder extends ShapeDecoder {

    private static final Context[] CONTEXTS = Context.values();
    private static final MacroUse.Kind[] MACROS = MacroUse.Kind.values();

    private static final ByteSource NO_REGIONS = new ByteSource(new byte[0]);

    private final Span[] spans;

    PlaceDecoder(Lexicon lexicon, Span[] spans, ByteSource shape) {
        super(lexicon, shape, NO_REGIONS);
        this.spans = spans;
    }

    final Span span() {
        int number = number();
        if (number < 0 || number >= spans.length) {
            throw new Damaged("no such span");
        }
        return spans[number];
    }

    final TraitId traitId() {
        return new TraitId(word(), signed());
    }

    final Place place() {
        return new Place(word(), word(), constant(CONTEXTS), cfg(), span());
    }

    final Macros macros() {
        return new Macros(list(this::macroUse));
    }

    final MacroUse macroUse() {
        return new MacroUse(word(), constant(MACROS), word(), cfg(), span());
    }

    final Step step() {
        return new Step(word(), span());
    }

    final Msrv msrv() {
        return new Msrv(rustVersion(), word(), list(this::span));
    }

    final RustVersion rustVersion() {
        return new RustVersion(signed(), signed(), signed());
    }
}
