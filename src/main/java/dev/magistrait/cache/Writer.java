package dev.magistrait.cache;

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
final class Writer {

    /** What is nested deeper is not kept. The extractor reads 400 expressions and 250 types into each other. */
    static final int DEEPEST = 1_000;

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
    Writer() {
        ByteSink one = new ByteSink();
        this(null, one, one, UnaryOperator.identity());
    }

    Writer(Dictionary dictionary) {
        this(dictionary, UnaryOperator.identity());
    }

    /** @param bodies what to write in place of each body */
    Writer(Dictionary dictionary, UnaryOperator<Body> bodies) {
        this(dictionary, new ByteSink(), new ByteSink(), bodies);
    }

    ByteSink shape() {
        return shape;
    }

    ByteSink places() {
        return places;
    }

    /** Appends what was written with a dictionary. */
    void appendTo(ByteSink out) {
        out.number(shape.size());
        out.append(shape);
        out.append(places);
    }

    void tag(int number) {
        shape.octet(number);
    }

    void count(int number) {
        shape.number(number);
    }

    void write(int number) {
        shape.signed(number);
    }

    void write(long number) {
        shape.fixed(number);
    }

    void write(boolean flag) {
        shape.octet(flag ? 1 : 0);
    }

    void write(String word) {
        if (dictionary == null) {
            shape.text(word);
        } else {
            shape.number(dictionary.word(word));
        }
    }

    void writeOnce(String text) {
        shape.text(text);
    }

    void write(Enum<?> constant) {
        shape.constant(constant);
    }

    void write(Cfg formula) {
        if (dictionary == null) {
            Codec.write(formula, this);
        } else {
            shape.number(dictionary.cfg(formula));
        }
    }

    void write(Body body) {
        Codec.write(bodies.apply(body), this);
    }

    void write(Region region) {
        lines.write(region, places);
    }

    void write(Span span) {
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
    void write(ByteSource bytes) {
        ByteSource all = bytes.again();
        shape.number(all.remaining());
        all.appendTo(shape);
    }

    static Collection<?> sorted(Set<?> values) {
        return values.size() < 2 ? values : new TreeSet<>(values);
    }

    /** Before each thing that can hold others of its kind. */
    void enter() {
        if (++depth > DEEPEST) {
            throw new Refused("nested too deep");
        }
    }

    void leave() {
        depth--;
    }

    RuntimeException refusal() {
        return new Refused("what rules derive is no part of what is resolved");
    }
}
