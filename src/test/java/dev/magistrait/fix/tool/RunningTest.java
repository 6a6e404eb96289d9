package dev.magistrait.fix.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {

    private static final long SECONDS = 20;
    private static final int LINES = 100_000;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void what_both_pipes_cannot_hold_is_read_though_the_shared_pool_is_busy() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell");
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(() -> await(done));
        }
        String script = "i=0; while [ $i -lt %d ]; do echo out; echo err >&2; i=$((i+1)); done".formatted(LINES);
        Optional<Running> ran = Running.of(List.of("/bin/sh", "-c", script), directory, Map.of(), new byte[0], SECONDS);
        done.countDown();

        assertThat(ran).hasValueSatisfying(r -> {
            assertThat(r.out()).hasSize(LINES * "out\n".length());
            assertThat(r.err()).hasSize(LINES * "err\n".length());
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
