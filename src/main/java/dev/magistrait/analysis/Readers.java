package dev.magistrait.analysis;

import dev.magistrait.extract.Extractor;
import dev.magistrait.report.Progress;
import dev.magistrait.timing.Lap;
import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads that read files, each with a parser of its own. */
final class Readers implements AutoCloseable {

    /** Deeply nested code needs a deep stack only where a bounded depth is read by recursion. */
    private static final long STACK = 16L * 1024 * 1024;

    private final ExecutorService threads;
    private final List<Extractor> extractors = new ArrayList<>();
    private final ThreadLocal<Extractor> own = ThreadLocal.withInitial(this::open);
    private final Progress progress;
    private final Meter meter;

    Readers(int jobs, Progress progress) {
        this(jobs, progress, Meter.OFF);
    }

    Readers(int jobs, Progress progress, Meter meter) {
        this.progress = progress;
        this.meter = meter;
        this.threads = Executors.newFixedThreadPool(
                jobs,
                Thread.ofPlatform().name("reader-", 0).stackSize(STACK).daemon().factory());
    }

    private synchronized Extractor open() {
        Extractor extractor = new Extractor(meter);
        extractors.add(extractor);
        return extractor;
    }

    /** The parser of the thread that calls. */
    Extractor extractor() {
        return own.get();
    }

    void step(String file) {
        progress.step(file);
    }

    Meter meter() {
        return meter;
    }

    /** Runs a task on one of the threads. */
    void begin(Runnable task) {
        threads.execute(task);
    }

    /** Runs the tasks on all threads and returns their results in order. */
    <T> List<T> all(List<Callable<T>> tasks) {
        try (Lap _ = meter.start(Stage.READING)) {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading files", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a file could not be read into facts", e.getCause());
        }
    }

    /** Once no thread reads any more: a parser that is closed must not be in use. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        extractors.forEach(Extractor::close);
    }
}
