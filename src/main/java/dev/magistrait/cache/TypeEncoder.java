package dev.magistrait.cache;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.WherePredicate;

/** Writes types, paths and bounds as written. */
class TypeEncoder extends ShapeEncoder {

    TypeEncoder(Dictionary dictionary) {
        super(dictionary);
    }

    void rustType(RustType value) {
        enter();
        switch (value) {
            case RustType.Named v -> {
                octet(0);
                named(v);
            }
            case RustType.Qualified v -> {
                octet(1);
                qualified(v);
            }
            case RustType.Dyn v -> {
                octet(2);
                dyn(v);
            }
            case RustType.Impl v -> {
                octet(3);
                impl(v);
            }
            case RustType.Reference v -> {
                octet(4);
                reference(v);
            }
            case RustType.Tuple v -> {
                octet(5);
                tuple(v);
            }
            case RustType.Other v -> {
                octet(6);
                other(v);
            }
        }
        leave();
    }

    final void named(RustType.Named value) {
        typePath(value.path());
        region(value.region());
    }

    final void qualified(RustType.Qualified value) {
        rustType(value.self());
        list(value.trait(), this::typePath);
        list(value.rest(), this::word);
        list(value.arguments(), this::rustType);
        region(value.region());
    }

    final void dyn(RustType.Dyn value) {
        list(value.bounds(), this::bound);
        region(value.keyword());
    }

    final void impl(RustType.Impl value) {
        list(value.bounds(), this::bound);
        region(value.region());
    }

    final void reference(RustType.Reference value) {
        word(value.lifetime());
        flag(value.mutable());
        rustType(value.target());
    }

    final void tuple(RustType.Tuple value) {
        list(value.parts(), this::rustType);
    }

    final void other(RustType.Other value) {
        word(value.text());
        list(value.parts(), this::rustType);
    }

    void bound(Bound value) {
        switch (value) {
            case Bound.Trait v -> {
                octet(0);
                traitBound(v);
            }
            case Bound.Lifetime v -> {
                octet(1);
                lifetimeBound(v);
            }
            case Bound.Use v -> {
                octet(2);
                useBound(v);
            }
        }
    }

    final void traitBound(Bound.Trait value) {
        typePath(value.path());
        flag(value.relaxed());
        region(value.region());
    }

    final void lifetimeBound(Bound.Lifetime value) {
        word(value.name());
        region(value.region());
    }

    final void useBound(Bound.Use value) {
        list(value.captured(), this::word);
        region(value.region());
    }

    final void typePath(TypePath value) {
        number(value.segments().size() << 1 | (value.global() ? 1 : 0));
        value.segments().forEach(this::segment);
    }

    final void segment(TypePath.Segment value) {
        boolean plain = value.arguments().isEmpty()
                && value.bindings().isEmpty()
                && value.lifetimes().isEmpty();
        number(known(value.name()) << 1 | (plain ? 0 : 1));
        if (!plain) {
            list(value.arguments(), this::rustType);
            list(value.bindings(), this::binding);
            list(value.lifetimes(), this::word);
        }
    }

    final void binding(TypePath.Binding value) {
        word(value.name());
        list(value.type(), this::rustType);
        list(value.bounds(), this::bound);
    }

    final void genericParam(GenericParam value) {
        constant(value.kind());
        word(value.name());
        list(value.bounds(), this::bound);
        list(value.defaults(), this::rustType);
        region(value.region());
    }

    final void wherePredicate(WherePredicate value) {
        rustType(value.subject());
        list(value.bounds(), this::bound);
    }
}
