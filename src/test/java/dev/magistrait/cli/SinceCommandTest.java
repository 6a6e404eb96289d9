package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --since} against real repositories, from command line to exit code. */
class SinceCommandTest {

    private static final String LIB = """
            mod serve;

            trait Store {
                async fn load(&self);
            }

            fn a(_: &dyn Store) {}
            """;

    private static final String OLD = "dyn-native-async lib.rs:7 since";

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void commitWorkspace() throws Exception {
        checkout = new Checkout(directory.resolve("store"))
                .write("src/lib.rs", LIB)
                .write("src/serve.rs", "pub fn run() {}\n")
                .commit();
    }

    @Test
    void without_a_change_nothing_counts_and_nothing_is_dropped() {
        assertThat(checkout.findings("--since", "HEAD")).containsExactly(OLD);
        assertThat(checkout.code()).isZero();
        assertThat(checkout.out()).containsPattern("unchanged since HEAD \\([0-9a-f]{40}\\)");
        assertThat(checkout.check("--since", "main").out()).contains("findings: none\ndismissed: 1 unchanged (");
    }

    @Test
    void lines_that_only_moved_are_not_new() {
        checkout.write("src/lib.rs", "//! Moved.\n\n" + LIB);

        assertThat(checkout.findings("--since", "HEAD")).containsExactly("dyn-native-async lib.rs:9 since");
    }

    @Test
    void line_ends_alone_are_no_change() {
        checkout.write("src/lib.rs", LIB.replace("\n", "\r\n"));

        assertThat(checkout.findings("--since", "HEAD")).containsExactly(OLD);
    }

    @Test
    void a_finding_on_a_changed_line_counts() {
        checkout.write("src/lib.rs", LIB + "fn b(_: &dyn Store) {}\n");

        assertThat(checkout.findings("--since", "HEAD")).containsExactly(OLD, "dyn-native-async lib.rs:8");
        assertThat(checkout.code()).isEqualTo(1);
    }

    @Test
    void a_finding_whose_evidence_changed_counts() {
        checkout.write("src/lib.rs", LIB.replace("load(&self)", "load(&mut self)"));

        assertThat(checkout.findings("--since", "HEAD")).containsExactly("dyn-native-async lib.rs:7");
    }

    @Test
    void committed_changes_count_too() throws Exception {
        checkout.write("src/lib.rs", LIB + "fn b(_: &dyn Store) {}\n").commit();

        assertThat(checkout.findings("--since", "HEAD"))
                .allMatch(f -> f.endsWith(" since"))
                .hasSize(2);
        assertThat(checkout.findings("--since", "HEAD~1")).containsExactly(OLD, "dyn-native-async lib.rs:8");
    }

    @Test
    void an_untracked_file_is_new() {
        checkout.write("src/lib.rs", "mod fresh;\n" + LIB)
                .write("src/fresh.rs", "use super::Store;\nfn c(_: &dyn Store) {}\n");

        assertThat(checkout.findings("--since", "HEAD"))
                .containsExactly("dyn-native-async fresh.rs:2", "dyn-native-async lib.rs:8 since");
    }

    @Test
    void a_change_here_brings_a_finding_there_and_shows_what_did_it() throws Exception {
        checkout.write("src/lib.rs", "mod inner;\n")
                .write("src/inner.rs", "/// Stores.\npub trait Store {\n    async fn load(&self);\n}\n")
                .write("Cargo.toml", Checkout.MANIFEST.replace("publish = false\n", ""))
                .commit();
        assertThat(checkout.findings()).isEmpty();

        checkout.write("src/lib.rs", "mod inner;\npub use inner::Store;\n");
        assertThat(checkout.findings("--since", "HEAD"))
                .containsExactly("send-undocumented inner.rs:2", "public-bare-async-fn inner.rs:3");
        assertThat(checkout.check("--since", "HEAD").out())
                .contains("2 | pub use inner::Store;\n  |         ------------ changed since HEAD: ");
    }

