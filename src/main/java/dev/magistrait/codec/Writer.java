package dev.magistrait.codec;

import dev.magistrait.outline.Body;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes what {@link Codec} finds in records. With a dictionary, a word is its number, and places stand apart: where only lines move, the shape stays the
 * same byte for byte; a span is the number of a place. Without one, all stands where it is met. {@link Reader} reads it.
 */
public final class Writer {

    /** What is nested deeper is not kept. The extractor reads 400 expressions and 250 types into each other. */
    public static final int DEEPEST = 1_000;

    private final @Nullable Dictionary dictionary;
    private final ByteSink shape;
    private final ByteSink places;
    private final UnaryOperator<Body> bodies;
    private final Regions lines = new Regions();
    private final Map<Span, Integer> spans = new HashMap<>();
    private int depth;

    private Writer(@Nullable Dictionary dictionary, ByteSink shape, ByteSink places, UnaryOperator<Body> bodies) {
        this.dictionary = dictionary;
        this.shape = shape;
        this.places = places;
        this.bodies = bodies;
    }

    /** One without a dictionary. */
    public Writer() {
        ByteSink one = new ByteSink();
        this(null, one, one, UnaryOperator.identity());
    }

    public Writer(Dictionary dictionary) {
        this(dictionary, UnaryOperator.identity());
    }

    /** @param bodies what to write in place of each body */
    public Writer(Dictionary dictionary, UnaryOperator<Body> bodies) {
        this(dictionary, new ByteSink(), new ByteSink(), bodies);
    }

    public ByteSink shape() {
        return shape;
    }

    public ByteSink places() {
        return places;
    }

    /** Appends what was written with a dictionary. */
    public void appendTo(ByteSink out) {
        out.number(shape.size());
        out.append(shape);
        out.append(places);
    }

    public void tag(int number) {
        shape.octet(number);
    }

    public void count(int number) {
        shape.number(number);
    }

    public void write(int number) {
        shape.signed(number);
    }

    public void write(long number) {
        shape.fixed(number);
    }

    public void write(boolean flag) {
        shape.octet(flag ? 1 : 0);
    }

    public void write(String word) {
        if (dictionary == null) {
            shape.text(word);
        } else {
            shape.number(dictionary.word(word));
        }
    }

    public void writeOnce(String text) {
        shape.text(text);
    }

    public void write(Enum<?> constant) {
        shape.constant(constant);
    }

    public void write(Cfg formula) {
        if (dictionary == null) {
            Codec.write(formula, this);
        } else {
            shape.number(dictionary.cfg(formula));
        }
    }

    public void write(Body body) {
        Codec.write(bodies.apply(body), this);
    }

    public void write(Region region) {
        lines.write(region, places);
    }

    public void write(Span span) {
        if (dictionary == null) {
            shape.text(span.file());
            write(span.region());
            return;
        }
        Integer known = spans.putIfAbsent(span, spans.size());
        if (known == null) {
            places.number(dictionary.word(span.file()));
            write(span.region());
        }
        shape.number(known == null ? spans.size() - 1 : known);
    }

    /** Bytes that something else wrote. */
    public void write(ByteSource bytes) {
        ByteSource all = bytes.again();
        shape.number(all.remaining());
        all.appendTo(shape);
    }

    public static Collection<?> sorted(Set<?> values) {
        return values.size() < 2 ? values : new TreeSet<>(values);
    }

    /** Before each thing that can hold others of its kind. */
    public void enter() {
        if (++depth > DEEPEST) {
            throw new Refused("nested too deep");
        }
    }

    public void leave() {
        depth--;
    }

    public RuntimeException refusal() {
        return new Refused("what rules derive is no part of what is resolved");
    }
}
