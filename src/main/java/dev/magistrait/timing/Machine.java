package dev.magistrait.timing;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What the JVM tells of itself. */
final class Machine {

    private static final long MILLI = 1_000_000L;

    private Machine() {}

    /**
     * Charges what came before: CPU until now counts as that of the JVM's start.
     *
     * @param parsing nanoseconds since {@code main} was called
     */
    static void charge(Track track, long parsing) {
        track.charge(Stage.LAUNCH, Math.max(0, alive() - parsing), cpu());
        track.charge(Stage.COMMAND_LINE, parsing, 0);
    }

    static Profile.Whole now(List<Profile.Time> stages) {
        long known = stages.stream().mapToLong(Profile.Time::cpuNanos).sum();
        long cpu = cpu();
        return new Profile.Whole(
                stages.stream().mapToLong(Profile.Time::wallNanos).sum(),
                cpu,
                Math.max(0, cpu - known),
                compiler(),
                MILLI * collectors(GarbageCollectorMXBean::getCollectionTime),
                collectors(GarbageCollectorMXBean::getCollectionCount));
    }

    /** Since the JVM started, to the millisecond. */
    private static long alive() {
        return MILLI
                * (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    private static long compiler() {
        return Optional.ofNullable(ManagementFactory.getCompilationMXBean())
                .filter(c -> c.isCompilationTimeMonitoringSupported())
                .map(c -> MILLI * c.getTotalCompilationTime())
                .orElse(0L);
    }

    private static long collectors(ToLongFunction<GarbageCollectorMXBean> of) {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(c -> Math.max(0, of.applyAsLong(c)))
                .sum();
    }
}
