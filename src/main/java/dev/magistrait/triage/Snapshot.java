package dev.magistrait.triage;

import dev.magistrait.workspace.file.SourceFiles;
import dev.magistrait.workspace.file.Unfinished;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.SystemReader;

/** The files of a commit in a temporary directory, which is deleted however the program ends. */
public final class Snapshot implements AutoCloseable {

    private final Path directory;
    private final List<Path> paths;

    private Snapshot(Path directory, List<Path> paths) {
        this.directory = directory;
        this.paths = paths;
    }

    static Snapshot of(CommitWalk walk, RevCommit commit, List<Path> paths) {
        try {
            Path directory = Files.createTempDirectory("magistrait-since-").toRealPath();
            Unfinished.begin(directory);
            // As in a working tree, nothing is looked for above it.
            Files.createDirectory(directory.resolve(Constants.DOT_GIT));
            Snapshot snapshot = new Snapshot(directory, paths);
            snapshot.fill(walk, commit);
            return snapshot;
        } catch (IOException e) {
            throw new SnapshotException(commit.name(), e);
        }
    }

    /** The checked paths as they were; those that there were not are left out. */
    public List<Path> paths() {
        return paths.stream()
                .map(directory::resolve)
                .map(Path::normalize)
                .filter(Files::exists)
                .toList();
    }

    /** Where in the working tree the directory is that this is an earlier state of. */
    public Path now(Path then, Path worktree) {
        return worktree.resolve(directory.relativize(then));
    }

    private void fill(CommitWalk walk, RevCommit commit) throws IOException {
        List<CommitWalk.Entry> entries = walk.entries(commit);
        for (CommitWalk.Entry file : entries) {
            if (file.isFile()) {
                write(file.path(), file.in().open(file.id()));
            }
        }
        // Links come last: no file is written through one.
        for (CommitWalk.Entry link : entries) {
            if (link.isLink()) {
                link(link.path(), link.in().open(link.id()));
            }
        }
    }

    private void write(String name, ObjectLoader blob) throws IOException {
        if (blob.getSize() <= SourceFiles.LARGEST) {
            for (Path file : place(name)) {
                Files.createDirectories(file.getParent());
                Files.write(file, blob.getBytes());
            }
        }
    }

    private void link(String name, ObjectLoader blob) throws IOException {
        for (Path file : place(name)) {
            try {
                Path target = Path.of(new String(blob.getBytes(), StandardCharsets.UTF_8));
                Files.createDirectories(file.getParent());
                Files.createSymbolicLink(file, target);
            } catch (InvalidPathException | UnsupportedOperationException | FileSystemException _) {
                // A checkout could not make it either.
            }
        }
    }

    /** Where a file goes; nowhere when Git itself would refuse its name. */
    private List<Path> place(String name) {
        try {
            SystemReader.getInstance().checkPath(name);
            Path file = directory.resolve(name).normalize();
            return file.startsWith(directory) && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? List.of(file)
                    : List.of();
        } catch (InvalidPathException | CorruptObjectException _) {
            return List.of();
        }
    }

    @Override
    public void close() {
        Unfinished.delete(directory);
    }
}
