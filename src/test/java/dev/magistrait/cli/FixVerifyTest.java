package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.fix.tool.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fix --verify}, with the Cargo of this machine. */
class FixVerifyTest {

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void writeWorkspace() {
        assumeTrue(Programs.find("cargo", System.getenv()).isPresent(), "cargo is missing");
        checkout = new Checkout(directory.resolve("store"))
                .with("XDG_STATE_HOME", directory.resolve("state").toString())
                .with("PATH", System.getenv("PATH"));
    }

    private Checkout fix(String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "fix";
        words[1] = directory.resolve("store").toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return checkout.run(words);
    }

    @Test
    void what_adds_no_error_is_offered_and_the_tree_stays_as_it_is() throws Exception {
        checkout.write("src/lib.rs", "// magistrait: allow(dyn-native-async) gone\npub struct A;\n");

        assertThat(fix("--verify").code()).isEqualTo(1);

        assertThat(checkout.out()).contains("\n                     = `cargo check` finds no new error\n");
        assertThat(checkout.err())
                .containsOnlyOnce("`--verify` runs `cargo check`, and with it build scripts and macros");
        assertThat(directory.resolve("store/target")).doesNotExist();
        assertThat(directory.resolve("store/Cargo.lock")).doesNotExist();
    }

    /** The line of the macro is the one on which it is called: a comment less, and it does not compile. */
    @Test
    void what_adds_an_error_is_taken_back_alone() throws Exception {
        checkout.write("src/lib.rs", """
                        // magistrait: allow(dyn-native-async) gone
                        pub struct A;
                        const _: () = assert!(line!() == 3);
                        """)
                .write("src/main.rs", "// magistrait: allow(dyn-native-async) gone\nfn main() {}\n");

        assertThat(fix("--verify", "--apply", "--allow-no-vcs").code()).isZero();

        assertThat(checkout.out())
                .contains("taken back   safe    remove a suppression of `dyn-native-async` (src/lib.rs)")
                .contains("= error[E0080]: evaluation panicked: assertion failed: line!() == 3 (src/lib.rs:2)")
                .contains("applied      safe    remove a suppression of `dyn-native-async` (src/main.rs)");
        assertThat(checkout.read("src/lib.rs")).startsWith("// magistrait");
        assertThat(checkout.read("src/main.rs")).isEqualTo("fn main() {}\n");
    }

    /** With the feature, the line of the macro matters. */
    @Test
    void the_features_are_those_of_the_workspaces_own_ci() throws Exception {
        checkout.write("Cargo.toml", Checkout.MANIFEST + "\n[features]\nfull = []\n")
                .write("src/lib.rs", """
                        // magistrait: allow(dyn-native-async) gone
                        pub struct A;
                        #[cfg(feature = "full")]
                        const _: () = assert!(line!() == 4);
                        """);
        fix("--verify");
        assertThat(checkout.out()).contains("= `cargo check` finds no new error\n");

        checkout.write(
                ".github/workflows/ci.yml", "jobs:\n  test:\n    steps:\n      - run: cargo test --all-features\n");
        fix("--verify");
        assertThat(checkout.out()).contains("= error[E0080]: evaluation panicked: assertion failed: line!() == 4");
        fix("--verify=--workspace");
        assertThat(checkout.out()).contains("= `cargo check` finds no new error\n");

        checkout.write("src/lib.rs", "// magistrait: allow(dyn-native-async) gone\npub struct A;\n");
        fix("--verify");
        assertThat(checkout.out())
                .contains(
                        "= `cargo check` finds no new error, with `--all-features` as .github/workflows/ci.yml:4 has it\n");
    }

    @Test
    void features_with_which_cargo_cannot_begin_are_left_away() throws Exception {
        checkout.write("src/lib.rs", "// magistrait: allow(dyn-native-async) gone\npub struct A;\n")
                .write(".gitlab-ci.yml", "test:\n  script:\n    - cargo test --features gone\n");

        fix("--verify");

        assertThat(checkout.out()).contains("= `cargo check` finds no new error\n");
    }

    @Test
    void where_a_crate_is_missing_nothing_is_verified_and_nothing_changed() throws Exception {
        checkout.write("Cargo.toml", Checkout.MANIFEST + "\n[dependencies]\nno-such-crate-anywhere = \"1\"\n")
                .write("src/lib.rs", "// magistrait: allow(dyn-native-async) gone\npub struct A;\n");

        assertThat(fix("--verify", "--apply", "--allow-no-vcs").code()).isEqualTo(1);

        assertThat(checkout.out()).contains("not verified safe    remove", "no-such-crate-anywhere");
        assertThat(checkout.read("src/lib.rs")).startsWith("// magistrait");
    }

    @Test
    void macros_that_cannot_be_had_are_stood_in_for() throws Exception {
        checkout.write("Cargo.toml", Checkout.MANIFEST + "\n[dependencies]\nasync-trait = \"0.1\"\n")
                .write("src/lib.rs", """
                        #[async_trait::async_trait]
                        trait Store {
                            async fn load(&self) -> u32;
                        }
                        struct Disk;
                        #[async_trait::async_trait]
                        impl Store for Disk {
                            async fn load(&self) -> u32 {
                                1
                            }
                        }
                        pub async fn one() -> u32 {
                            Disk.load().await
                        }
                        """);

        assertThat(fix("--verify", "--apply", "--allow-no-vcs").code()).isZero();

        assertThat(checkout.out()).contains("`cargo check` finds no new error");
        assertThat(checkout.read("src/lib.rs")).doesNotContain("async_trait");
        assertThat(checkout.read("Cargo.toml")).doesNotContain("async-trait");
        assertThat(Files.exists(directory.resolve("store/Cargo.lock"))).isFalse();
    }

    @Test
    void a_lone_file_is_nothing_that_cargo_knows() {
        Checkout file = new Checkout(directory, "lone.rs")
                .write("lone.rs", "// magistrait: allow(dyn-native-async) gone\npub struct A;\n")
                .with("PATH", System.getenv("PATH"));

        file.run("fix", directory.resolve("lone.rs").toString(), "--verify");

        assertThat(file.code()).isEqualTo(1);
        assertThat(file.out()).contains("= it belongs to no package, and Cargo knows nothing of it");
    }

    @Test
    void without_cargo_that_is_why() throws Exception {
        checkout.write("src/lib.rs", "// magistrait: allow(dyn-native-async) gone\npub struct A;\n")
                .with("PATH", "");

        assertThat(fix("--verify").code()).isEqualTo(1);
        assertThat(checkout.out()).contains("= there is no `cargo` in PATH").doesNotContain("@@");
    }
}
