package dev.magistrait.timing;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the time of a run went. All times are nanoseconds.
 *
 * @param schema what says how to read this as JSON
 * @param stages in the order of {@link Stage}, every one
 * @param bytes every {@link Quantity} by its title
 * @param cache how many files and workspaces were taken from the cache, and how many were not; empty without one
 * @param facts by kind
 * @param rules the costliest first
 */
public record Profile(
        String schema,
        List<Time> stages,
        Whole whole,
        SortedMap<String, Long> bytes,
        SortedMap<String, Long> cache,
        List<Kind> facts,
        List<Fired> rules) {

    static final String SCHEMA = "magistrait.timings/1";

    public Profile {
        stages = List.copyOf(stages);
        bytes = Collections.unmodifiableSortedMap(new TreeMap<>(bytes));
        cache = Collections.unmodifiableSortedMap(new TreeMap<>(cache));
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /**
     * What a stage took, without those that are steps of it.
     *
     * @param within the stage that it is a step of; empty where it is none
     * @param wallNanos of the main thread; those of all stages add up to the whole
     * @param threadsNanos of all other threads together
     * @param cpuNanos of all threads
     */
    public record Time(String stage, String within, long wallNanos, long threadsNanos, long cpuNanos) {}

    /**
     * The whole.
     *
     * @param wallNanos since the start of the JVM
     * @param cpuNanos of all threads of the process
     * @param jvmCpuNanos of those, what no stage took: compiler, collector and the rest of the JVM
     * @param compilerNanos what the compilers of the JVM took, in time, not CPU
     * @param collectorNanos how long collections of garbage took
     * @param collections how many there were
     */
    public record Whole(
            long wallNanos,
            long cpuNanos,
            long jvmCpuNanos,
            long compilerNanos,
            long collectorNanos,
            long collections) {}

    /**
     * A kind of facts in numbers.
     *
     * @param found by resolution
     * @param entered stated in a session: those found, settings, and what a policy makes of them
     * @param derived by rules
     * @param retracted those derived and taken back before the end
     */
    public record Kind(String fact, long found, long entered, long derived, long retracted) {}

    /**
     * A rule that fired.
     *
     * @param nanos what lies between the event before the rule's and its last: finding its matches, and carrying out its consequences.
     *     What rules that match nothing cost is in that of the next one that matches
     */
    public record Fired(String rule, long count, long nanos) {}
}
