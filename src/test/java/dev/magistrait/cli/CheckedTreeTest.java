package dev.magistrait.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No line of a file outside of the checked tree is shown, whatever the tree names or links. */
class CheckedTreeTest {

    private static final String SECRET = "XSECRETX";
    private static final String CODE =
            "pub trait Q { async fn q(&self); } // " + SECRET + "\nfn g(_: &dyn Q) {} // " + SECRET + "\n";
    private static final String BIN = "[[bin]]\nname = \"%s\"\npath = \"%s\"\n";

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void write() throws IOException {
        new Checkout(directory, "")
                .write("out/code.rs", CODE)
                .write("out/dir/mod.rs", CODE)
                .write("out/crate/Cargo.toml", Checkout.MANIFEST.replace("store", "evil"))
                .write("out/crate/src/lib.rs", CODE)
                .write("out/bad.toml", SECRET + " " + SECRET + "\n")
                .write("out/policy.yaml", SECRET + ": " + SECRET + "\n")
                .write("out/toolchain", "[toolchain\n" + SECRET + "\n");
        checkout = new Checkout(directory.resolve("tree"));
        checkout.write("src/lib.rs", """
                #[path = "../../out/code.rs"]
                mod by_path;
                #[path = "%s"]
                mod by_root;
                mod linked;
                mod directory;
                include!("../../out/code.rs");
                pub trait T { async fn f(&self); }
                fn g(_: &dyn T) {}
                """.formatted(directory.resolve("out/code.rs")));
        link("src/linked.rs", "code.rs");
        link("src/directory", "dir");
    }

    private void link(String name, String target) throws IOException {
        Path link = checkout.path(name);
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(
                link,
                requireNonNull(link.getParent())
                        .relativize(directory.resolve("out").resolve(target)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "gitlab", "checkstyle", "markdown"})
    void no_format_shows_a_line_of_another_file(String format) {
        checkout.check("--no-cache", "--format", format);

        assertThat(checkout.out() + checkout.err()).doesNotContain(SECRET).isNotEmpty();
        assertThat(checkout.code()).isEqualTo(1);
    }

    @Test
    void what_is_not_read_is_a_blind_spot_with_its_cause() {
        String report = checkout.check("--no-cache", "--format", "json").out();

        for (String module : List.of("by_path", "by_root", "linked", "directory")) {
            assertThat(report)
                    .contains("the file of module `" + module + "` lies outside of the checked tree, and is not read");
        }
        assertThat(report).contains("`include!` of a file that lies outside of the checked tree, and is not read");
    }

    @Test
    void with_a_cache_it_is_the_same() throws IOException {
        Path cache = directory.resolve("cache");
        Files.delete(checkout.path("src/linked.rs"));
        Files.copy(directory.resolve("out/code.rs"), checkout.path("src/linked.rs"));
        assertThat(checkout.check("--cache-dir", cache.toString()).out()).contains(SECRET);

        link("src/linked.rs", "code.rs");

        assertThat(checkout.check("--cache-dir", cache.toString()).out()).doesNotContain(SECRET);
    }

    @Test
    void with_a_cache_a_link_that_leads_nowhere_by_now_is_told_as_such() throws IOException {
        String cache = directory.resolve("cache").toString();
        String outside = "the file of module `linked` lies outside of the checked tree, and is not read";
        assertThat(checkout.check("--cache-dir", cache, "--format", "json").out())
                .contains(outside);

        link("src/linked.rs", "nowhere.rs");

        assertThat(checkout.check("--cache-dir", cache, "--format", "json").out())
                .doesNotContain(outside)
                .contains("there is no file for module `linked`");
    }

    @Test
    void targets_that_lead_out_are_problems() throws IOException {
        link("src/bin.rs", "code.rs");
        link("src/bin/found.rs", "code.rs");
        checkout.write(
                "Cargo.toml",
                Checkout.MANIFEST + BIN.formatted("named", "../out/code.rs") + BIN.formatted("linked", "src/bin.rs"));

        checkout.check("--no-cache");

        assertThat(checkout.out())
                .doesNotContain(SECRET)
                .contains("the bin target `named` is to start in `../out/code.rs`, which leads out of the checked tree")
                .contains("`src/bin.rs`, which leads out of the checked tree")
                .contains("`src/bin/found.rs`, which leads out of the checked tree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cargo.toml", "member/Cargo.toml", "rust-toolchain.toml", "clippy.toml"})
    void a_manifest_that_leads_out_is_a_problem(String name) throws IOException {
        checkout.write("Cargo.toml", Checkout.MANIFEST + "[workspace]\nmembers = [\"member\"]\n")
                .write("member/Cargo.toml", Checkout.MANIFEST.replace("store", "member"))
                .write("member/src/lib.rs", "");
        link(name, "bad.toml");

        checkout.check("--no-cache");

        assertThat(checkout.out() + checkout.err())
                .doesNotContain(SECRET)
                .contains("`" + name + "` leads out of the checked tree, and is not read");
    }

    @Test
    void a_member_that_leads_out_is_a_problem() throws IOException {
        checkout.write("Cargo.toml", Checkout.MANIFEST + "[workspace]\nmembers = [\"crates/*\"]\n");
        link("crates/evil", "crate");

        assertThat(checkout.check("--no-cache").out())
                .doesNotContain(SECRET)
                .contains("`crates/evil` leads out of the checked tree, and is not read");
    }

    @Test
    void a_link_within_the_tree_is_read() throws IOException {
        checkout.write("shared/part.rs", CODE);
        Files.delete(checkout.path("src/linked.rs"));
        Files.createSymbolicLink(checkout.path("src/linked.rs"), Path.of("../shared/part.rs"));

        assertThat(checkout.check("--no-cache").out()).contains(SECRET);
    }

    @Test
    void a_tree_may_be_given_by_a_link() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("tree"));

