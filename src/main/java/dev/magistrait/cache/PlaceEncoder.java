package dev.magistrait.cache;

import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Msrv;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.Step;
import dev.magistrait.fact.TraitId;
import dev.magistrait.rust.RustVersion;
import dev.magistrait.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Writes what facts consist of. */
class PlaceEncoder extends ShapeEncoder {

    private final Map<Span, Integer> spans = new LinkedHashMap<>();

    PlaceEncoder(Dictionary dictionary) {
        super(dictionary);
    }

    /** A span by its number, so that spans can move without what names them. */
    final void span(Span span) {
        number(spans.computeIfAbsent(span, _ -> spans.size()));
    }

    /** All spans by their numbers. */
    final Set<Span> spans() {
        return spans.keySet();
    }

    final void traitId(TraitId value) {
        word(value.path());
        signed(value.twin());
    }

    final void place(Place value) {
        word(value.crate());
        word(value.target());
        constant(value.context());
        cfg(value.cfg());
        span(value.span());
    }

    final void macros(Macros value) {
        list(value.uses(), this::macroUse);
    }

    final void macroUse(MacroUse value) {
        word(value.path());
        constant(value.kind());
        word(value.arguments());
        cfg(value.condition());
        span(value.span());
    }

    final void step(Step value) {
        word(value.text());
        span(value.span());
    }

    final void msrv(Msrv value) {
        rustVersion(value.version());
        word(value.source());
        list(value.span(), this::span);
    }

    final void rustVersion(RustVersion value) {
        signed(value.major());
        signed(value.minor());
        signed(value.patch());
    }
}
