package dev.magistrait.codec;

import dev.magistrait.outline.Body;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gives {@link Codec} what a {@link Writer} took. */
public final class Reader {

    private static final Object[] NOTHING = {};

    private final @Nullable Lexicon lexicon;
    private final ByteSource shape;
    private final ByteSource places;
    private final Regions lines = new Regions();
    private List<Span> spans = List.of();
    private int depth;

    private Reader(@Nullable Lexicon lexicon, ByteSource shape, ByteSource places) {
        this.lexicon = lexicon;
        this.shape = shape;
        this.places = places;
    }

    /** Of what was written without a dictionary. */
    public Reader(ByteSource in) {
        this(null, in, in);
    }

    /** Of what {@link Writer#appendTo} wrote. */
    public Reader(Lexicon lexicon, ByteSource in) {
        this(lexicon, in.part(in.number()), in);
    }

    /** Of the formulas in a dictionary. */
    public static Reader formulas(Lexicon lexicon, ByteSource in) {
        return new Reader(lexicon, in, in);
    }

    /**
     * Reads all spans: that has to be done before what names them is read.
     *
     * @param moved where a span is now
     */
    public List<Span> spans(UnaryOperator<Span> moved) {
        try {
            List<Span> found = new ArrayList<>();
            while (!places.exhausted()) {
                found.add(moved.apply(new Span(known().word(places.number()), readRegion())));
            }
            spans = found;
            return found;
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private Lexicon known() {
        if (lexicon == null) {
            throw new IllegalStateException("written without a dictionary");
        }
        return lexicon;
    }

    public int tag() {
        return shape.octet();
    }

    public int readInt() {
        return shape.signed();
    }

    public long readLong() {
        return shape.fixed();
    }

    public boolean readBoolean() {
        return shape.octet() != 0;
    }

    public String readString() {
        return lexicon == null ? shape.text() : lexicon.word(shape.number());
    }

    public String readOnce() {
        return shape.text();
    }

    public Object constant(Object[] values) {
        int ordinal = shape.octet();
        if (ordinal >= values.length) {
            throw new Damaged("no such constant");
        }
        return values[ordinal];
    }

    public Cfg readCfg() {
        return lexicon == null ? Codec.cfg(this) : lexicon.cfg(shape.number());
    }

    public Body readBody() {
        return Codec.body(this);
    }

    public Region readRegion() {
        return lines.read(places);
    }

    public Span readSpan() {
        if (lexicon == null) {
            return new Span(shape.text(), readRegion());
        }
        int number = shape.number();
        if (number < 0 || number >= spans.size()) {
            throw new Damaged("no such span");
        }
        return spans.get(number);
    }

    public ByteSource readByteSource() {
        return shape.part(shape.count());
    }

    /** For as many things as were written. */
    public Object[] room() {
        int count = shape.count();
        return count == 0 ? NOTHING : new Object[count];
    }

    /** For each key and its value. */
    public Object[] roomOfPairs() {
        return new Object[2 * shape.count()];
    }

    /** Of an array that nothing else sees. */
    public static List<?> list(Object[] values) {
        return List.of(values);
    }

    public static Set<?> set(Object[] values) {
        return Set.of(values);
    }

    public static Map<?, ?> map(Object[] pairs) {
        return filled(LinkedHashMap.newLinkedHashMap(pairs.length / 2), pairs);
    }

    public static SortedMap<?, ?> sortedMap(Object[] pairs) {
        return filled(new TreeMap<>(), pairs);
    }

    private static <M extends Map<Object, Object>> M filled(M map, Object[] pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Before each thing that can hold others of its kind. */
    public void enter() {
        if (++depth > Writer.DEEPEST) {
            throw new Damaged("nested deeper than was ever written");
        }
    }

    public void leave() {
        depth--;
    }

    public RuntimeException unknown() {
        return new Damaged("no such case");
    }

    public static RuntimeException damaged(IllegalArgumentException rejected) {
        return new Damaged(String.valueOf(rejected.getMessage()));
    }

    /** Throws {@link Damaged} unless all has been read. */
    public void finish() {
        if (!shape.exhausted() || !places.exhausted()) {
            throw new Damaged("bytes behind the end");
        }
    }
}
