package dev.magistrait.cli.command;

import dev.magistrait.report.Progress;
import dev.magistrait.report.text.Printable;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** One line of a terminal that says how far a run is; shown after a second, renewed ten times a second, and gone at the end. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long SECOND = 1_000_000_000L;
    /** A line that a terminal breaks could not be taken back. */
    private static final int LONGEST = 50;

    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final LongSupplier nanoTime;
    private long next;
    private boolean shown;
    private String stage = "";
    private int total;
    private int done;
    private String what = "";

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
        what = "";
        show();
    }

    @Override
    public synchronized void step(String about) {
        done++;
        what = about;
        show();
    }

    @Override
    public synchronized void close() {
        if (shown) {
            err.print(ERASE);
            err.flush();
        }
    }

    private String counted() {
        if (total > 0) {
            return " " + done + "/" + total;
        }
        return done > 0 ? " " + done : "";
    }

    /** Of a long name the end says most. */
    private static String ending(String name) {
        return name.length() <= LONGEST ? name : "…" + name.substring(name.length() - LONGEST + 1);
    }

    private void show() {
        long now = nanoTime.getAsLong();
        if (now - next < 0) {
            return;
        }
        err.print(ERASE + stage + counted() + (what.isEmpty() ? "" : ": " + ending(Printable.of(what))));
        err.flush();
        shown = true;
        next = now + SECOND / 10;
    }
}
