package dev.magistrait.cli.command;

import dev.magistrait.report.Progress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** One line of a terminal that says how far a run is; shown after a second, renewed ten times a second, and gone at the end. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long SECOND = 1_000_000_000L;
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final LongSupplier nanoTime;
    private long next;
    private boolean shown;
    private String stage = "";
    private int total;
    private int done;

    ProgressLine(PrintWriter err, LongSupplier nanoTime) {
        this.err = err;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong() + SECOND;
    }

    @Override
    public synchronized void stage(String name, int steps) {
        stage = name;
        total = steps;
        done = 0;
        show();
    }

    @Override
    public synchronized void step() {
        done++;
        show();
    }

    @Override
    public synchronized void close() {
        if (shown) {
            err.print(ERASE);
            err.flush();
        }
    }

    private void show() {
        long now = nanoTime.getAsLong();
        if (now - next < 0) {
            return;
        }
        err.print(ERASE + stage + (total == 0 ? "" : " " + done + "/" + total));
        err.flush();
        shown = true;
        next = now + SECOND / 10;
    }
}
