package dev.magistrait.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Msrv;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MsrvTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "edition {0}, rust-version {1}, clippy {2}, toolchain {3}: {4} from {5}")
    @CsvSource(nullValues = "-", textBlock = """
        # edition, rust-version, clippy.toml, rust-toolchain, version, source
        2021, -,      -,    -,                 0.0,    none
        2024, -,      -,    -,                 0.0,    none
        2021, 1.74.1, -,    -,                 1.74.1, rust-version
        2021, 1.75,   -,    -,                 1.75,   rust-version
        2021, 1.74,   1.70, 1.60,              1.74,   rust-version
        2021, -,      1.70, 1.60,              1.70,   clippy.toml
        2021, -,      -,    1.60,              1.60,   rust-toolchain
        2021, -,      -,    1.72.0,            1.72,   rust-toolchain
        2021, -,      -,    1.72.0-x86_64-unknown-linux-gnu, 1.72, rust-toolchain
        2021, -,      -,    stable,            0.0,    none
        2021, -,      -,    1,                 0.0,    none
        2021, -,      -,    nightly-2024-01-01, 0.0,   none
        2015, 1.20,   -,    -,                 1.20,   rust-version
        2018, 1.20,   -,    -,                 1.31,   rust-version
        2021, 1.50,   -,    -,                 1.56,   rust-version
        2024, 1.70,   -,    -,                 1.85,   rust-version
        2024, -,      1.70, -,                 1.85,   clippy.toml
        2024, -,      -,    1.60,              1.85,   rust-toolchain
        2024, 1.90,   -,    -,                 1.90,   rust-version
        """)
    void the_declaration_that_counts(
            String edition, String rustVersion, String clippy, String toolchain, String version, String source) {
        String line = rustVersion == null ? "" : "rust-version = \"" + rustVersion + "\"\n";
        Tree.put(directory.resolve("Cargo.toml"), "[package]\nname = \"a\"\nedition = \"" + edition + "\"\n" + line);
        Tree.put(directory.resolve("src/lib.rs"), "");
        if (clippy != null) {
            Tree.put(directory.resolve("clippy.toml"), "msrv = \"" + clippy + "\"\n");
        }
        if (toolchain != null) {
            Tree.put(directory.resolve("rust-toolchain.toml"), "[toolchain]\nchannel = \"" + toolchain + "\"\n");
        }

        Msrv found = msrv("a");

        assertThat(found.version()).hasToString(version);
        assertThat(found.source()).isEqualTo(source);
        assertThat(found.span()).hasSize(source.equals("none") ? 0 : 1);
    }

    @ParameterizedTest(name = "{0} at the workspace and {1} at the package: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
        clippy.toml         | -            | msrv = "1.70"   | clippy.toml:1:1 1.70
        .clippy.toml        | -            | msrv = "1.70"   | .clippy.toml:1:1 1.70
        clippy.toml         | clippy.toml  | msrv = "1.71"   | m/clippy.toml:1:1 1.71
        clippy.toml         | .clippy.toml | avoid = true    | none
        rust-toolchain      | -            | 1.73            | rust-toolchain:1:1 1.73
        rust-toolchain      | -            | [toolchain] # x | none
        rust-toolchain.toml | -            | toolchain.channel = "1.72" | rust-toolchain.toml:1:11 1.72
        """)
    void the_nearest_file_counts(String above, String near, String text, String expected) {
        Tree.put(directory.resolve("Cargo.toml"), "[workspace]\nmembers = [\"m\"]\n");
        Tree.put(directory.resolve("m/Cargo.toml"), "[package]\nname = \"a\"\nedition = \"2021\"\n");
        Tree.put(directory.resolve("m/src/lib.rs"), "");
        Tree.put(directory.resolve(above), near == null ? text + "\n" : "msrv = \"1.60\"\n");
        if (near != null) {
            Tree.put(directory.resolve("m/" + near), text + "\n");
        }

        Msrv found = msrv("a");

        assertThat(found.declared() ? found.span().getFirst() + " " + found.version() : "none")
                .isEqualTo(expected);
    }

    @Test
    void a_file_above_the_workspace_says_nothing() {
        Tree.write(directory, """
            -- clippy.toml --
            msrv = "1.60"
            -- rust-toolchain --
            1.61
            -- ws/Cargo.toml --
            [package]
            name = "a"
            -- ws/src/lib.rs --
            """);

        assertThat(msrv("a")).isEqualTo(Msrv.NONE);
    }

    @Test
    void declarations_that_disagree_are_all_kept() {
        CargoPackage found = Tree.onlyPackage(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            edition = "2021"
            rust-version = "1.80"
            -- clippy.toml --
            msrv = "1.70.0"
            -- src/lib.rs --
            """);

        assertThat(found.msrvs())
                .extracting(m -> m.source() + " " + m.version())
                .containsExactly("rust-version 1.80", "clippy.toml 1.70");
    }

    @Test
    void each_package_has_its_own() {
        Tree.write(directory, """
            -- Cargo.toml --
            [workspace]
            members = ["a", "b", "c"]
            [workspace.package]
            rust-version = "1.65"
            -- a/Cargo.toml --
            [package]
            name = "a"
            rust-version.workspace = true
            -- a/src/lib.rs --
            -- b/Cargo.toml --
            [package]
            name = "b"
            rust-version = "1.80"
            -- b/src/lib.rs --
            -- c/Cargo.toml --
            [package]
            name = "c"
            -- c/src/lib.rs --
            """);

        assertThat(msrv("a").version()).hasToString("1.65");
        assertThat(msrv("a").span()).hasToString("[Cargo.toml:4:1]");
        assertThat(msrv("b").version()).hasToString("1.80");
        assertThat(msrv("c").declared()).isFalse();
    }

    @Test
    void what_is_no_version_is_a_problem() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            rust-version = "newest"
            -- src/lib.rs --
            """);

        assertThat(Tree.told(found.problems()))
                .containsExactly("manifest Cargo.toml:3:1 `newest` is no version of Rust");
        assertThat(found.packages().getFirst().crate().msrv()).isEqualTo(Msrv.NONE);
    }

    private Msrv msrv(String name) {
        return Tree.named(Tree.discover(directory).workspaces().getFirst(), name)
                .crate()
                .msrv();
    }
}
