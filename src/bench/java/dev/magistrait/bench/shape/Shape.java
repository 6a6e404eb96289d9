package dev.magistrait.bench.shape;

import java.util.List;
import java.util.Set;

/**
 * A kind of input that grows with a number. What it asks of the program, and what it finds, grows no faster.
 *
 * @param least the smallest of the sizes that are measured
 * @param large a size that must be mastered too; 0 for none
 * @param options of {@code check} beside those that all shapes have; {@code DIR} in them is where the input lies
 * @param before options of a check that is run first and not measured; none where there is no such check
 * @param codes exit codes with which the work is done
 */
public record Shape(
        String name, int least, int large, List<String> options, List<String> before, Set<Integer> codes, Text text) {

    /** Writes the input of a size. */
    @FunctionalInterface
    public interface Text {
        /**
         * Adds the files.
         *
         * @param n the size
         */
        void write(int n, Sources into);
    }

    static Shape of(String name, int least, Text text) {
        return new Shape(name, least, 0, List.of(), List.of(), Set.of(0), text);
    }

    Shape large(int n) {
        return new Shape(name, least, n, options, before, codes, text);
    }

    Shape with(String... more) {
        return new Shape(name, least, large, List.of(more), before, codes, text);
    }

    Shape after(String... check) {
        return new Shape(name, least, large, options, List.of(check), codes, text);
    }

    Shape endsWith(Integer... known) {
        return new Shape(name, least, large, options, before, Set.of(known), text);
    }

    /** What it is at that size. */
    public Sources at(int n) {
        Sources sources = new Sources();
        text.write(n, sources);
        return sources;
    }
}
