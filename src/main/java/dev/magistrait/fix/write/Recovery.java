package dev.magistrait.fix.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Brings a tree to what it was before a run that ended half-way, or to what that run was to make of it. Can itself end anywhere, and be done again. */
public final class Recovery {

    private final Disk disk;
    private final Journal journal;

    Recovery(Disk disk, Journal journal) {
        this.disk = disk;
        this.journal = journal;
    }

    /** Of a journal that a run left. */
    public Recovery(Journal journal) {
        this(Disk.real(), journal);
    }

    /** What a step reads of a journal. */
    private interface Side {
        byte[] of(int step) throws IOException;
    }

    /** To what it was; how many files that took. */
    public int undo() throws WriteException, IOException {
        return all(journal::before);
    }

    /** To what it was to be; how many files that took. */
    public int proceed() throws WriteException, IOException {
        return all(journal::after);
    }

    private int all(Side side) throws WriteException, IOException {
        Plan plan = journal.plan();
        List<Integer> left = left(side);
        for (Plan.Step step : plan.steps()) {
            disk.delete(plan.unfinished(step));
        }
        Writing writing = new Writing(disk, journal.directory());
        for (int step : left) {
            Plan.Step one = plan.steps().get(step);
            writing.beside(plan, one, side.of(step));
            disk.move(plan.unfinished(one), plan.file(one));
        }
        for (Path directory : Writing.directories(plan)) {
            disk.settle(directory);
        }
        journal.end();
        return left.size();
    }

    /** Which files are not there yet. None is touched where somebody else has changed one. */
    private List<Integer> left(Side side) throws WriteException, IOException {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < journal.plan().steps().size(); i++) {
            Plan.Step step = journal.plan().steps().get(i);
            String now = digest(journal.plan().file(step));
            String wanted = Plan.digest(side.of(i));
            if (!now.equals(step.before()) && !now.equals(step.after())) {
                throw new WriteException(
                        "`" + step.file()
                                + "` is neither what it was nor what it was to be: somebody has changed it since",
                        "put one of `before-" + i + "` and `after-" + i + "` of `" + journal.directory()
                                + "` in its place, or delete that directory to leave all as it is");
            }
            if (!now.equals(wanted)) {
                left.add(i);
            }
        }
        return left;
    }

    private static String digest(Path file) throws IOException {
        return Files.isRegularFile(file) ? Plan.digest(Files.readAllBytes(file)) : "";
    }
}
