package dev.magistrait.triage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.submodule.SubmoduleWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of commits, those of submodules among them as far as these are checked out and have the commit. */
final class CommitWalk implements AutoCloseable {

    /**
     * A file or a link.
     *
     * @param path relative to the working tree, with {@code /} between its parts
     * @param in the repository that holds its content
     */
    record Entry(String path, FileMode mode, Repository in, ObjectId id) {

        boolean isFile() {
            return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
        }

        boolean isLink() {
            return FileMode.SYMLINK.equals(mode);
        }
    }

    /** @param prefix the path of the repository's files, with a slash at its end; empty at the top */
    private record Open(String prefix, Repository repository, ObjectId commit) {}

    private final Repository top;
    private final List<Repository> submodules = new ArrayList<>();

    CommitWalk(Repository top) {
        this.top = top;
    }

    /** In the order of Git, those of submodules last. */
    List<Entry> entries(RevCommit commit) throws IOException {
        List<Entry> found = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>(List.of(new Open("", top, commit)));
        while (!open.isEmpty()) {
            Open next = open.pop();
            try (RevWalk commits = new RevWalk(next.repository());
                    TreeWalk walk = new TreeWalk(next.repository())) {
                walk.addTree(commits.parseCommit(next.commit()).getTree());
                walk.setRecursive(true);
                while (walk.next()) {
                    enter(next, walk, found, open);
                }
            } catch (MissingObjectException e) {
                if (next.prefix().isEmpty()) {
                    throw e;
                }
                // A submodule that was not fetched as far back: what is in it counts as new.
            }
        }
        return found;
    }

    private void enter(Open at, TreeWalk walk, List<Entry> found, Deque<Open> open) throws IOException {
        String path = at.prefix() + walk.getPathString();
        if (!FileMode.GITLINK.equals(walk.getRawMode(0))) {
            found.add(new Entry(path, walk.getFileMode(0), at.repository(), walk.getObjectId(0)));
            return;
        }
        Path worktree = top.getWorkTree().toPath();
        Repository submodule = SubmoduleWalk.getSubmoduleRepository(worktree.toFile(), path);
        if (submodule != null) {
            submodules.add(submodule);
            open.push(new Open(path + "/", submodule, walk.getObjectId(0)));
        }
    }

    @Override
    public void close() {
        submodules.forEach(Repository::close);
    }
}
