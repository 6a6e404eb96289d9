package dev.magistrait.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.json.JsonReporter;
import dev.magistrait.samples.Today;
import dev.magistrait.timing.Meter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SideBySideTest {

    private static final List<Integer> NUMBERS = IntStream.range(0, 40).boxed().toList();

    private static SideBySide by(int threads) {
        return new SideBySide(threads, Meter.OFF);
    }

    @Test
    void the_report_of_many_workspaces_is_the_same_whatever_the_number_of_threads() throws IOException {
        String alone = report(1);

        assertThat(alone).contains("samples/storefront", "samples/acme");
        assertThat(report(2)).isEqualTo(alone);
        assertThat(report(4)).isEqualTo(alone);
    }

    private static String report(int jobs) throws IOException {
        Report report = Today.analysis(jobs).check(List.of(Path.of("samples")), Progress.SILENT);
        assertThat(report.workspaces()).hasSizeGreaterThan(10);
        StringWriter out = new StringWriter();
        new JsonReporter().write(report, out);
        return out.toString();
    }

    @Test
    void one_thread_is_the_one_that_calls() {
        assertThat(by(1).each(NUMBERS, _ -> Thread.currentThread())).containsOnly(Thread.currentThread());
    }

    @Test
    void there_is_no_thread_without_anything_to_do() {
        assertThat(by(4).each(List.of(1), _ -> Thread.currentThread())).containsExactly(Thread.currentThread());
        assertThat(by(4).each(List.of(), _ -> Thread.currentThread())).isEmpty();
    }

    @Test
    void two_threads_work_at_the_same_time() {
        CountDownLatch both = new CountDownLatch(2);

        assertThat(by(2).each(List.of("a", "b"), name -> {
                    both.countDown();
                    await(both);
                    return name + Thread.currentThread().getName();
                }))
                .hasSize(2)
                .satisfies(names -> assertThat(names.getFirst()).startsWith("a"))
                .anyMatch(n -> n.endsWith("workspace-0"));
    }

    @Test
    void results_come_in_the_order_of_the_things() {
        CountDownLatch last = new CountDownLatch(1);

        assertThat(by(2).each(NUMBERS, n -> {
                    if (n == 0) {
                        await(last);
                    } else if (n.equals(NUMBERS.getLast())) {
                        last.countDown();
                    }
                    return n * n;
                }))
                .containsExactlyElementsOf(NUMBERS.stream().map(n -> n * n).toList());
    }

    @Test
    void what_fails_first_in_order_is_thrown_and_nothing_more_is_begun() {
        CountDownLatch later = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> by(2).each(NUMBERS, n -> {
                    begun.incrementAndGet();
                    if (n == 1) {
                        later.countDown();
                    } else {
                        await(later);
                    }
                    throw new IllegalArgumentException("number " + n);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number 0");
        assertThat(begun).hasValue(2);
    }

    @Test
    void an_error_stays_one() {
        assertThatThrownBy(() -> by(2).each(NUMBERS, _ -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class)
                .hasMessage("deep");
    }

    @Test
    void whoever_is_interrupted_leaves_no_thread_behind() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(2);
        Queue<Thread> workers = new ConcurrentLinkedQueue<>();
        List<Object> seen = new ArrayList<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                by(2).each(NUMBERS, _ -> {
                    workers.add(Thread.currentThread());
                    busy.countDown();
                    return await(new CountDownLatch(1));
                });
            } catch (IllegalStateException e) {
                seen.add(e.getMessage());
                seen.add(Thread.currentThread().isInterrupted());
            }
        });
        await(busy);
        caller.interrupt();
        caller.join();

        assertThat(seen).hasSize(2).endsWith(true);
        assertThat(workers).hasSize(2);
        for (Thread worker : workers) {
            worker.join();
        }
    }

    @Test
    void what_one_thread_enters_another_sees() {
        List<CompletableFuture<Integer>> chain =
                NUMBERS.stream().map(_ -> new CompletableFuture<Integer>()).toList();

        assertThat(by(3).each(NUMBERS, n -> {
                    int before = n == 0 ? 0 : chain.get(n - 1).join();
                    chain.get(n).complete(before + n);
                    return before + n;
                }))
                .last()
                .isEqualTo(780);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
