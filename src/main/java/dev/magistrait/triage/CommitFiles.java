package dev.magistrait.triage;

import dev.magistrait.workspace.file.SourceFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of a commit by their paths. */
final class CommitFiles {

    private final Repository repository;
    private final String commit;
    private final SortedMap<String, ObjectId> blobs;

    private CommitFiles(Repository repository, String commit, SortedMap<String, ObjectId> blobs) {
        this.repository = repository;
        this.commit = commit;
        this.blobs = blobs;
    }

    static CommitFiles of(Repository repository, RevCommit commit) {
        SortedMap<String, ObjectId> blobs = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                int mode = walk.getRawMode(0);
                if (FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode)) {
                    blobs.put(walk.getPathString(), walk.getObjectId(0));
                }
            }
        } catch (IOException e) {
            throw new SnapshotException(commit.name(), e);
        }
        return new CommitFiles(repository, commit.name(), blobs);
    }

    boolean has(String name) {
        return blobs.containsKey(name);
    }

    Map<String, ObjectId> blobs() {
        return blobs;
    }

    /** What the file holds; empty when it is too large to be compared. */
    List<byte[]> text(String name) {
        ObjectId id = blobs.get(name);
        if (id == null) {
            return List.of();
        }
        try {
            ObjectLoader blob = repository.open(id);
            return blob.getSize() > SourceFiles.LARGEST ? List.of() : List.of(blob.getBytes());
        } catch (IOException e) {
            throw new SnapshotException(commit, e);
        }
    }
}
