package dev.magistrait.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Context;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
        src/lib.rs                                 | - | lib my-crate src/lib.rs
        src/main.rs                                | - | bin my-crate src/main.rs
        src/main.rs src/lib.rs                     | - | lib my-crate src/lib.rs, bin my-crate src/main.rs
        src/bin/a.rs src/bin/b/main.rs             | - | bin a src/bin/a.rs, bin b src/bin/b/main.rs
        src/bin/.a.rs src/bin/b.txt src/lib.rs     | - | lib my-crate src/lib.rs
        src/lib.rs tests/it.rs tests/d/main.rs     | - | lib my-crate src/lib.rs, test d tests/d/main.rs, test it tests/it.rs
        src/lib.rs tests/common/mod.rs             | - | lib my-crate src/lib.rs
        src/lib.rs examples/e.rs                   | - | lib my-crate src/lib.rs, example e examples/e.rs
        src/lib.rs benches/b.rs                    | - | lib my-crate src/lib.rs, bench b benches/b.rs
        src/lib.rs build.rs                        | - | lib my-crate src/lib.rs, build-script build-script-build build.rs
        src/lib.rs build.rs                        | build = false | lib my-crate src/lib.rs
        src/lib.rs gen/b.rs                        | build = "gen/b.rs" | lib my-crate src/lib.rs, build-script build-script-b gen/b.rs
        src/lib.rs src/bin/a.rs                    | autobins = false | lib my-crate src/lib.rs
        src/lib.rs tests/a.rs                      | autotests = false | lib my-crate src/lib.rs
        src/lib.rs examples/a.rs                   | autoexamples = false | lib my-crate src/lib.rs
        src/lib.rs benches/a.rs                    | autobenches = false | lib my-crate src/lib.rs
        src/lib.rs src/main.rs                     | autolib = false | bin my-crate src/main.rs
        a.rs                                       | [lib]; path = "a.rs" | lib my-crate a.rs
        src/lib.rs                                 | [lib]; name = "other" | lib other src/lib.rs
        src/lib.rs x.rs src/bin/a.rs               | [[bin]]; name = "b-b"; path = "x.rs" | lib my-crate src/lib.rs, bin b-b x.rs, bin a src/bin/a.rs
        src/main.rs src/bin/a.rs                   | [[bin]]; name = "a" | bin a src/bin/a.rs, bin my-crate src/main.rs
        src/main.rs                                | [[bin]]; name = "b"; path = "src/main.rs" | bin b src/main.rs
        src/lib.rs t/t.rs tests/t.rs               | [[test]]; name = "t"; path = "t/t.rs" | lib my-crate src/lib.rs, test t t/t.rs
        src/lib.rs tests/u.rs tests/v.rs           | edition = "2015"; [[test]]; name = "u" | lib my-crate src/lib.rs, test u tests/u.rs
        """)
    void targets_are_those_of_cargo(String files, String keys, String expected) {
        for (String file : files.split(" ")) {
            Tree.put(directory.resolve(file), "");
        }
        manifest(keys == null ? "" : keys);

        CargoWorkspace found = Tree.discover(directory).workspaces().getFirst();

        assertThat(told(found.packages().getFirst())).containsExactlyElementsOf(Arrays.asList(expected.split(", ")));
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void a_target_says_its_crate_name_edition_and_features() {
        CargoPackage found = Tree.onlyPackage(directory, """
            -- Cargo.toml --
            [package]
            name = "my-crate"
            edition = "2018"
            [lib]
            proc-macro = true
            [[bin]]
            name = "the-tool"
            path = "tool.rs"
            edition = "2021"
            required-features = ["cli", "net"]
            -- src/lib.rs --
            -- tool.rs --
            """);

        CargoTarget lib = found.library().orElseThrow();
        assertThat(lib.crateName()).isEqualTo("my_crate");
        assertThat(lib.procMacro()).isTrue();
        assertThat(lib.edition()).hasToString("2018");
        CargoTarget bin = found.targets().getLast();
        assertThat(bin.label()).isEqualTo("bin the-tool");
        assertThat(bin.crateName()).isEqualTo("the_tool");
        assertThat(bin.edition()).hasToString("2021");
        assertThat(bin.procMacro()).isFalse();
        assertThat(bin.requiredFeatures()).containsExactly("cli", "net");
    }

    @ParameterizedTest
    @CsvSource({
        "LIB, PRODUCTION, false",
        "BIN, PRODUCTION, false",
        "BUILD_SCRIPT, PRODUCTION, false",
        "EXAMPLE, EXAMPLE, false",
        "TEST, TEST, true",
        "BENCH, BENCH, true"
    })
    void a_kind_of_target_has_a_context(CargoTarget.Kind kind, Context context, boolean testOnly) {
        CargoTarget target = new CargoTarget(kind, "x", "x", "x.rs", Edition.E2021, false, List.of());

        assertThat(target.context()).isEqualTo(context);
        assertThat(target.testOnly()).isEqualTo(testOnly);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        [lib]; path = "gone.rs" | unreadable Cargo.toml:5:1 the lib target `my-crate` is to start in `gone.rs`, which does not exist
        [[bin]]; name = "b"; path = "gone.rs" | unreadable Cargo.toml:6:1 the bin target `b` is to start in `gone.rs`, which does not exist
        [[bin]]; name = "b" | unreadable Cargo.toml:5:1 the bin target `b` is to start in `src/bin/b.rs`, which does not exist
        [[test]]; name = "t" | unreadable Cargo.toml:5:1 the test target `t` is to start in `tests/t.rs`, which does not exist
        build = "gone.rs" | unreadable Cargo.toml:4:1 the build-script target `build-script-gone` is to start in `gone.rs`, which does not exist
        """)
    void a_target_without_its_file_is_a_problem_at_the_key(String keys, String expected) {
        Tree.put(directory.resolve("src/main.rs"), "");
        manifest(keys);

        assertThat(Tree.told(Tree.discover(directory).workspaces().getFirst().problems()))
                .containsExactly(expected);
    }

    @Test
    void a_package_without_any_target_is_a_problem() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            -- build.rs --
            """);

        assertThat(Tree.told(found.problems()))
                .containsExactly(
                        "manifest Cargo.toml:1:2 package `a` has no target: no `src/lib.rs`, no `src/main.rs`, none in"
                                + " its manifest");
    }

    @ParameterizedTest
    @CsvSource({"cdylib, false", "staticlib, false", "rlib, true", "lib, true", "dylib, true", "proc-macro, true"})
    void a_library_is_one_that_others_can_depend_on(String type, boolean library) {
        CargoPackage found = Tree.onlyPackage(
                directory,
                "-- Cargo.toml --\n[package]\nname = \"a\"\n[lib]\ncrate-type = [\"" + type
                        + "\"]\n-- src/lib.rs --\n");

        assertThat(found.crate().library()).isEqualTo(library);
        assertThat(found.library()).isPresent();
        assertThat(found.library().orElseThrow().procMacro()).isEqualTo(type.equals("proc-macro"));
    }

    /** A manifest whose package table goes on with the lines of a row, a semicolon between them. */
    private void manifest(String lines) {
        String edition = lines.contains("edition = ") ? "" : "edition = \"2021\"\n";
        String start = "[package]\nname = \"my-crate\"\n" + edition;
        Tree.put(directory.resolve("Cargo.toml"), start + lines.replace("; ", "\n") + "\n");
    }

    private static List<String> told(CargoPackage found) {
        return found.targets().stream().map(t -> t.label() + " " + t.rootFile()).toList();
    }
}
