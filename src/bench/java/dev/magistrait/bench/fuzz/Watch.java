package dev.magistrait.bench.fuzz;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Trials that are given up when they do not end. */
final class Watch {

    private final Path scratch;
    private final int seconds;
    private int threads;

    /**
     * @param seconds of CPU that a trial may take
     */
    Watch(Path scratch, int seconds) {
        this.scratch = scratch;
        this.seconds = seconds;
    }

    /** What fails, and how. */
    record Failure(Input input, String why) {}

    /** Each trial has a thread and a directory, since nothing stops one that does not end. */
    Optional<String> trial(List<Input> inputs) {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        Path own = scratch.resolve("t" + threads);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                answer.complete(new Trial(own).of(inputs));
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        long begun = cpu();
        while (cpu() - begun < seconds) {
            try {
                return answer.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                // Not yet; what the machine does beside is not the trial's fault.
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        threads++;
        return Optional.of("no end within " + seconds + " seconds of CPU");
    }

    /** Seconds of CPU that the process has had. */
    static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000_000;
    }

    /** The inputs that fail by themselves; where none does, all of them as the first. */
    List<Failure> failures(List<Input> inputs) {
        Optional<String> why = trial(inputs);
        if (why.isEmpty()) {
            return List.of();
        }
        List<Failure> failures = new ArrayList<>();
        for (Input input : inputs) {
            trial(List.of(input)).ifPresent(w -> failures.add(new Failure(input, w)));
        }
        return failures.isEmpty()
                ? List.of(new Failure(inputs.getFirst(), "only together with others: " + why.get()))
                : failures;
    }
}
