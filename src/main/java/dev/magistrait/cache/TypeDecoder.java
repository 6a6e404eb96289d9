package dev.magistrait.cache;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.WherePredicate;
import java.util.List;

/** Reads what {@link TypeEncoder} wrote. */
class TypeDecoder extends ShapeDecoder {

    private static final GenericParam.Kind[] PARAMETERS = GenericParam.Kind.values();

    TypeDecoder(Lexicon lexicon, ByteSource shape, ByteSource regions) {
        super(lexicon, shape, regions);
    }

    RustType rustType() {
        enter();
        RustType value = switch (octet()) {
            case 0 -> named();
            case 1 -> qualified();
            case 2 -> dyn();
            case 3 -> impl();
            case 4 -> reference();
            case 5 -> tuple();
            case 6 -> other();
            default -> throw new Damaged("no rustType");
        };
        leave();
        return value;
    }

    final RustType.Named named() {
        return new RustType.Named(typePath(), region());
    }

    final RustType.Qualified qualified() {
        return new RustType.Qualified(
                rustType(), list(this::typePath), list(this::word), list(this::rustType), region());
    }

    final RustType.Dyn dyn() {
        return new RustType.Dyn(list(this::bound), region());
    }

    final RustType.Impl impl() {
        return new RustType.Impl(list(this::bound), region());
    }

    final RustType.Reference reference() {
        return new RustType.Reference(word(), flag(), rustType());
    }

    final RustType.Tuple tuple() {
        List<RustType> parts = list(this::rustType);
        return parts.isEmpty() ? RustType.Tuple.UNIT : new RustType.Tuple(parts);
    }

    final RustType.Other other() {
        return new RustType.Other(word(), list(this::rustType));
    }

    Bound bound() {
        return switch (octet()) {
            case 0 -> traitBound();
            case 1 -> lifetimeBound();
            case 2 -> useBound();
            default -> throw new Damaged("no bound");
        };
    }

    final Bound.Trait traitBound() {
        return new Bound.Trait(typePath(), flag(), region());
    }

    final Bound.Lifetime lifetimeBound() {
        return new Bound.Lifetime(word(), region());
    }

    final Bound.Use useBound() {
        return new Bound.Use(list(this::word), region());
    }

    final TypePath typePath() {
        int form = number();
        return new TypePath((form & 1) != 0, list(form >>> 1, this::segment));
    }

    final TypePath.Segment segment() {
        int form = number();
        return (form & 1) == 0
                ? plain(form >>> 1)
                : new TypePath.Segment(word(form >>> 1), list(this::rustType), list(this::binding), list(this::word));
    }

    final TypePath.Binding binding() {
        return new TypePath.Binding(word(), list(this::rustType), list(this::bound));
    }

    final GenericParam genericParam() {
        return new GenericParam(constant(PARAMETERS), word(), list(this::bound), list(this::rustType), region());
    }

    final WherePredicate wherePredicate() {
        return new WherePredicate(rustType(), list(this::bound));
    }
}
