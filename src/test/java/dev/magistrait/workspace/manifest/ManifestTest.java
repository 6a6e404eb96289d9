package dev.magistrait.workspace.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.workspace.Tree;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.cargo.Lint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

    @TempDir
    Path directory;

    @Test
    void a_manifest_that_is_no_toml_is_a_problem_where_it_breaks() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- Cargo.toml --
            [package]
            name = "a
            -- src/lib.rs --
            """);

        assertThat(found.packages()).isEmpty();
        assertThat(Tree.told(found.problems()))
                .singleElement()
                .asString()
                .startsWith("manifest Cargo.toml:2:10 `Cargo.toml` is no TOML: Unexpected end of line");
    }

    @Test
    void a_broken_member_does_not_hide_the_others() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- Cargo.toml --
            [workspace]
            members = ["a", "b"]
            -- a/Cargo.toml --
            [package
            -- a/src/lib.rs --
            -- b/Cargo.toml --
            [package]
            name = "b"
            -- b/src/lib.rs --
            """);

        assertThat(Tree.names(found)).containsExactly("b");
        assertThat(Tree.told(found.problems())).singleElement().asString().startsWith("manifest a/Cargo.toml:1:");
    }

    @Test
    void a_manifest_with_neither_table_is_a_problem() {
        CargoWorkspace found = Tree.workspace(directory, "-- Cargo.toml --\n[dependencies]\n");

        assertThat(found.packages()).isEmpty();
        assertThat(Tree.told(found.problems()))
                .containsExactly("manifest Cargo.toml:1:1 `Cargo.toml` has neither `[package]` nor `[workspace]`");
    }

    @Test
    void a_package_without_a_name_goes_by_its_directory() {
        CargoWorkspace found = Tree.workspace(
                directory.resolve("dir"), "-- Cargo.toml --\n[package]\nversion = \"1\"\n-- src/lib.rs --\n");

        assertThat(Tree.names(found)).containsExactly("dir");
        assertThat(Tree.told(found.problems()))
                .containsExactly("manifest Cargo.toml:1:2 `Cargo.toml` names no package");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        edition = 2021             | 3:1 `package.edition` is an integer, not a string or a table
        edition = "2027"           | 3:1 edition `2027` is not known
        publish = "no"             | 3:1 `package.publish` is a string, not a boolean or an array or a table
        autobins = 1.5             | 3:1 `package.autobins` is a float or a date, not a boolean
        [dependencies]; a = 1      | 4:1 `dependencies.a` is an integer, not a string or a table
        [bin]; name = "x"          | 3:2 `bin` is a table, not an array
        [lints.rust]; x = true     | 4:1 `lints.rust.x` is a boolean, not a string or a table
        """)
    void a_wrong_type_is_a_problem_at_the_key(String lines, String expected) {
        CargoWorkspace found = Tree.workspace(
                directory,
                "-- Cargo.toml --\n[package]\nname = \"a\"\n" + lines.replace("; ", "\n") + "\n-- src/lib.rs --\n");

        assertThat(Tree.told(found.problems())).containsExactly("manifest Cargo.toml:" + expected);
    }

    @ParameterizedTest(name = "{0} is published: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        version = "1.0.0"                             | true
        version = "1.0.0"; publish = true             | true
        version = "1.0.0"; publish = ["inner"]        | true
        version = "1.0.0"; publish = []               | false
        version = "1.0.0"; publish = false            | false
        version = "1.0.0"; publish.workspace = true   | false
        publish = true                                | true
        edition = "2021"                              | false
        """)
    void publish_says_whether_a_package_is_published(String lines, boolean published) {
        CargoPackage found = Tree.onlyPackage(
                directory,
                "-- Cargo.toml --\n[workspace.package]\npublish = false\n[package]\nname = \"a\"\n"
                        + lines.replace("; ", "\n")
                        + "\n-- src/lib.rs --\n");

        assertThat(found.crate().published()).isEqualTo(published);
    }

    @Test
    void an_edition_that_is_not_written_is_2015() {
        CargoPackage found =
                Tree.onlyPackage(directory, "-- Cargo.toml --\n[package]\nname = \"a\"\n-- src/lib.rs --\n");

        assertThat(found.crate().edition()).hasToString("2015");
        assertThat(found.crate().span()).hasToString("Cargo.toml:2:1");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_read() {
        CargoPackage found = Tree.onlyPackage(
                directory,
                "-- Cargo.toml --\n\uFEFF[package]\r\nname = \"a\"\r\nedition = \"2021\"\r\n-- src/lib.rs --\n");

        assertThat(found.crate().edition()).hasToString("2021");
    }

    @Test
    void lints_come_in_the_order_in_which_cargo_passes_them() {
        CargoPackage found = Tree.onlyPackage(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            [lints.rust]
            async_fn_in_trait = "allow"
            unsafe_code = { level = "forbid", priority = 1 }
            [lints.clippy]
            all = { level = "warn", priority = -1 }
            pedantic = { level = "warn", priority = -1 }
            -- src/lib.rs --
            """);

        assertThat(found.lints())
                .extracting(l -> l.lint() + " " + l.level() + " " + l.span())
                .containsExactly(
                        "clippy::pedantic warn Cargo.toml:8:1",
                        "clippy::all warn Cargo.toml:7:1",
                        "async_fn_in_trait allow Cargo.toml:4:1",
                        "unsafe_code forbid Cargo.toml:5:1");
        assertThat(found.lints()).extracting(Lint::silences).containsExactly(false, false, true, false);
    }

    @Test
    void lints_of_the_workspace_are_inherited_where_the_package_says_so() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- Cargo.toml --
            [workspace]
            members = ["a", "b"]
            [workspace.lints.rust]
            async_fn_in_trait = { level = "allow" }
            -- a/Cargo.toml --
            [package]
            name = "a"
            lints.workspace = true
            [lints]
            workspace = true
            -- a/src/lib.rs --
            -- b/Cargo.toml --
            [package]
            name = "b"
            -- b/src/lib.rs --
            """);

        assertThat(Tree.named(found, "a").lints())
                .extracting(l -> l.lint() + " " + l.span())
                .isEqualTo(List.of("async_fn_in_trait Cargo.toml:4:1"));
        assertThat(Tree.named(found, "b").lints()).isEmpty();
    }

    @Test
    void a_file_that_holds_no_text_is_a_manifest_problem() {
        CargoWorkspace found = Tree.workspace(directory, "-- Cargo.toml --\n[package]\0\n");

        assertThat(Tree.told(found.problems()))
                .containsExactly("manifest Cargo.toml:1:10 `Cargo.toml` is binary: it holds a NUL");
    }
}
