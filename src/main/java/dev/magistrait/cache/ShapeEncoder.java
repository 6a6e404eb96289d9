package dev.magistrait.cache;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes values as two sequences of bytes: their shape, and the regions in it. Where only lines move, the shape stays the same byte for
 * byte.
 */
abstract class ShapeEncoder {

    /** What is nested deeper is not kept. The extractor reads 400 expressions and 250 types into each other. */
    static final int DEEPEST = 1_000;

    private final Dictionary dictionary;
    private final ByteSink shape = new ByteSink();
    private final ByteSink regions = new ByteSink();
    private final Regions lines = new Regions();
    private int depth;

    ShapeEncoder(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    final ByteSink shape() {
        return shape;
    }

    final ByteSink regions() {
        return regions;
    }

    final void octet(int value) {
        shape.octet(value);
    }

    final void number(int value) {
        shape.number(value);
    }

    final void signed(int value) {
        shape.signed(value);
    }

    final void flag(boolean value) {
        shape.octet(value ? 1 : 0);
    }

    final int known(String text) {
        return dictionary.word(text);
    }

    final void word(String text) {
        shape.number(dictionary.word(text));
    }

    /** A text that hardly stands anywhere else. */
    final void text(String text) {
        shape.text(text);
    }

    final void cfg(Cfg cfg) {
        shape.number(dictionary.cfg(cfg));
    }

    final void constant(Enum<?> value) {
        shape.constant(value);
    }

    final <T> void list(List<T> values, Consumer<T> each) {
        shape.number(values.size());
        for (T value : values) {
            each.accept(value);
        }
    }

    /** Before each thing that can hold others of its kind. */
    final void enter() {
        if (++depth > DEEPEST) {
            throw new Refused("nested too deep");
        }
    }

    final void leave() {
        depth--;
    }

    final void visibility(Visibility value) {
        switch (value) {
            case Visibility.Public _ -> octet(ShapeDecoder.PUBLIC);
            case Visibility.Inherited _ -> octet(ShapeDecoder.INHERITED);
            case Visibility.Restricted restricted -> {
                octet(ShapeDecoder.RESTRICTED);
                list(restricted.path(), this::word);
            }
        }
    }

    final void region(Region region) {
        lines.write(region, regions);
    }
}
