package dev.magistrait.workspace.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.workspace.Tree;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        "crates/*"            | crates/a crates/ab crates/b
        "crates/a*"           | crates/a crates/ab
        "crates/?"            | crates/a crates/b
        "crates/[a]"          | crates/a
        "crates/[!a]"         | crates/b
        "crates/[a-c]"        | crates/a crates/b
        "./crates/a"          | crates/a
        "*/b"                 | crates/b
        "crates/a", "tools/x" | crates/a tools/x
        "tools/../crates/a"   | crates/a
        "**/x"                | tools/x
        """)
    void members_may_be_patterns(String members, String expected) {
        for (String crate : List.of("crates/a", "crates/ab", "crates/b", "tools/x")) {
            crate(crate);
        }
        Tree.put(directory.resolve("Cargo.toml"), "[workspace]\nmembers = [" + members + "]\n");

        CargoWorkspace found = reread();

        assertThat(found.packages())
                .extracting(CargoPackage::directory)
                .containsExactlyElementsOf(Arrays.asList(expected.split(" ")));
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void patterns_may_be_long() {
        crate("crates/a");
        String wild = "[" + "b-c".repeat(100_000) + "a]" + "*".repeat(100_000);
        String never = "*a".repeat(100_000);
        Tree.put(
                directory.resolve("Cargo.toml"),
                "[workspace]\nmembers = [\"crates/" + wild + "\", \"crates/" + never + "\"]\n");

        assertThat(reread().packages()).extracting(CargoPackage::directory).containsExactly("crates/a");
    }

    @Test
    void links_that_lead_back_do_not_multiply() throws IOException {
        crate("crates/a/b/c/d/e/f/g/h");
        for (int i = 0; i < 20; i++) {
            Files.createSymbolicLink(directory.resolve("crates/l" + i), Path.of("."));
        }
        Tree.put(directory.resolve("Cargo.toml"), "[workspace]\nmembers = [\"crates/*/*/*/*/*/*/*/*\"]\n");

        CargoWorkspace found = reread();

        assertThat(found.packages()).extracting(CargoPackage::directory).containsExactly("crates/a/b/c/d/e/f/g/h");
    }

    @Test
    void a_directory_goes_by_the_path_without_links() throws IOException {
        crate("other/z");
        Files.createDirectories(directory.resolve("crates"));
        Files.createSymbolicLink(directory.resolve("crates/a"), Path.of("../other/z"));
        Tree.put(directory.resolve("Cargo.toml"), "[workspace]\nmembers = [\"*/*\"]\n");

        assertThat(reread().packages()).extracting(CargoPackage::directory).containsExactly("other/z");
    }

    @Test
    void exclude_takes_out_what_a_pattern_found_but_not_what_members_names() {
        crate("crates/a");
        crate("crates/b");
        crate("crates/c");
        Tree.put(directory.resolve("Cargo.toml"), """
            [workspace]
            members = ["crates/*", "crates/c"]
            exclude = ["crates/b", "crates/c"]
            """);

        assertThat(Tree.names(reread())).containsExactly("a", "c");
    }

    @Test
    void path_dependencies_below_the_root_are_members_through_any_number_of_steps() {
        CargoWorkspace found = Tree.workspace(directory.resolve("ws"), """
            -- Cargo.toml --
            [package]
            name = "root"
            [dependencies]
            a = { path = "a" }
            far = { path = "../far" }
            [workspace]
            exclude = ["d"]
            -- src/lib.rs --
            -- a/Cargo.toml --
            [package]
            name = "a"
            [dev-dependencies.b]
            path = "../b"
            -- a/src/lib.rs --
            -- b/Cargo.toml --
            [package]
            name = "b"
            [target.'cfg(unix)'.build-dependencies]
            c = { path = "../c" }
            d = { path = "../d" }
            -- b/src/lib.rs --
            -- c/Cargo.toml --
            [package]
            name = "c"
            -- c/src/lib.rs --
            -- d/README --
            -- ../far/Cargo.toml --
            [package]
            name = "far"
            -- ../far/src/lib.rs --
            """);

        assertThat(Tree.names(found)).containsExactly("root", "a", "b", "c", "far");
        assertThat(found.reports("../far/src/lib.rs")).isFalse();
        assertThat(Tree.told(found.problems()))
                .containsExactly("manifest b/Cargo.toml:5:1 `d` is to lie in `d`, which holds no Cargo.toml");
    }

    @Test
    void a_crate_without_a_workspace_takes_the_path_dependencies_below_it() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- Cargo.toml --
            [package]
            name = "app"
            [dependencies]
            macros = { path = "macros" }
            -- src/main.rs --
            -- macros/Cargo.toml --
            [package]
            name = "macros"
            [lib]
            proc-macro = true
            -- macros/src/lib.rs --
            """);

        assertThat(Tree.names(found)).containsExactly("app", "macros");
    }

    @Test
    void what_members_cannot_mean_is_a_problem_at_the_entry() throws IOException {
        crate("crates/a");
        Files.createDirectories(directory.resolve("crates/bare"));
        Tree.put(directory.resolve("nested/Cargo.toml"), "[workspace]\n");
        Tree.put(directory.resolve("Cargo.toml"), """
            [workspace]
            members = [
                "gone",
                "none/*",
                "crates/*",
                "nested",
            ]
            """);

        List<CargoWorkspace> found = Tree.discover(directory).workspaces();

        assertThat(Tree.names(found.getFirst())).containsExactly("a");
        assertThat(Tree.told(found.getFirst().problems()))
                .containsExactly(
                        "manifest Cargo.toml:3:5 member `gone` holds no Cargo.toml",
                        "manifest Cargo.toml:4:5 member `none/*` matches no directory",
                        "manifest Cargo.toml:5:5 member `crates/*` matches `crates/bare`, which holds no Cargo.toml",
                        "manifest Cargo.toml:6:5 member `nested` has a `[workspace]` of its own");
        assertThat(found.getFirst().problems().getFirst().span().region().endColumn())
                .isEqualTo(11);
    }

    @Test
    void many_stars_do_not_multiply() {
        crate("a/a/a/a/a/a/a/a/a/a/a/a");
        Tree.put(directory.resolve("Cargo.toml"), "[workspace]\nmembers = [\"" + "**/".repeat(40) + "src\"]\n");

        assertThat(reread().problems()).hasSize(1);
    }

    private void crate(String path) {
        Path crate = directory.resolve(path);
        Tree.put(crate.resolve("Cargo.toml"), "[package]\nname = \"" + crate.getFileName() + "\"\n");
        Tree.put(crate.resolve("src/lib.rs"), "");
    }

    private CargoWorkspace reread() {
        return Tree.discover(directory).workspaces().getFirst();
    }
}
