package dev.magistrait.bench;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The samples of a part, one a round. */
record Series(Part part, List<Run.Sample> samples) {

    /** In the middle, and the ends. */
    record Spread(double median, double min, double max) {

        static Spread of(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            int half = sorted.size() / 2;
            double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
            return new Spread(median, sorted.getFirst(), sorted.getLast());
        }
    }

    /** What is compared of two samples. */
    enum Figure {
        WALL,
        CPU;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        double of(Run.Sample sample) {
            return this == WALL ? sample.wallNanos() : sample.cpuNanos();
        }
    }

    Spread wallSeconds() {
        return Spread.of(samples.stream().map(s -> s.wallNanos() / 1e9).toList());
    }

    Spread cpuSeconds() {
        return Spread.of(samples.stream().map(s -> s.cpuNanos() / 1e9).toList());
    }

    /** In millions of bytes; the largest of all rounds. */
    double peakMegabytes() {
        return Collections.max(samples.stream().map(Run.Sample::peakBytes).toList()) / 1e6;
    }

    /** Ratios within each round, so that what slows a whole round falls out. */
    Spread over(Series other, Figure figure) {
        return Spread.of(IntStream.range(0, samples.size())
                .mapToObj(i -> figure.of(samples.get(i)) / figure.of(other.samples.get(i)))
                .toList());
    }
}
