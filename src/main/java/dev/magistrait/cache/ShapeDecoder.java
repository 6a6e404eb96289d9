package dev.magistrait.cache;

import dev.magistrait.outline.TypePath;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import java.util.List;
import java.util.function.Supplier;

/** Reads what {@link ShapeEncoder} wrote. */
abstract class ShapeDecoder {

    static final int PUBLIC = 0;
    static final int INHERITED = 1;
    static final int RESTRICTED = 2;

    private final Lexicon lexicon;
    private final ByteSource shape;
    private final ByteSource regions;
    private final Regions lines = new Regions();
    private int depth;

    ShapeDecoder(Lexicon lexicon, ByteSource shape, ByteSource regions) {
        this.lexicon = lexicon;
        this.shape = shape;
        this.regions = regions;
    }

    final int octet() {
        return shape.octet();
    }

    final int number() {
        return shape.number();
    }

    final int signed() {
        return shape.signed();
    }

    final boolean flag() {
        return shape.octet() != 0;
    }

    final String word() {
        return lexicon.word(shape.number());
    }

    final String word(int number) {
        return lexicon.word(number);
    }

    final String text() {
        return shape.text();
    }

    final TypePath.Segment plain(int number) {
        return lexicon.segment(number);
    }

    final Cfg cfg() {
        return lexicon.cfg(shape.number());
    }

    final <T> T constant(T[] values) {
        int ordinal = shape.octet();
        if (ordinal >= values.length) {
            throw new Damaged("no such constant");
        }
        return values[ordinal];
    }

    final <T> List<T> list(Supplier<T> each) {
        return list(shape.count(), each);
    }

    /** Before each thing that can hold others of its kind. */
    final void enter() {
        if (++depth > ShapeEncoder.DEEPEST) {
            throw new Damaged("nested deeper than was ever written");
        }
    }

    final void leave() {
        depth--;
    }

    @SuppressWarnings("unchecked") // the array holds what the supplier gives, and nothing else sees it
    final <T> List<T> list(int count, Supplier<T> each) {
        if (count == 0) {
            return List.of();
        }
        if (count < 0 || count > shape.remaining()) {
            throw new Damaged("more things than bytes");
        }
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = each.get();
        }
        return (List<T>) List.of(values);
    }

    final Visibility visibility() {
        return switch (octet()) {
            case PUBLIC -> Visibility.PUBLIC;
            case INHERITED -> Visibility.INHERITED;
            case RESTRICTED -> new Visibility.Restricted(list(this::word));
            default -> throw new Damaged("no visibility");
        };
    }

    final Region region() {
        return lines.read(regions);
    }

    /** Throws {@link Damaged} unless all has been read. */
    final void finish() {
        if (!shape.exhausted() || !regions.exhausted()) {
            throw new Damaged("bytes behind the end");
        }
    }
}
