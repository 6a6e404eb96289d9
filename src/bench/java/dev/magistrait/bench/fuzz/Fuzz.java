package dev.magistrait.bench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes inputs of files, checks them, and keeps those that fail. */
public final class Fuzz {

    /** Sources are tried together; to so many there are manifests and policies. */
    private static final int SOURCES = 48;

    private static final int OTHERS = 8;
    private static final int BATCH = SOURCES + 2 * OTHERS;
    private static final int SECONDS = 60;
    private static final int EACH = 1_000;

    private final Seeds seeds;
    private final Watch watch;
    private final Path kept;
    private int failed;

    /**
     * @param directories of files that inputs are made of
     * @param kept where failing inputs are left
     */
    public Fuzz(List<Path> directories, Path kept) {
        this.seeds = new Seeds(directories);
        this.kept = kept;
        this.watch = new Watch(kept.resolve("scratch"), SECONDS);
    }

    /** Tries so many inputs or a few more, the first made from a number; how many failed. */
    public int run(int inputs, long seed) {
        System.out.printf(
                "%d sources, %d manifests, %d policies%n",
                seeds.count(Kind.SOURCE), seeds.count(Kind.MANIFEST), seeds.count(Kind.POLICY));
        long begun = System.nanoTime();
        int tried = 0;
        while (tried < inputs) {
            batch(seed + tried);
            tried += BATCH;
            if (tried % EACH < BATCH || tried >= inputs) {
                System.out.printf(
                        "%d inputs, %d failed; %d s, %d s of CPU%n",
                        tried, failed, (System.nanoTime() - begun) / 1_000_000_000, Watch.cpu());
            }
        }
        return failed;
    }

    private void batch(long seed) {
        List<Input> sources = new ArrayList<>();
        for (int i = 0; i < SOURCES; i++) {
            sources.add(Input.of(Kind.SOURCE, seed + i, seeds));
        }
        tried(sources);
        for (int i = 0; i < OTHERS; i++) {
            tried(List.of(Input.of(Kind.MANIFEST, seed + SOURCES + i, seeds)));
            tried(List.of(Input.of(Kind.POLICY, seed + SOURCES + OTHERS + i, seeds)));
        }
    }

    private void tried(List<Input> inputs) {
        for (Watch.Failure failure : watch.failures(inputs)) {
            failed++;
            System.out.println(keep(failure.input(), "") + ": " + failure.why());
            Input shrunk = new Shrinking(watch).of(failure);
            if (shrunk.text().length < failure.input().text().length) {
                System.out.println("smaller: " + keep(shrunk, "-small"));
            }
        }
    }

    private Path keep(Input input, String mark) {
        try {
            Files.createDirectories(kept);
            return Files.write(kept.resolve(input.seed() + mark + input.kind().suffix()), input.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
