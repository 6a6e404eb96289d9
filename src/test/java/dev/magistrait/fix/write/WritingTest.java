package dev.magistrait.fix.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong while files are replaced is said, and nothing is lost by it. */
class WritingTest {

    @TempDir
    private Path directory;

    private Tree tree = Tree.at(Path.of(""));

    @BeforeEach
    void makeTree() throws IOException {
        tree = Tree.in(directory);
    }

    @Test
    void a_disk_that_is_full_at_any_step_changes_nothing() throws Exception {
        int refused = 0;
        for (int full = 1; full <= 30; full++) {
            Tree one = Tree.in(directory.resolve("full" + full));
            if (refuses(one, full)) {
                refused++;
                assertThat(one.files()).describedAs("step %d", full).isEqualTo(Tree.allBefore());
                assertThat(one.left()).isEmpty();
            }
        }
        assertThat(refused).isGreaterThan(15);
    }

    private static boolean refuses(Tree tree, int full) throws IOException {
        Counting disk = new Counting() {
            @Override
            void at(int step) {}

            @Override
            void writing(int step, Runnable half) throws IOException {
                if (step == full) {
                    half.run();
                    throw new FileSystemException("journal", null, "No space left on device");
                }
            }
        };
        try {
            new Writing(disk, tree.journals()).write(tree.root(), tree.changes());
            return false;
        } catch (WriteException e) {
            assertThat(e).hasMessageContaining("No space left on device").hasMessageEndingWith("nothing was changed");
            return true;
        }
    }

    @Test
    void a_file_that_cannot_take_its_place_takes_all_back() throws IOException {
        Path[] moved = new Path[1];
        Counting disk = new Counting() {
            private int moves;

            @Override
            void at(int step) {}

            @Override
            public void move(Path from, Path to) throws IOException {
                if (to.startsWith(tree.root()) && ++moves == 4) {
                    moved[0] = to;
                    throw new FileSystemException(to.toString(), null, "Input/output error");
                }
                super.move(from, to);
            }
        };

        assertThatThrownBy(() -> new Writing(disk, tree.journals()).write(tree.root(), tree.changes()))
                .isInstanceOf(WriteException.class)
                .hasMessageContaining("Input/output error");

        assertThat(moved[0]).isNotNull();
        assertThat(tree.files()).isEqualTo(Tree.allBefore());
        assertThat(tree.left()).isEmpty();
    }

    @Test
    void a_file_that_is_read_only_is_left_alone() throws IOException {
        Files.setPosixFilePermissions(tree.file(3), PosixFilePermissions.fromString("r--r--r--"));

        assertThatThrownBy(() -> new Writing(tree.journals()).write(tree.root(), tree.changes()))
                .hasMessage("`src/file3.rs` is read-only; nothing was changed");

        assertThat(tree.files()).isEqualTo(Tree.allBefore());
    }

    @Test
    void a_file_that_changed_meanwhile_is_left_alone() throws IOException {
        Files.writeString(tree.file(2), "fn mine() {}\n");

        assertThatThrownBy(() -> new Writing(tree.journals()).write(tree.root(), tree.changes()))
                .hasMessage("`src/file2.rs`: it was changed meanwhile; run again; nothing was changed");

        assertThat(Files.readString(tree.file(2))).isEqualTo("fn mine() {}\n");
        assertThat(tree.left()).isEmpty();
    }

    @Test
    void permissions_and_links_stay() throws Exception {
        Files.setPosixFilePermissions(tree.file(2), PosixFilePermissions.fromString("rwxr-x---"));
        Path real = tree.root().resolve("real.rs");
        Files.move(tree.file(4), real);
        Files.createSymbolicLink(tree.file(4), real);

        new Writing(tree.journals()).write(tree.root(), tree.changes());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tree.file(2))))
                .isEqualTo("rwxr-x---");
        assertThat(tree.file(4)).isSymbolicLink();
        assertThat(Files.readString(real)).contains("after_4");
    }

    @Test
    void what_somebody_changed_since_is_not_written_over() throws Exception {
        int last = 32;
        assertThatThrownBy(
                        () -> new Writing(Counting.endingAt(last), tree.journals()).write(tree.root(), tree.changes()))
                .isInstanceOf(Counting.Killed.class);
        Files.writeString(tree.file(1), "fn mine() {}\n");

        assertThatThrownBy(() -> new Recovery(tree.left().getFirst()).undo())
                .isInstanceOf(WriteException.class)
                .hasMessageContaining("somebody has changed it since");

        assertThat(Files.readString(tree.file(1))).isEqualTo("fn mine() {}\n");
        assertThat(tree.left()).hasSize(1);
    }

    @Test
    void a_second_run_on_the_same_tree_waits_its_turn() {
        assertThatThrownBy(() -> new Writing(Counting.endingAt(24), tree.journals()).write(tree.root(), tree.changes()))
                .isInstanceOf(Counting.Killed.class);
        assertThat(tree.left()).hasSize(1);

        assertThatThrownBy(() -> new Writing(tree.journals()).write(tree.root(), tree.changes()))
                .hasMessageContaining("another run is changing the same tree");
    }

    @Test
    void a_plan_with_any_name_is_read_as_it_was_written() {
        Plan plan = new Plan(
                Path.of("/a dir\\n"), java.util.List.of(new Plan.Step("b", "a", ".t", "src/new\nline \\ back.rs")));

        assertThat(Plan.read(plan.text())).containsExactly(plan);
        assertThat(Plan.read("something else\n")).isEmpty();
    }
}
