package dev.magistrait.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.cargo.ExternDependency;
import dev.magistrait.workspace.cargo.Lint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

    private static final String CRATE = """
        [package]
        name = "%s"
        version = "0.1.0"
        edition = "2021"
        """;

    @TempDir
    Path directory;

    @Test
    void a_workspace_root_is_one_workspace_with_its_members_sorted_by_directory() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- Cargo.toml --
            [workspace]
            members = ["z", "a"]
            -- z/Cargo.toml --
            [package]
            name = "first"
            -- z/src/lib.rs --
            -- a/Cargo.toml --
            [package]
            name = "second"
            -- a/src/lib.rs --
            """);

        assertThat(Tree.names(found)).containsExactly("second", "first");
        assertThat(found.packages()).extracting(CargoPackage::directory).containsExactly("a", "z");
        assertThat(found.root()).isEqualTo(directory.toString());
        assertThat(found.directory()).isEqualTo(directory);
        assertThat(found.problems()).isEmpty();
        assertThat(found.file("a/src/lib.rs")).isRegularFile();
    }

    @Test
    void of_a_member_given_by_itself_the_workspace_above_is_read() {
        Tree.write(directory, """
            -- Cargo.toml --
            [workspace]
            members = ["a", "b"]
            [workspace.package]
            edition = "2024"
            rust-version = "1.90"
            publish = false
            [workspace.dependencies]
            async-trait = "0.1.80"
            b = { path = "b" }
            [workspace.lints.rust]
            async_fn_in_trait = "allow"
            -- clippy.toml --
            msrv = "1.88"
            -- a/Cargo.toml --
            [package]
            name = "a"
            version = "0.1.0"
            edition.workspace = true
            rust-version.workspace = true
            publish.workspace = true
            [dependencies]
            async-trait.workspace = true
            b.workspace = true
            [lints]
            workspace = true
            -- a/src/lib.rs --
            -- b/Cargo.toml --
            [package]
            name = "b"
            version = "0.1.0"
            -- b/src/lib.rs --
            """);

        List<CargoWorkspace> found = Tree.discover(directory.resolve("a")).workspaces();

        assertThat(found).hasSize(1);
        CargoWorkspace workspace = found.getFirst();
        CargoPackage only = workspace.packages().getFirst();
        assertThat(workspace.problems()).isEmpty();
        assertThat(workspace.root()).isEqualTo(directory.toString());
        assertThat(workspace.portion().below()).containsExactly("a");
        assertThat(only.directory()).isEqualTo("a");
        assertThat(only.crate().edition()).hasToString("2024");
        assertThat(only.crate().msrv().version()).hasToString("1.90");
        assertThat(only.crate().msrv().span()).hasToString("[Cargo.toml:5:1]");
        assertThat(only.msrvs()).hasSize(2);
        assertThat(only.crate().published()).isFalse();
        assertThat(only.dependencies())
                .extracting(d -> d.name() + " " + d.version())
                .contains("async-trait 0.1.80");
        assertThat(only.lints()).extracting(Lint::lint).containsExactly("async_fn_in_trait");
        assertThat(only.externs()).filteredOn(e -> e.externName().equals("b")).noneMatch(ExternDependency::foreign);
    }

    @Test
    void a_directory_of_many_holds_each_workspace_and_each_crate_once() {
        Tree.write(directory, """
            -- one/Cargo.toml --
            [workspace]
            members = ["m"]
            exclude = ["left-out"]
            -- one/m/Cargo.toml --
            [package]
            name = "m"
            -- one/m/src/lib.rs --
            -- one/left-out/Cargo.toml --
            [package]
            name = "left-out"
            -- one/left-out/src/lib.rs --
            -- one/m/fixture/Cargo.toml --
            [package]
            name = "fixture"
            [workspace]
            -- one/m/fixture/src/lib.rs --
            -- two/Cargo.toml --
            [package]
            name = "two"
            -- two/src/main.rs --
            """);

        List<CargoWorkspace> found = Tree.discover(directory).workspaces();

        assertThat(found)
                .extracting(w -> directory.relativize(Path.of(w.root())) + " " + Tree.names(w))
                .containsExactly("one [m]", "one/left-out [left-out]", "one/m/fixture [fixture]", "two [two]");
    }

    @Test
    void a_workspace_takes_a_member_that_lies_beside_it() {
        Tree.write(directory, """
            -- a/Cargo.toml --
            [package]
            name = "a"
            -- a/src/lib.rs --
            -- ws/Cargo.toml --
            [workspace]
            members = ["../a"]
            """);

        List<CargoWorkspace> found = Tree.discover(directory).workspaces();

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().packages())
                .extracting(CargoPackage::directory, p -> p.targets().getFirst().rootFile())
                .containsExactly(tuple("../a", "../a/src/lib.rs"));
    }

    @Test
    void a_walk_leaves_out_what_git_ignores_target_hidden_directories_and_vendored_crates() {
        for (String crate : List.of("kept", "ignored", "target/x", ".hidden", "vendor/x", "deep/ignored-here")) {
            Tree.put(directory.resolve(crate + "/Cargo.toml"), CRATE.formatted("x"));
            Tree.put(directory.resolve(crate + "/src/lib.rs"), "");
        }
        Tree.put(directory.resolve("vendor/x/.cargo-checksum.json"), "{}");
        Tree.put(directory.resolve(".gitignore"), "/ignored\n");
        Tree.put(directory.resolve("deep/.gitignore"), "*-here/\n");

        assertThat(Tree.discover(directory).workspaces())
                .extracting(w -> directory.relativize(w.directory()).toString())
                .containsExactly("kept");
    }

    @Test
    void what_a_manifest_names_is_read_though_git_ignores_it() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- .gitignore --
            generated
            -- Cargo.toml --
            [workspace]
            members = ["generated"]
            -- generated/Cargo.toml --
            [package]
            name = "generated"
            -- generated/src/lib.rs --
            """);

        assertThat(Tree.names(found)).containsExactly("generated");
    }

    @Test
    void links_to_directories_are_not_walked_so_that_loops_end() throws IOException {
        Tree.put(directory.resolve("a/Cargo.toml"), CRATE.formatted("a"));
        Tree.put(directory.resolve("a/src/lib.rs"), "");
        Files.createSymbolicLink(directory.resolve("a/again"), directory);
        Files.createSymbolicLink(directory.resolve("self"), directory.resolve("self"));

        Discovered found = Tree.discover(directory);

        assertThat(found.workspaces()).hasSize(1);
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void a_root_given_as_a_link_is_followed() throws IOException {
        Tree.put(directory.resolve("real/Cargo.toml"), CRATE.formatted("a"));
        Tree.put(directory.resolve("real/src/lib.rs"), "");
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("real"));

        assertThat(Tree.discover(link).workspaces())
                .extracting(CargoWorkspace::root)
                .containsExactly(link.toString());
    }

    @Test
    void a_manifest_given_by_name_means_its_directory() {
        Tree.put(directory.resolve("Cargo.toml"), CRATE.formatted("a"));
        Tree.put(directory.resolve("src/lib.rs"), "");

        assertThat(Tree.discover(directory.resolve("Cargo.toml")).workspaces())
                .extracting(CargoWorkspace::root)
                .containsExactly(directory.toString());
    }

    @Test
    void what_is_given_twice_comes_once() {
        Tree.put(directory.resolve("Cargo.toml"), CRATE.formatted("a"));
        Path lib = Tree.put(directory.resolve("src/lib.rs"), "");

        assertThat(Tree.discover(directory, directory.resolve("."), lib, lib).workspaces())
                .extracting(CargoWorkspace::root)
                .containsExactly(directory.toString());
    }

    @Test
    void directories_that_are_called_like_files_are_entered() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- mio.rs/Cargo.toml --
            [package]
            name = "mio"
            -- mio.rs/src/lib.rs --
            """);

        assertThat(Tree.names(found)).containsExactly("mio");
    }

    @Test
    void a_path_that_leads_nowhere_is_a_problem_named_as_given() throws IOException {
        Path missing = directory.resolve("missing");
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Path text = Tree.put(directory.resolve("notes.txt"), "hello");

        Discovered found = Tree.discover(missing, empty, text);

        assertThat(found.workspaces()).isEmpty();
        assertThat(Tree.told(found.problems()))
                .containsExactly(
                        "unreadable " + empty + ":1:1 `" + empty + "` holds no Cargo.toml and is no .rs file",
                        "unreadable " + missing + ":1:1 `" + missing + "` does not exist",
                        "unreadable " + text + ":1:1 `" + text + "` is no directory, no Cargo.toml and no .rs file");
    }

    @Test
    void a_directory_that_may_not_be_listed_is_a_problem() throws IOException {
        Path shut = Files.createDirectory(directory.resolve("shut"));
        Tree.put(directory.resolve("Cargo.toml"), CRATE.formatted("a"));
        Tree.put(directory.resolve("src/lib.rs"), "");
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(shut), "root may read everything");

        Discovered found = Tree.discover(directory);
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));

        assertThat(found.workspaces()).hasSize(1);
        assertThat(Tree.told(found.problems()))
                .containsExactly("unreadable " + shut + ":1:1 `" + shut + "` may not be read: permission denied");
    }

    @Test
    void no_path_at_all_is_the_current_directory() {
        Discovered found = Tree.discover(Path.of(""));

        assertThat(found.workspaces())
                .noneMatch(w -> w.root().isEmpty() || w.root().startsWith("/"));
        assertThat(found.workspaces().size() + found.problems().size()).isPositive();
    }
}
