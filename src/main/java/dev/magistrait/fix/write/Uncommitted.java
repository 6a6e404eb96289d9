package dev.magistrait.fix.write;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Which files hold what no commit has: nobody could bring it back. None of the repository's filters runs, so that of a file that goes through
 * one it is not known, and it counts as changed.
 */
public final class Uncommitted {

    /** What came of looking. */
    public sealed interface Looked {
        /** @param files those that differ from the last commit, as given */
        record Known(List<Path> files) implements Looked {}

        /** @param why in lower case and without a period */
        record Unknown(String why) implements Looked {}
    }

    private final Repository repository;
    private final RevTree tree;
    private final DirCache index;

    private Uncommitted(Repository repository, RevTree tree) throws IOException {
        this.repository = repository;
        this.tree = tree;
        this.index = repository.readDirCache();
    }

    /**
     * Looks at files of one working tree.
     *
     * @param worktree its top directory
     * @param files that lie in it
     */
    public static Looked in(Path worktree, List<Path> files) {
        try (Repository repository = new FileRepositoryBuilder()
                        .findGitDir(worktree.toFile())
                        .setMustExist(true)
                        .build();
                RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                return new Looked.Known(files);
            }
            var uncommitted = new Uncommitted(repository, walk.parseCommit(head).getTree());
            List<Path> found = new ArrayList<>();
            Path top = worktree.toRealPath();
            for (Path file : files) {
                if (!uncommitted.holds(top, file.toRealPath())) {
                    found.add(file);
                }
            }
            return new Looked.Known(found);
        } catch (IOException | IllegalArgumentException e) {
            // By the latter JGit tells that a configuration is none.
            return new Looked.Unknown("the Git repository of `" + worktree + "` cannot be read: " + e.getMessage());
        }
    }

    private boolean holds(Path top, Path file) throws IOException {
        String name = top.relativize(file).toString().replace(File.separatorChar, '/');
        DirCacheEntry staged = index.getEntry(name);
        try (TreeWalk walk = TreeWalk.forPath(repository, name, tree)) {
            return walk != null
                    && staged != null
                    && staged.getObjectId().equals(walk.getObjectId(0))
                    && holds(walk.getObjectId(0), Files.readAllBytes(file));
        }
    }

    /** As it is, or with the ends of lines that a checkout may have turned into others. */
    private static boolean holds(ObjectId committed, byte[] content) {
        try (ObjectInserter.Formatter names = new ObjectInserter.Formatter()) {
            return committed.equals(names.idFor(Constants.OBJ_BLOB, content))
                    || committed.equals(names.idFor(Constants.OBJ_BLOB, unixLines(content)));
        }
    }

    private static byte[] unixLines(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
