package dev.magistrait.triage;

import dev.magistrait.workspace.file.SourceFiles;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.revwalk.RevCommit;

/** The files of a commit by their paths. */
final class CommitFiles {

    private final String commit;
    private final SortedMap<String, CommitWalk.Entry> files;

    private CommitFiles(String commit, SortedMap<String, CommitWalk.Entry> files) {
        this.commit = commit;
        this.files = files;
    }

    static CommitFiles of(CommitWalk walk, RevCommit commit) {
        SortedMap<String, CommitWalk.Entry> files = new TreeMap<>();
        try {
            walk.entries(commit).stream().filter(CommitWalk.Entry::isFile).forEach(e -> files.put(e.path(), e));
        } catch (IOException e) {
            throw new SnapshotException(commit.name(), e);
        }
        return new CommitFiles(commit.name(), files);
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    Set<String> names() {
        return files.keySet();
    }

    /** Whether a file holds the content that Git gives that name. */
    boolean holds(String name, ObjectId content) {
        CommitWalk.Entry file = files.get(name);
        return file != null && content.equals(file.id());
    }

    /** What the file holds; empty when it is too large to be compared. */
    List<byte[]> text(String name) {
        CommitWalk.Entry file = files.get(name);
        if (file == null) {
            return List.of();
        }
        try {
            ObjectLoader blob = file.in().open(file.id());
            return blob.getSize() > SourceFiles.LARGEST ? List.of() : List.of(blob.getBytes());
        } catch (IOException e) {
            throw new SnapshotException(commit, e);
        }
    }
}