    @Test
    void a_line_that_is_gone_brings_a_finding_there() throws Exception {
        checkout.write("src/lib.rs", """
                mod serve;
                #[async_trait::async_trait]
                trait Store {
                    async fn load(&self);
                }
                """)
                .write("src/serve.rs", "fn run(_: &dyn crate::Store) {}\n")
                .write("Cargo.toml", Checkout.MANIFEST + "[dependencies]\nasync-trait = \"0.1\"\n")
                .commit();
        assertThat(checkout.findings()).isEmpty();

        checkout.write("src/serve.rs", "");
        assertThat(checkout.findings("--since", "HEAD")).containsExactly("needless-async-trait lib.rs:2");
    }

    @Test
    void a_finding_that_comes_back_when_its_suppression_goes_counts() throws Exception {
        String allowed = LIB.replace("fn a", "// magistrait: allow(dyn-native-async) why\nfn a");
        checkout.write("src/lib.rs", allowed).commit();
        assertThat(checkout.findings("--since", "HEAD")).containsExactly("dyn-native-async lib.rs:8 suppressed");

        checkout.write("src/lib.rs", LIB);
        assertThat(checkout.findings("--since", "HEAD")).containsExactly("dyn-native-async lib.rs:7");
    }

    @Test
    void a_module_that_was_renamed_is_not_new() throws Exception {
        checkout.write("src/lib.rs", "mod old;\n")
                .write("src/old.rs", LIB.substring(LIB.indexOf("trait")))
                .commit();
        checkout.move("src/old.rs", "src/new/mod.rs").write("src/lib.rs", "mod new;\n");

        assertThat(checkout.findings("--since", "HEAD")).containsExactly("dyn-native-async mod.rs:5 since");
        assertThat(checkout.out()).contains("new::Store");

        checkout.write("src/new/mod.rs", checkout.read("src/new/mod.rs") + "fn b(_: &dyn Store) {}\n");
        assertThat(checkout.findings("--since", "HEAD"))
                .containsExactly("dyn-native-async mod.rs:5 since", "dyn-native-async mod.rs:6");
    }

    @Test
    void a_renamed_file_of_the_same_module_is_no_change() throws Exception {
        checkout.write("src/lib.rs", "mod old;\n")
                .write("src/old.rs", LIB.substring(LIB.indexOf("trait")))
                .commit();
        checkout.move("src/old.rs", "src/old/mod.rs");
        assertThat(checkout.findings("--since", "HEAD")).containsExactly("dyn-native-async mod.rs:5 since");

        checkout.write("src/old/mod.rs", checkout.read("src/old/mod.rs") + "fn b(_: &dyn Store) {}\n");
        assertThat(checkout.findings("--since", "HEAD"))
                .containsExactly("dyn-native-async mod.rs:5 since", "dyn-native-async mod.rs:6");
    }

    @Test
    void a_crate_that_is_new_counts_whole() throws Exception {
        Path fresh = directory.resolve("store/fresh");
        new Checkout(fresh).write("src/lib.rs", LIB.replace("mod serve;", ""));

        assertThat(checkout.findings("--since", "HEAD")).contains(OLD, "dyn-native-async lib.rs:7");
    }

    @Test
    void a_lone_file_can_be_compared_too() {
        Checkout file = new Checkout(directory.resolve("store"), "src/lib.rs");

        assertThat(file.findings("--since", "HEAD")).containsExactly(OLD);
    }

    @Test
    void part_of_a_repository_can_be_checked() throws Exception {
        Checkout part =
                new Checkout(directory.resolve("store/crates/part")).write("src/lib.rs", LIB.replace("mod serve;", ""));
        checkout.commit();

        assertThat(part.findings("--since", "HEAD")).containsExactly(OLD);
        part.write("src/lib.rs", LIB.replace("mod serve;", "") + "fn b(_: &dyn Store) {}\n");
        assertThat(part.findings("--since", "HEAD")).containsExactly(OLD, "dyn-native-async lib.rs:8");
    }

    @Test
    void baseline_and_revision_go_together() {
        String file = directory.resolve("known.txt").toString();
        checkout.check("--write-baseline", file);
        checkout.write("src/lib.rs", LIB + "fn b(_: &dyn Store) {}\n");

        assertThat(checkout.findings("--since", "HEAD", "--baseline", file))
                .containsExactly("dyn-native-async lib.rs:7 baseline", "dyn-native-async lib.rs:8");
    }

