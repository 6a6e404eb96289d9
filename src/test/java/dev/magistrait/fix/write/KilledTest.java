package dev.magistrait.fix.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that ends anywhere leaves a tree that can be brought to what it was, or to what it was to be, byte for byte. */
class KilledTest {

    @TempDir
    private Path directory;

    @Test
    void a_run_that_does_not_end_leaves_nothing_but_the_files() throws Exception {
        Tree tree = Tree.in(directory);

        new Writing(tree.journals()).write(tree.root(), tree.changes());

        assertThat(tree.files()).isEqualTo(Tree.allAfter());
        assertThat(tree.journals()).isEmptyDirectory();
    }

    @Test
    void whichever_step_is_the_last() throws Exception {
        int steps = steps();
        int mended = 0;
        for (int last = 1; last <= steps; last++) {
            mended += endedAt(last, true);
            mended += endedAt(last, false);
        }
        assertThat(2 * steps).isGreaterThan(100);
        assertThat(mended).isGreaterThan(30);
    }

    @Test
    void mending_can_end_as_well() throws Exception {
        int ended = 0;
        for (int last = 1; last <= 30; last++) {
            Tree tree = killed(directory.resolve("again" + last), halfWay());
            if (!ends(tree, Counting.endingAt(last))) {
                continue;
            }
            ended++;
            for (Journal journal : tree.left()) {
                new Recovery(journal).undo();
            }
            assertThat(tree.files()).describedAs("step %d", last).isEqualTo(Tree.allBefore());
        }
        assertThat(ended).isGreaterThan(20);
    }

    private static boolean ends(Tree tree, Counting disk) throws Exception {
        try {
            new Recovery(disk, opened(tree, disk)).undo();
            return false;
        } catch (Counting.Killed _) {
            return true;
        }
    }

    /** The journal as a run of its own opens it, on a disk that ends. */
    private static Journal opened(Tree tree, Disk disk) {
        return tree.left().getFirst().on(disk);
    }

    /** The step before which three files have taken their places. */
    private int halfWay() throws Exception {
        int end = 2 + 2 * Tree.FILES + 2 + 1;
        return steps() - end - 2 - Tree.FILES + 1 + 3;
    }

    private int steps() throws Exception {
        Counting disk = Counting.endingAt(Integer.MAX_VALUE);
        Tree tree = Tree.in(directory.resolve("counted" + System.nanoTime()));
        new Writing(disk, tree.journals()).write(tree.root(), tree.changes());
        return disk.steps();
    }

    private Tree killed(Path at, int last) throws IOException {
        Tree tree = Tree.in(at);
        assertThatThrownBy(
                        () -> new Writing(Counting.endingAt(last), tree.journals()).write(tree.root(), tree.changes()))
                .isInstanceOf(Counting.Killed.class);
        return tree;
    }

    /** How many journals were left, which is one or none. */
    private int endedAt(int last, boolean forwards) throws Exception {
        Tree tree = killed(directory.resolve("ended" + last + forwards), last);
        List<Journal> left = tree.left();
        for (Journal journal : left) {
            Recovery recovery = new Recovery(journal);
            int changed = forwards ? recovery.proceed() : recovery.undo();
            assertThat(changed).isBetween(0, Tree.FILES);
        }
        assertThat(tree.files())
                .describedAs("step %d, %s", last, forwards ? "continued" : "undone")
                .isIn(
                        left.isEmpty()
                                ? List.of(Tree.allBefore(), Tree.allAfter())
                                : List.of(forwards ? Tree.allAfter() : Tree.allBefore()));
        assertThat(tree.left()).isEmpty();
        new Writing(tree.journals()).write(tree.root(), forwards(tree));
        assertThat(tree.files()).isEqualTo(Tree.allAfter());
        return left.size();
    }

    /** What a run of its own would still do. */
    private static List<FileChange> forwards(Tree tree) throws IOException {
        return tree.files().equals(Tree.allAfter()) ? List.of() : tree.changes();
    }

    /** Processes of their own, ended by the system. */
    @ParameterizedTest
    @ValueSource(ints = {2, 12, 19, 21, 25, 30, 33, 50})
    void a_process_that_is_killed(int last) throws Exception {
        Tree tree = Tree.in(directory);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        directory.toString(),
                        String.valueOf(last))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("there");
            process.destroyForcibly().waitFor();
        }

        for (Journal journal : tree.left()) {
            new Recovery(journal).undo();
        }
        assertThat(tree.files()).isIn(Tree.allBefore(), Tree.allAfter());
        assertThat(Files.exists(tree.root())).isTrue();
    }

    /** Changes a tree up to a step, and waits there for its end. */
    static final class Child {
        private Child() {}

        static void main(String... args) throws Exception {
            int last = Integer.parseInt(args[1]);
            Tree tree = Tree.at(Path.of(args[0]));
            Counting disk = new Counting() {
                @Override
                void at(int step) {
                    if (step == last) {
                        System.out.println("there");
                        while (true) {
                            Thread.onSpinWait();
                        }
                    }
                }
            };
            new Writing(disk, tree.journals()).write(tree.root(), tree.changes());
        }
    }
}
