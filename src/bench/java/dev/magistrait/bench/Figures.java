package dev.magistrait.bench;

import dev.magistrait.bench.Series.Figure;
import dev.magistrait.bench.Series.Spread;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was measured, as it is written: {@code magistrait.bench/1}.
 *
 * @param leftOut what was asked for and could not be measured
 * @param loads the machine's load at the beginning of each round
 * @param trees as they were given
 * @param start parts that are run on no tree
 */
record Figures(
        String schema,
        Machine machine,
        int runs,
        int warmUps,
        int threads,
        List<String> leftOut,
        List<Double> loads,
        List<OfTree> trees,
        List<OfPart> start,
        List<Ratio> startRatios) {

    static final String SCHEMA = "magistrait.bench/1";

    /**
     * The figures of a tree.
     *
     * @param files those that ast-grep scans, or all; lines and bytes are theirs
     * @param read what Magistrait says that it has read, once without and once with its cache if those are the same
     * @param coldSecondsAMegabyte of those bytes; 0 where that was not measured
     */
    record OfTree(
            String directory,
            long files,
            long lines,
            long bytes,
            String read,
            List<OfPart> parts,
            List<Ratio> ratios,
            double coldSecondsAMegabyte) {}

    record OfPart(String name, Spread wallSeconds, Spread cpuSeconds, double peakMegabytes, List<Run.Sample> samples) {
        static OfPart of(Series series) {
            return new OfPart(
                    series.part().toString(),
                    series.wallSeconds(),
                    series.cpuSeconds(),
                    series.peakMegabytes(),
                    series.samples());
        }
    }

    /** What one part takes of another, by rounds. */
    record Ratio(String part, String over, String figure, Spread ratio) {}

    private record Pair(Part part, Part over, Figure figure) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(Part.COLD, Part.AST_GREP, Figure.WALL),
            new Pair(Part.COLD, Part.AST_GREP, Figure.CPU),
            new Pair(Part.WARM, Part.AST_GREP, Figure.WALL),
            new Pair(Part.WARM, Part.COLD, Figure.WALL),
            new Pair(Part.CHANGED, Part.AST_GREP, Figure.WALL),
            new Pair(Part.CHANGED, Part.WARM, Figure.WALL),
            new Pair(Part.FIX, Part.COLD, Figure.WALL),
            new Pair(Part.FIX, Part.COLD, Figure.CPU),
            new Pair(Part.COLD, Part.PARSE, Figure.WALL),
            new Pair(Part.AST_GREP, Part.PARSE, Figure.WALL),
            new Pair(Part.COLD, Part.READ, Figure.WALL),
            new Pair(Part.START, Part.START_PLAIN, Figure.WALL),
            new Pair(Part.VERSION, Part.VERSION_PLAIN, Figure.WALL));

    static List<Ratio> ratios(List<Series> measured) {
        List<Ratio> ratios = new ArrayList<>();
        for (Pair pair : PAIRS) {
            for (Series part : of(pair.part(), measured)) {
                for (Series over : of(pair.over(), measured)) {
                    ratios.add(new Ratio(
                            pair.part().toString(),
                            pair.over().toString(),
                            pair.figure().toString(),
                            part.over(over, pair.figure())));
                }
            }
        }
        return ratios;
    }

    static OfTree of(Tree tree, String read, List<Series> measured) {
        double cold = of(Part.COLD, measured).stream()
                .mapToDouble(s -> s.wallSeconds().median())
                .sum();
        return new OfTree(
                tree.directory().toString(),
                tree.files().size(),
                tree.lines(),
                tree.bytes(),
                read,
                parts(measured),
                ratios(measured),
                tree.bytes() == 0 ? 0 : cold / (tree.bytes() / 1e6));
    }

    static List<OfPart> parts(List<Series> measured) {
        return measured.stream().map(OfPart::of).toList();
    }

    private static List<Series> of(Part part, List<Series> measured) {
        return measured.stream().filter(s -> s.part() == part).toList();
    }
}
