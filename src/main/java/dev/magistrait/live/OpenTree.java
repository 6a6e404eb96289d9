package dev.magistrait.live;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Changes;
import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.OpenCheck;
import dev.magistrait.analysis.RefusedPolicies;
import dev.magistrait.overlay.Overlay;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.triage.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Workspaces that are held open while someone writes them. Files are told about by any thread; one thread alone, with the stack of a check,
 * asks what follows.
 */
public final class OpenTree implements AutoCloseable {

    private final Overlay overlay = new Overlay();
    private final OpenCheck check;
    private final Set<Path> written = new HashSet<>();
    private final Set<Path> moved = new HashSet<>();

    /** @param paths workspaces, crates, directories that hold many, lone files; on disk, absolute */
    public OpenTree(Analysis analysis, List<Path> paths, Progress progress) {
        List<Path> layered = paths.stream()
                .map(p -> overlay.path(p.toAbsolutePath().normalize()))
                .toList();
        this.check = analysis.open(new Job(layered, Terms.NONE, List.of()), overlay, progress);
    }

    /** The text of a file that is being edited; it need not exist on disk. */
    public synchronized void edit(Path file, byte[] text) {
        boolean there = overlay.exists(file);
        if (there && same(file, text)) {
            overlay.write(file, text);
            return;
        }
        overlay.write(file, text);
        note(file, there);
    }

    /** To open a file, or to save it, changes nothing. */
    private boolean same(Path file, byte[] text) {
        try {
            return Arrays.equals(Files.readAllBytes(overlay.path(file)), text);
        } catch (IOException _) {
            return false;
        }
    }

    /** The file is no longer edited: it is what the disk has. */
    public synchronized void release(Path file) {
        if (overlay.covers(file)) {
            Optional<byte[]> before = bytes(file);
            overlay.release(file);
            Optional<byte[]> after = bytes(file);
            if (before.isEmpty() || after.isEmpty() || !Arrays.equals(before.get(), after.get())) {
                note(file, before.isPresent() && after.isPresent());
            }
        }
    }

    private Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(overlay.path(file)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** From now on there is no such file, whatever the disk has. */
    public synchronized void remove(Path file) {
        overlay.remove(file);
        note(file, false);
    }

    /**
     * The disk may have other content there.
     *
     * @param asBefore whether the file was there and still is
     */
    public synchronized void touched(Path file, boolean asBefore) {
        if (!overlay.covers(file)) {
            note(file, asBefore && overlay.exists(file));
        }
    }

    private void note(Path file, boolean asBefore) {
        (asBefore ? written : moved).add(overlay.path(file.toAbsolutePath().normalize()));
    }

    /** Whether anything was told since the last answer. */
    public synchronized boolean isStale() {
        return !written.isEmpty() || !moved.isEmpty();
    }

    /** What a check says now. Throws {@link RefusedPolicies}. */
    public Report report() {
        Changes changes = taken();
        try {
            return check.report(changes);
        } catch (RuntimeException e) {
            putBack(changes);
            throw e;
        }
    }

    private synchronized Changes taken() {
        Changes changes = new Changes(written, moved);
        written.clear();
        moved.clear();
        return changes;
    }

    private synchronized void putBack(Changes changes) {
        written.addAll(changes.written());
        moved.addAll(changes.moved());
    }

    /** The same with sessions, to ask why and what can be done; to be asked for after {@link #report}. Whoever calls closes it. */
    public Live live() {
        return check.live();
    }

    @Override
    public void close() {
        check.close();
    }
}