        assertThat(new Checkout(link, "").check("--no-cache").out()).contains("fn g(_: &dyn T) {}");
    }

    @Test
    void a_lone_file_that_leads_out_is_not_read() throws IOException {
        Path file = directory.resolve("alone/a.rs");
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of("../out/code.rs"));

        Checkout alone = new Checkout(directory.resolve("alone"), "a.rs").check("--no-cache");

        assertThat(alone.out())
                .doesNotContain(SECRET)
                .contains("`a.rs` leads out of the checked tree, and is not read");
        assertThat(alone.code()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"magistrait.yaml", "base.yaml"})
    void a_policy_that_leads_out_is_refused(String linked) throws IOException {
        checkout.write("magistrait.yaml", "extends: [base.yaml]\n");
        checkout.write("base.yaml", "title: base\n");
        link(linked, "policy.yaml");

        checkout.check("--no-cache");

        assertThat(checkout.out() + checkout.err())
                .doesNotContain(SECRET)
                .contains(linked + "` leads out of the checked tree, and is not read");
        assertThat(checkout.code()).isEqualTo(2);
    }

    @Test
    void a_policy_extends_no_file_outside_of_the_tree() throws IOException {
        checkout.write("magistrait.yaml", "extends: [../out/policy.yaml]\n");
        assertThat(checkout.check("--no-cache").err()).doesNotContain(SECRET).contains("leads out of the checked tree");

        checkout.write("ci/magistrait.yaml", "extends: [../base.yaml]\n").write("base.yaml", "title: base\n");
        Files.createDirectories(checkout.path(".git"));
        checkout.write("ci/Cargo.toml", Checkout.MANIFEST).write("ci/src/lib.rs", "");
        assertThat(new Checkout(checkout.path("ci"), "").check("--no-cache").code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--policy", "--baseline"})
    void what_is_named_and_leads_out_is_refused(String option) throws IOException {
        link("known.yaml", "policy.yaml");

        checkout.check("--no-cache", option, checkout.path("known.yaml").toString());

        assertThat(checkout.err()).doesNotContain(SECRET).contains("a link that leads out of the checked tree");
        assertThat(checkout.code()).isEqualTo(2);
    }
}
