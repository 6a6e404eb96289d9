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
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Span;

/** Reads what {@link DeclarationEncoder} wrote. */
class DeclarationDecoder extends PlaceDecoder {

    private static final Edition[] EDITIONS = Edition.values();
    private static final Dependency.Kind[] DEPENDENCIES = Dependency.Kind.values();
    private static final TraitMethod.Shape[] SHAPES = TraitMethod.Shape.values();

    DeclarationDecoder(Lexicon lexicon, Span[] spans, ByteSource shape) {
        super(lexicon, spans, shape);
    }

    final Crate crate() {
        return new Crate(word(), constant(EDITIONS), msrv(), flag(), flag(), span());
    }

    final Dependency dependency() {
        return new Dependency(word(), word(), word(), constant(DEPENDENCIES), flag(), word(), flag(), span());
    }

    final DependencyUse dependencyUse() {
        return new DependencyUse(word(), word());
    }

    final SupertraitOf supertraitOf() {
        return new SupertraitOf(traitId(), traitId(), step());
    }

    final TraitDecl traitDecl() {
        return new TraitDecl(
                traitId(),
                visibility(),
                flag(),
                macros(),
                word(),
                flag(),
                flag(),
                flag(),
                flag(),
                flag(),
                flag(),
                flag(),
                place());
    }

    final TraitImpl traitImpl() {
        return new TraitImpl(
                traitId(), word(), flag(), word(), list(this::traitId), flag(), flag(), flag(), macros(), place());
    }

    final TraitMethod traitMethod() {
        return new TraitMethod(
                traitId(), word(), constant(SHAPES), flag(), flag(), flag(), flag(), flag(), flag(), place(), span());
    }

    final OpaqueReturn opaqueReturn() {
        return new OpaqueReturn(traitId(), word(), place());
    }

    final Reachable reachable() {
        return new Reachable(traitId(), list(this::step));
    }

    final ImplMethod implMethod() {
        return new ImplMethod(traitId(), word(), constant(SHAPES), span(), place());
    }
}
