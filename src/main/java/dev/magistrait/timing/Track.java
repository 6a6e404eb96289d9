package dev.magistrait.timing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** What one thread does, in nanoseconds for each stage. Only that thread writes; others read when its work is done. */
final class Track {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Stage, Spent> spent = new EnumMap<>(Stage.class);
    private final Deque<Stage> open = new ArrayDeque<>();
    private final LongSupplier nanoTime;
    private long wallSince;
    private long cpuSince;

    private record Spent(long wall, long cpu) {
        static final Spent NOTHING = new Spent(0, 0);

        Spent plus(Spent more) {
            return new Spent(wall + more.wall, cpu + more.cpu);
        }
    }

    Track(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void start(Stage stage) {
        charge();
        open.push(open.isEmpty() ? stage : stage.during(open.peek()));
    }

    void stop() {
        charge();
        open.pop();
    }

    /** Charges the innermost stage with the time since the last change. */
    void charge() {
        long now = nanoTime.getAsLong();
        long worked = worked();
        if (!open.isEmpty()) {
            charge(open.element(), now - wallSince, worked - cpuSince);
        }
        wallSince = now;
        cpuSince = worked;
    }

    /** Adds what was measured elsewhere. */
    void charge(Stage stage, long wallNanos, long cpuNanos) {
        spent.merge(stage, new Spent(wallNanos, cpuNanos), Spent::plus);
    }

    long wall(Stage stage) {
        return spent.getOrDefault(stage, Spent.NOTHING).wall();
    }

    long cpu(Stage stage) {
        return spent.getOrDefault(stage, Spent.NOTHING).cpu();
    }

    /** What the JVM cannot tell counts as nothing. */
    private static long worked() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? Math.max(0, THREADS.getCurrentThreadCpuTime()) : 0;
    }
}
