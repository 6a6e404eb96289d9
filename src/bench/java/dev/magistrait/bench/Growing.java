package dev.magistrait.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the program grows, as it is written: {@code magistrait.growth/1}.
 *
 * @param heapMegabytes of a run at most
 * @param limitSeconds of CPU of a run at most
 * @param start a check of an empty crate
 */
record Growing(
        String schema,
        Machine machine,
        int threads,
        int heapMegabytes,
        int limitSeconds,
        OfSize start,
        List<OfShape> shapes) {

    static final String SCHEMA = "magistrait.growth/1";

    /** More than this a doubling is too much: n log n stays below it from eight on. */
    static final double MOST = 2.3;

    /** Seconds beside the start below which noise is all that there is. */
    static final double NOISE = 0.3;

    /** How a run ended. */
    enum Outcome {
        DONE,
        /** It took too long, and was ended. */
        LIMIT,
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a size took.
     *
     * @param bytes of text
     * @param ended how: done, limit or failed
     * @param why it failed; empty where it did not
     */
    record OfSize(
            int n, long bytes, double cpuSeconds, double wallSeconds, double peakMegabytes, String ended, String why) {

        Outcome outcome() {
            return Outcome.valueOf(ended.toUpperCase(Locale.ROOT));
        }
    }

    /** CPU time of one size for that of another, without the start; less than the noise counts as the noise. */
    static double factor(OfSize before, OfSize after, double start) {
        return Math.max(after.cpuSeconds() - start, NOISE) / Math.max(before.cpuSeconds() - start, NOISE);
    }

    /**
     * What a shape took.
     *
     * @param factors of CPU time from each size to the next, without the start
     */
    record OfShape(String name, List<OfSize> sizes, List<Double> factors) {

        static OfShape of(String name, List<OfSize> sizes, double start) {
            List<Double> factors = new ArrayList<>();
            for (int i = 1; i < sizes.size() && sizes.get(i).outcome() == Outcome.DONE; i++) {
                factors.add(factor(sizes.get(i - 1), sizes.get(i), start));
            }
            return new OfShape(name, sizes, List.copyOf(factors));
        }

        OfSize last() {
            return sizes.getLast();
        }

        boolean tooMuch() {
            return factors.stream().anyMatch(f -> f > MOST);
        }
    }
}
