package dev.magistrait.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Trials on several trees, each edited as often as the others. */
public final class LiveTrials {

    /** Checks go as deep as the code that they read. */
    private static final long STACK = 256L << 20;

    private LiveTrials() {}

    /** Says on standard output what came of it; how many trees differed. */
    public static int run(List<Path> trees, int edits, long seed) {
        long begun = System.nanoTime();
        AtomicInteger changed = new AtomicInteger();
        int failed = 0;
        int made = 0;
        for (int i = 0; i < trees.size() && made < edits; i++) {
            int share = (edits - made + trees.size() - i - 1) / (trees.size() - i);
            Optional<String> difference = one(trees.get(i), share, seed + i, changed);
            made += share;
            if (difference.isPresent()) {
                failed++;
                System.out.println(trees.get(i) + ", seed " + (seed + i) + ", " + difference.get());
            }
        }
        System.out.printf(
                "%d edits, %d times another answer, %d failed; %d s, %d MB in use%n",
                made, changed.get(), failed, (System.nanoTime() - begun) / 1_000_000_000, used());
        return failed;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static Optional<String> one(Path tree, int edits, long seed, AtomicInteger changed) {
        AtomicReference<Optional<String>> found = new AtomicReference<>(Optional.of("it failed"));
        try {
            Path scratch = Files.createTempDirectory("magistrait-live-").toRealPath();
            Thread thread = Thread.ofPlatform()
                    .stackSize(STACK)
                    .start(() -> found.set(tried(tree, scratch, edits, seed, changed)));
            thread.join();
            delete(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found.get();
    }

    private static Optional<String> tried(Path tree, Path scratch, int edits, long seed, AtomicInteger changed) {
        try {
            LiveTrial trial = new LiveTrial(tree, scratch, seed);
            Optional<String> difference = trial.run(edits);
            changed.addAndGet(trial.changed());
            return difference;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
