package dev.magistrait.analysis;

import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Does one kind of work for several workspaces at a time: while one is resolved by one thread, the files of the next are read. The thread
 * that calls takes part, so where there is to be one there is no other. What comes of it does not depend on their number.
 *
 * @param threads how many at most; at least one
 */
record SideBySide(int threads, Meter meter) {

    /** Names and types are followed by recursion of a bounded depth, as when files are read. */
    private static final long STACK = 16L * 1024 * 1024;

    /** What a workspace of a million lines takes while it is resolved, in bytes. */
    private static final long ROOM = 512L * 1024 * 1024;

    /** As many threads as that, but no more than there is room for in memory. */
    static SideBySide of(int threads, Meter meter) {
        return new SideBySide(Math.clamp(Runtime.getRuntime().maxMemory() / ROOM, 1, threads), meter);
    }

    /**
     * Returns the results in the order of the things. Throws what the work for one of them threw, of several that for the first; no other is
     * begun then, and what was begun has ended.
     */
    <T, R> List<R> each(List<T> things, Function<T, R> work) {
        Tasks<R> tasks = new Tasks<>();
        things.forEach(t -> tasks.add(() -> work.apply(t)));
        int others = Math.min(threads, things.size()) - 1;
        try (ExecutorService pool = pool(Math.max(1, others))) {
            for (int i = 0; i < others; i++) {
                pool.execute(tasks::takeUp);
            }
            tasks.takeUp();
            return meter.timed(Stage.WORKSPACES, tasks::results);
        }
    }

    private static ExecutorService pool(int threads) {
        return Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform()
                        .name("workspace-", 0)
                        .stackSize(STACK)
                        .daemon()
                        .factory());
    }

    private static final class Tasks<R> {
        private final List<FutureTask<R>> all = new ArrayList<>();
        private volatile boolean failed;

        void add(Callable<R> work) {
            all.add(new FutureTask<>(work) {
                @Override
                protected void setException(Throwable cause) {
                    failed = true;
                    super.setException(cause);
                }
            });
        }

        /** Begins what no other thread has begun, in order: whatever fails, all before it have been begun. */
        void takeUp() {
            for (FutureTask<R> task : all) {
                if (failed) {
                    return;
                }
                task.run();
            }
        }

        List<R> results() {
            try {
                List<R> results = new ArrayList<>();
                for (FutureTask<R> task : all) {
                    results.add(task.get());
                }
                return results;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while checking workspaces", e);
            } catch (ExecutionException e) {
                throw unchecked(e);
            }
        }

        private static RuntimeException unchecked(ExecutionException failure) {
            return switch (failure.getCause()) {
                case RuntimeException e -> e;
                case Error e -> throw e;
                case null, default -> new IllegalStateException("a workspace could not be checked", failure);
            };
        }
    }
}
