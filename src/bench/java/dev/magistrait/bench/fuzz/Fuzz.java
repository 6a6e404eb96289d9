package dev.magistrait.bench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes inputs of files, checks them, and keeps those that fail. */
public final class Fuzz {

    /** Sources are tried together; to so many there are manifests and policies. */
    private static final int SOURCES = 48;

    private static final int OTHERS = 8;
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

    /** Whether there is any file to make inputs of. A kind without one is left out. */
    public boolean hasSeeds() {
        return Arrays.stream(Kind.values()).anyMatch(k -> seeds.count(k) > 0);
    }

    /** Tries so many inputs or a few more, the first made from a number; how many failed. */
    public int run(int inputs, long seed) {
        System.out.printf(
                "%d sources, %d manifests, %d policies%n",
                seeds.count(Kind.SOURCE), seeds.count(Kind.MANIFEST), seeds.count(Kind.POLICY));
        long begun = System.nanoTime();
        int tried = 0;
        while (tried < inputs && hasSeeds()) {
            int more = batch(seed + tried);
            tried += more;
            if (tried % EACH < more || tried >= inputs) {
                System.out.printf(
                        "%d inputs, %d failed; %d s, %d s of CPU%n",
                        tried, failed, (System.nanoTime() - begun) / 1_000_000_000, Watch.cpu());
            }
        }
        return failed;
    }

    private int batch(long seed) {
        List<Input> sources = inputs(Kind.SOURCE, seed, SOURCES);
        List<Input> manifests = inputs(Kind.MANIFEST, seed + SOURCES, OTHERS);
        List<Input> policies = inputs(Kind.POLICY, seed + SOURCES + OTHERS, OTHERS);
        tried(sources);
        manifests.forEach(m -> tried(List.of(m)));
        policies.forEach(p -> tried(List.of(p)));
        return sources.size() + manifests.size() + policies.size();
    }

    private List<Input> inputs(Kind kind, long seed, int count) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < count && seeds.count(kind) > 0; i++) {
            inputs.add(Input.of(kind, seed + i, seeds));
        }
        return inputs;
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
