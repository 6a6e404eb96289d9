package dev.magistrait.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @TempDir
    private Path directory;

    /** A tree that no {@code git add} makes: a link and a directory of one name, parents, and Git's own directory. */
    @Test
    void a_hostile_tree_writes_nothing_outside() throws Exception {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Path repository = Files.createDirectory(directory.resolve("repository"));
        ObjectId commit = hostile(repository, outside);

        switch (Revision.open(List.of(repository), commit.name())) {
            case Revision.Opening.Opened(List<Revision> opened) -> {
                try (Revision revision = opened.getFirst();
                        Snapshot snapshot = revision.snapshot()) {
                    Path laidOut = snapshot.paths().getFirst();
                    assertThat(laidOut.resolve("kept.rs")).hasContent("// text");
                    assertThat(laidOut.resolve("evil")).isDirectory();
                    assertThat(Files.isSymbolicLink(laidOut.resolve("evil"))).isFalse();
                    assertThat(laidOut.resolve(".git")).isEmptyDirectory();
                    assertThat(laidOut.resolveSibling("kept.rs")).doesNotExist();
                    assertThat(Files.isSymbolicLink(laidOut.resolve("link"))).isTrue();
                }
            }
            case Revision.Opening.Refused refused -> throw new AssertionError(refused.message());
        }
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void it_is_deleted_with_all_links_and_nothing_behind_them() throws Exception {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Path kept = Files.writeString(outside.resolve("kept"), "");
        Path repository = Files.createDirectory(directory.resolve("repository"));
        String commit = hostile(repository, outside).name();

        Path laidOut = directory;
        if (Revision.open(List.of(repository), commit) instanceof Revision.Opening.Opened(List<Revision> opened)) {
            try (Revision revision = opened.getFirst();
                    Snapshot snapshot = revision.snapshot()) {
                laidOut = snapshot.paths().getFirst();
                assertThat(laidOut).isDirectory();
            }
        }
        assertThat(laidOut).isNotEqualTo(directory);
        assertThat(Files.exists(laidOut, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(kept).exists();
    }

    private static ObjectId hostile(Path repository, Path outside) throws Exception {
        try (Git git = Git.init().setDirectory(repository.toFile()).call();
                ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            ObjectId text = inserter.insert(Constants.OBJ_BLOB, "// text".getBytes(StandardCharsets.UTF_8));
            ObjectId link =
                    inserter.insert(Constants.OBJ_BLOB, outside.toString().getBytes(StandardCharsets.UTF_8));
            ObjectId below = tree(inserter, "kept.rs", text);
            TreeFormatter root = new TreeFormatter();
            root.append("..", FileMode.TREE, below);
            root.append(".git", FileMode.TREE, below);
            root.append("evil", FileMode.SYMLINK, link);
            root.append("evil", FileMode.TREE, below);
            root.append("kept.rs", FileMode.REGULAR_FILE, text);
            root.append("link", FileMode.SYMLINK, link);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(root));
            commit.setAuthor(new PersonIdent("a", "a@example.org"));
            commit.setCommitter(new PersonIdent("a", "a@example.org"));
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    private static ObjectId tree(ObjectInserter inserter, String name, ObjectId blob) throws IOException {
        TreeFormatter tree = new TreeFormatter();
        tree.append(name, FileMode.REGULAR_FILE, blob);
        return inserter.insert(tree);
    }
}
