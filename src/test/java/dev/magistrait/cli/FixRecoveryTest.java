package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Halfway;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fix} on a tree in which it was killed. */
class FixRecoveryTest {

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void leaveHalf() throws Exception {
        checkout = new Checkout(directory.resolve("store"))
                .write("src/lib.rs", "mod other;\n")
                .write("src/other.rs", "struct Before;\n")
                .with("XDG_STATE_HOME", directory.resolve("state").toString());
        Halfway.leave(
                directory.resolve("state/magistrait/fix"),
                directory.resolve("store"),
                List.of(
                        change("src/lib.rs", "mod other;\n", "mod other; // changed\n"),
                        change("src/other.rs", "struct Before;\n", "struct After;\n")));
    }

    private static FileChange change(String file, String before, String after) {
        return new FileChange(file, before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_next_run_names_the_journal_and_does_nothing_else() throws Exception {
        assertThat(checkout.read("src/lib.rs")).contains("changed");
        assertThat(checkout.read("src/other.rs")).contains("Before");

        for (String path : List.of("store", "store/src", "")) {
            assertThat(checkout.run("fix", directory.resolve(path).toString()).code())
                    .isEqualTo(2);
            assertThat(checkout.err())
                    .contains("was ended half-way; its journal is `", "state/magistrait/fix/store-")
                    .contains("`--continue` finishes it, `--undo` takes it back");
        }
        assertThat(checkout.out()).isEmpty();
    }

    @Test
    void a_check_says_so_and_goes_on() {
        assertThat(checkout.check().code()).isZero();
        assertThat(checkout.err()).contains("warning: `magistrait fix --apply` was ended half-way in `");
        assertThat(checkout.out()).contains("verdicts: none");
    }

    @ParameterizedTest
    @CsvSource({"--continue, finished: 1 file in , changed, After", "--undo, undone: 1 file in , mod, Before"})
    void it_can_be_finished_and_undone(String option, String said, String first, String second) throws Exception {
        String path = directory.resolve("store").toString();

        assertThat(checkout.run("fix", path, option).code()).isZero();

        assertThat(checkout.out()).startsWith(said);
        assertThat(checkout.read("src/lib.rs")).contains(first);
        assertThat(checkout.read("src/lib.rs").contains("changed")).isEqualTo(second.equals("After"));
        assertThat(checkout.read("src/other.rs")).isEqualTo("struct " + second + ";\n");
        assertThat(directory.resolve("store/src"))
                .isDirectoryNotContaining(f -> f.toString().endsWith(".tmp"));
        assertThat(checkout.run("fix", path, option).out()).isEqualTo("nothing was left half-way here\n");
    }

    @Test
    void another_tree_is_nobodys_business() {
        Checkout other = new Checkout(directory.resolve("other"))
                .write("src/lib.rs", "pub struct A;\n")
                .with("XDG_STATE_HOME", directory.resolve("state").toString());

        assertThat(other.run("fix", directory.resolve("other").toString()).code())
                .isZero();
    }
}
