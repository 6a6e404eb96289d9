package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy says of the check itself: what stops it, what is known, and what is left out. */
class EnforcementTest {

    private static final String LIB = """
            trait Store {
                async fn load(&self);
            }

            fn a(_: &dyn Store) {}
            """;

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void makeWorkspace() {
        checkout = new Checkout(directory.resolve("store")).write("src/lib.rs", LIB);
    }

    @Test
    void the_policy_says_what_stops_a_check_and_the_command_line_goes_before_it() {
        assertThat(checkout.check().code()).isEqualTo(1);

        checkout.write("magistrait.yaml", "fail-on: never\n");

        assertThat(checkout.check().code()).isZero();
        assertThat(checkout.check("--fail-on", "error").code()).isEqualTo(1);
    }

    @Test
    void each_workspace_has_the_gate_of_its_policy() {
        String manifest = Checkout.MANIFEST;
        Checkout both = new Checkout(directory.resolve("both"), "")
                .write("loose/Cargo.toml", manifest)
                .write("loose/src/lib.rs", LIB)
                .write("loose/magistrait.yaml", "fail-on: never\n")
                .write("strict/Cargo.toml", manifest)
                .write("strict/src/lib.rs", "fn nothing() {}\n");
        assertThat(both.check().code()).isZero();

        both.write("strict/src/lib.rs", LIB);

        assertThat(both.check().code()).isEqualTo(1);
    }

    @Test
    void a_locked_gate_can_be_made_stricter_and_not_looser() {
        checkout.write("org.yaml", "fail-on: warning\nlocked: [fail-on]\n")
                .write("magistrait.yaml", "extends: [org.yaml]\nfail-on: error\n");

        assertThat(checkout.check().code()).isEqualTo(2);
        assertThat(checkout.err())
                .contains("`fail-on` is locked and cannot be `error`")
                .containsPattern("locked at `warning` by \\S*org.yaml:2:10");
        assertThat(checkout.write("magistrait.yaml", "extends: [org.yaml]\nfail-on: note\n")
                        .check()
                        .code())
                .isEqualTo(1);
    }

    @Test
    void a_lock_holds_over_what_policies_said_before() {
        checkout.write("mine.yaml", "fail-on: never\n").write("org.yaml", "locked: [fail-on]\n");
        String mine = checkout.path("mine.yaml").toString();
        String org = checkout.path("org.yaml").toString();

        checkout.check("--policy", mine, "--policy", org);

        assertThat(checkout.code()).isEqualTo(1);
        assertThat(checkout.out())
                .contains("`fail-on` is locked by")
                .contains("so that its value `never` counts for nothing");
    }

    @Test
    void the_policy_names_the_baseline() throws Exception {
        String known = checkout.path("known.txt").toString();
        checkout.check("--write-baseline", known);
        checkout.write("magistrait.yaml", "baseline: known.txt\n");

        assertThat(checkout.findings()).containsExactly("dyn-native-async lib.rs:5 baseline");
        assertThat(checkout.code()).isZero();

        checkout.write("src/lib.rs", "fn nothing() {}\n");
        assertThat(checkout.findings())
                .containsExactly("obsolete-baseline " + Path.of(known).getFileName() + ":2");
        assertThat(Files.readString(checkout.path("known.txt"))).contains("dyn-native-async store");
    }

    @Test
    void each_workspace_has_the_baseline_of_its_policy() {
        Checkout both = new Checkout(directory.resolve("both"), "")
                .write("a/Cargo.toml", Checkout.MANIFEST)
                .write("a/src/lib.rs", LIB)
                .write("b/Cargo.toml", Checkout.MANIFEST)
                .write("b/src/lib.rs", LIB);
        both.run(
                "check",
                both.path("a").toString(),
                "--write-baseline",
                both.path("a/known.txt").toString());
        both.write("a/magistrait.yaml", "baseline: known.txt\n");

        assertThat(both.findings()).containsExactly("dyn-native-async lib.rs:5 baseline", "dyn-native-async lib.rs:5");
        assertThat(both.findings("--baseline", both.path("a/known.txt").toString()))
                .containsExactly("dyn-native-async lib.rs:5 baseline", "dyn-native-async lib.rs:5");
    }

    @Test
    void a_baseline_that_is_not_there_is_an_error_unless_it_is_to_be_written() {
        checkout.write("magistrait.yaml", "baseline: known.txt\n");

        assertThat(checkout.check().code()).isEqualTo(2);
        assertThat(checkout.err()).contains("known.txt").contains("`--write-baseline` makes a baseline");

        checkout.check("--write-baseline", checkout.path("known.txt").toString());
        assertThat(checkout.code()).isZero();
        assertThat(checkout.check().code()).isZero();
    }

    @Test
    void a_baseline_lies_within_the_checked_tree() {
        checkout.write("../known.txt", "# magistrait baseline 1\n")
                .write("magistrait.yaml", "baseline: ../known.txt\n");

        assertThat(checkout.check().code()).isEqualTo(2);
        assertThat(checkout.err()).contains("the baseline `../known.txt` leads out of the checked tree");
    }

    @Test
    void a_locked_baseline_cannot_be_set() {
        checkout.write("org.yaml", "locked: [baseline]\n")
                .write("known.txt", "# magistrait baseline 1\n")
                .write("magistrait.yaml", "extends: [org.yaml]\nbaseline: known.txt\n");

        assertThat(checkout.check().code()).isEqualTo(2);
        assertThat(checkout.err()).contains("`baseline` is locked and cannot be set");
    }

    @Test
    void what_is_excluded_is_read_and_not_reported() {
        checkout.write("src/lib.rs", "mod old;\ntrait Store {\n    async fn load(&self);\n}\n")
                .write(
                        "src/old.rs",
                        "use super::Store;\nfn a(_: &dyn Store) {}\ntrait Gone {\n    async fn go(&self);\n}\n");
        assertThat(checkout.findings()).containsExactly("dyn-native-async old.rs:2");

        assertThat(checkout.findings("--exclude", "src/old.rs")).isEmpty();
        assertThat(checkout.code()).isZero();
        assertThat(checkout.out()).contains("\"store::Store\"").doesNotContain("\"store::old::Gone\"");
        assertThat(checkout.out()).contains("\"async-trait\"");

        checkout.write("magistrait.yaml", "exclude: [\"src/o*.rs\"]\n");
        assertThat(checkout.findings()).isEmpty();
        assertThat(checkout.check().out()).contains("is read, and nothing reported in `src/o*.rs`");
    }

    @Test
    void a_glob_that_holds_no_file_is_refused() {
        assertThat(checkout.check("--exclude", "/src/lib.rs").code()).isEqualTo(2);
        assertThat(checkout.err()).contains("`--exclude` can hold no file: `/src/lib.rs`");
    }

    @Test
    void a_policy_has_one_of_two_names() {
        checkout.write("magistrait.yml", "levels: { dyn-native-async: note }\n");
        assertThat(checkout.check().code()).isZero();

        checkout.write("magistrait.yaml", "fail-on: never\n");
        assertThat(checkout.check().code()).isEqualTo(2);
        assertThat(checkout.err())
                .contains("there are two policies here, `magistrait.yaml`, `magistrait.yml`")
                .contains("remove one of them");
    }
}
