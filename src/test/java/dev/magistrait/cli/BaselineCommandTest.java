package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --baseline} and {@code --write-baseline}, from command line to exit code. */
class BaselineCommandTest {

    private static final String TWO = """
            trait Store {
                async fn load(&self);
            }
            fn a(_: &dyn Store) {}
            fn b(_: &dyn Store) {}
            """;

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");
    private String file = "";

    @BeforeEach
    void writeWorkspace() {
        checkout = new Checkout(directory.resolve("store")).write("src/lib.rs", TWO);
        file = directory.resolve("known.txt").toString();
    }

    @Test
    void what_is_written_does_not_count_from_then_on() throws IOException {
        assertThat(checkout.check().code()).isEqualTo(1);

        assertThat(checkout.check("--write-baseline", file).code()).isZero();
        assertThat(Files.readString(Path.of(file)).lines())
                .hasSize(2)
                .last()
                .asString()
                .matches("dyn-native-async store store::Store [0-9a-f]{16} 2");

        assertThat(checkout.check("--baseline", file).code()).isZero();
        assertThat(checkout.out()).contains("findings: none\ndismissed: 2 in the baseline (");
        assertThat(checkout.findings("--baseline", file))
                .containsExactly("dyn-native-async lib.rs:4 baseline", "dyn-native-async lib.rs:5 baseline");
    }

    @Test
    void lines_may_move_and_nothing_is_new() {
        checkout.check("--write-baseline", file);
        checkout.write("src/lib.rs", "//! Moved.\n\n\n" + TWO.replace("fn b", "\n\nfn other"));

        assertThat(checkout.check("--baseline", file).code()).isZero();
    }

    @Test
    void one_more_of_the_same_counts() {
        checkout.check("--write-baseline", file);
        checkout.write("src/lib.rs", TWO + "fn c(_: &dyn Store) {}\n");

        assertThat(checkout.findings("--baseline", file))
                .containsExactly(
                        "dyn-native-async lib.rs:4 baseline",
                        "dyn-native-async lib.rs:5 baseline",
                        "dyn-native-async lib.rs:6");
        assertThat(checkout.code()).isEqualTo(1);
    }

    @Test
    void other_facts_are_another_finding() {
        checkout.check("--write-baseline", file);
        checkout.write("src/lib.rs", TWO.replace("load(&self);", "load(&self);\n    async fn save(&self);"));

        assertThat(checkout.findings("--baseline", file))
                .containsExactly(
                        "dyn-native-async lib.rs:5", "dyn-native-async lib.rs:6", "obsolete-baseline known.txt:2");
        assertThat(checkout.out()).contains("rests on other facts", "\"mended\": 0");
    }

    @Test
    void what_is_mended_is_said() {
        checkout.check("--write-baseline", file);
        checkout.write("src/lib.rs", TWO.replace("fn b(_: &dyn Store) {}\n", ""));

        assertThat(checkout.check("--baseline", file).code()).isZero();
        assertThat(checkout.out())
                .contains("note[obsolete-baseline]: 1 of 2 `dyn-native-async` on `store::Store` in `store` are fixed\n")
                .contains("known.txt:2:1\n")
                .contains("fixed: 1 finding of the baseline\n");
        assertThat(checkout.check("--baseline", file, "--fail-on", "note").code())
                .isEqualTo(1);
    }

    @Test
    void it_shrinks_by_itself_and_never_grows() throws IOException {
        checkout.check("--write-baseline", file);
        checkout.write(
                "src/lib.rs",
                TWO.replace("fn b(_: &dyn Store) {}\n", "") + "trait Other { async fn x(&self); }\n"
                        + "fn c(_: &dyn Other) {}\n");

        assertThat(checkout.findings("--baseline", file, "--write-baseline", file))
                .containsExactly("dyn-native-async lib.rs:4 baseline", "dyn-native-async lib.rs:6");
        assertThat(checkout.code()).isEqualTo(1);
        assertThat(checkout.out()).contains("\"mended\": 1");
        assertThat(Files.readString(Path.of(file)).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("dyn-native-async store store::Store ")
                .endsWith(" 1");
    }

    @Test
    void of_crates_that_are_not_checked_nothing_is_said_and_nothing_dropped() throws IOException {
        String other = "dyn-native-async other other::Store 0123456789abcdef 1";
        checkout.check("--write-baseline", file);
        Files.writeString(Path.of(file), Files.readString(Path.of(file)) + other + "\n");

        assertThat(checkout.findings("--baseline", file)).hasSize(2).noneMatch(f -> f.startsWith("obsolete"));
        checkout.check("--baseline", file, "--write-baseline", file);
        assertThat(Files.readString(Path.of(file)).lines()).hasSize(3).contains(other);
    }

    @Test
    void what_a_comment_suppresses_is_not_written() throws IOException {
        checkout.write("src/lib.rs", TWO.replace("Store) {}", "Store) {} // magistrait: allow(dyn-native-async) why"));
        checkout.check("--write-baseline", file);

        assertThat(Files.readString(Path.of(file)).lines()).hasSize(1);
        assertThat(checkout.out()).contains("dismissed: 2 suppressed (");
    }

    @Test
    void findings_without_a_trait_are_known_by_the_item_around_them() throws IOException {
        checkout.write("src/lib.rs", "mod a { fn f() {\n// magistrait: allow(dyn-native-async) why\n} }\n");
        checkout.check("--write-baseline", file);

        assertThat(Files.readString(Path.of(file))).contains("unused-suppression store a::f ");
    }

    @Test
    void a_broken_or_missing_baseline_ends_the_run() throws IOException {
        assertThat(checkout.check("--baseline", file).code()).isEqualTo(2);
        assertThat(checkout.err()).contains("known.txt` does not exist");

        Files.writeString(Path.of(file), "# magistrait baseline 1\nnonsense\n");
        assertThat(checkout.check("--baseline", file).code()).isEqualTo(2);
        assertThat(checkout.out()).isEmpty();
        assertThat(checkout.err()).contains("known.txt` is no baseline: line 2: a line has");
    }

    @Test
    void a_baseline_that_cannot_be_written_ends_the_run() {
        assertThat(checkout.check("--write-baseline", directory.toString()).code())
                .isEqualTo(2);
        assertThat(checkout.err()).contains("is a directory");
        assertThat(checkout.check("--write-baseline", file, "--output", "json=" + file)
                        .code())
                .isEqualTo(2);
        assertThat(checkout.err()).contains("is to hold two reports");
        assertThat(Path.of(file)).doesNotExist();
    }
}
