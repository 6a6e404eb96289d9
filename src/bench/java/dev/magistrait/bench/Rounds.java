package dev.magistrait.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Runs parts in turn: each round has every part once, and begins with another. */
final class Rounds {

    private final Options options;
    private final Tools tools;
    private final List<Double> loads = new ArrayList<>();

    Rounds(Options options, Tools tools) {
        this.options = options;
        this.tools = tools;
    }

    /** The machine's load, a minute's mean, at the beginning of each round that was measured. */
    List<Double> loads() {
        return loads;
    }

    List<Series> of(List<Run> runs) {
        Map<Part, List<Run.Sample>> samples = new EnumMap<>(Part.class);
        if (runs.isEmpty()) {
            return List.of();
        }
        List<Run> order = new ArrayList<>(runs);
        for (int round = -options.warmUps(); round < options.runs(); round++) {
            if (round >= 0) {
                loads.add(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            }
            for (Run run : order) {
                Run.Sample sample = run.sample(tools);
                if (round >= 0) {
                    samples.computeIfAbsent(run.part(), _ -> new ArrayList<>()).add(sample);
                }
            }
            Collections.rotate(order, 1);
        }
        return samples.entrySet().stream()
                .map(e -> new Series(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }
}