    @Test
    void what_cannot_be_compared_is_refused() throws Exception {
        assertThat(checkout.check("--since", "nowhere").code()).isEqualTo(2);
        assertThat(checkout.err()).contains("no commit `nowhere`", "help: ");
        assertThat(checkout.check("--since", "a..b~{").code()).isEqualTo(2);
        assertThat(checkout.check("--since", "").code()).isEqualTo(2);
        assertThat(checkout.check("--since", "HEAD", "--since", "main").code()).isEqualTo(2);

        Checkout outside = new Checkout(directory.resolve("outside")).write("src/lib.rs", "");
        assertThat(outside.check("--since", "HEAD").code()).isEqualTo(2);
        assertThat(outside.err()).contains("`--since` needs a Git repository", "outside` lies in none");
        assertThat(outside.out()).isEmpty();
    }

    @Test
    void names_of_commits_mean_what_git_takes_them_for() throws Exception {
        checkout.write("src/lib.rs", LIB + "fn b(_: &dyn Store) {}\n");
        try (Git git = Git.open(directory.resolve("store").toFile())) {
            git.checkout().setCreateBranch(true).setName("side").call();
            checkout.commit();
            git.checkout().setName("main").call();
        }
        checkout.write("src/lib.rs", LIB + "fn b(_: &dyn Store) {}\n");

        for (String now : List.of("@", "@~0", "@^0", "HEAD@{0}", "@@{0}", "HEAD@{2}")) {
            assertThat(checkout.findings("--since", now)).as(now).containsExactly(OLD, "dyn-native-async lib.rs:8");
        }
        // Where one was before, on another branch.
        assertThat(checkout.findings("--since", "HEAD@{1}")).containsExactly(OLD, "dyn-native-async lib.rs:8 since");
        assertThat(checkout.findings("--since", "HEAD@{1}~1")).containsExactly(OLD, "dyn-native-async lib.rs:8");
        assertThat(checkout.check("--since", "HEAD@{9}").err()).contains("no commit `HEAD@{9}`");
        assertThat(checkout.code()).isEqualTo(2);
    }

    @Test
    void nothing_is_left_behind() throws Exception {
        checkout.check("--since", "HEAD");

        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left).noneMatch(p -> String.valueOf(p.getFileName()).startsWith("magistrait-since-"));
        }
    }

    @Test
    void what_was_in_a_submodule_is_not_new() throws Exception {
        Checkout other = new Checkout(directory.resolve("other"))
                .write("src/lib.rs", LIB.replace("mod serve;", ""))
                .commit();
        try (Git git = Git.open(directory.resolve("store").toFile())) {
            git.submoduleAdd()
                    .setURI(other.path("").toUri().toString())
                    .setPath("vendored")
                    .call()
                    .close();
        }
        checkout.commit();

        assertThat(checkout.findings("--since", "HEAD")).containsExactly(OLD, OLD);
        checkout.write("vendored/src/lib.rs", LIB.replace("mod serve;", "") + "fn b(_: &dyn Store) {}\n");
        assertThat(checkout.findings("--since", "HEAD")).containsExactly(OLD, OLD, "dyn-native-async lib.rs:8");
    }

    @Test
    void a_configuration_that_is_none_is_told() {
        checkout.write(".git/config", "[core\n");

        assertThat(checkout.check("--since", "HEAD").err())
                .contains("cannot be read: Repository config file ")
                .contains("help: fix the configuration, or leave `--since` away");
        assertThat(checkout.code()).isEqualTo(2);
    }

    @Test
    void a_repository_that_names_objects_by_sha_256_is_told() {
        checkout.write(
                ".git/config",
                "[core]\n\trepositoryformatversion = 1\n\tbare = false\n[extensions]\n\tobjectformat = sha256\n");

        assertThat(checkout.check("--since", "HEAD").err())
                .contains("names its objects by SHA-256, which `--since` cannot read");
        assertThat(checkout.code()).isEqualTo(2);
    }
}
