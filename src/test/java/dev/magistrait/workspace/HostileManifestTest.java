package dev.magistrait.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileManifestTest {

    private static final List<String> KEYS = List.of(
            "package",
            "name",
            "version",
            "edition",
            "rust-version",
            "publish",
            "build",
            "autobins",
            "workspace",
            "members",
            "exclude",
            "lib",
            "path",
            "proc-macro",
            "crate-type",
            "[bin]",
            "[test]",
            "dependencies",
            "dev-dependencies",
            "tokio",
            "target",
            "'cfg(x)'",
            "features",
            "default",
            "lints",
            "rust",
            "patch",
            "crates-io",
            "resolver",
            "\"\\u0000\"",
            "\"\"",
            "\"../..\"");

    private static final List<String> VALUES = List.of(
            "\"\"",
            "\"1\"",
            "\"2021\"",
            "\"src/lib.rs\"",
            "\"..\"",
            "\"/\"",
            "\"\\u0000\"",
            "\"*\"",
            "\"**/[\"",
            "\"[!]\"",
            "\"\uD83D\uDE00\"",
            "\"a/../a\"",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "[]",
            "[\"..\", \"*\", \"a\"]",
            "[[]]",
            "[1]",
            "{}",
            "{ workspace = true }",
            "{ path = \".\" }",
            "{ path = \"a\", package = \"\" }",
            "{ level = \"allow\", priority = 1 }",
            "2024-01-01",
            "nonsense");

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void no_manifest_breaks_discovery() {
        Tree.put(directory.resolve("src/lib.rs"), "");
        Tree.put(directory.resolve("a/Cargo.toml"), "[package]\nname = \"a\"\n");
        Random random = new Random(20261121);
        int withPackages = 0;
        for (int i = 0; i < 1_500; i++) {
            Tree.put(directory.resolve("Cargo.toml"), manifest(random));
            List<CargoWorkspace> found = Tree.discover(directory).workspaces();

            assertThat(found).isNotEmpty();
            withPackages += found.getFirst().packages().isEmpty() ? 0 : 1;
        }
        assertThat(withPackages).isGreaterThan(50);
    }

    @Test
    void a_huge_manifest_is_a_problem() throws IOException {
        Files.writeString(directory.resolve("Cargo.toml"), "#".repeat(1024 * 1024 + 1));

        assertThat(Tree.told(Tree.discover(directory).workspaces().getFirst().problems()))
                .containsExactly("manifest Cargo.toml:1:1 `Cargo.toml` is larger than 1 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = %s[", "a = %s{ a = ", "a%s.a = 1", "[a%s.a]"})
    void what_is_nested_without_end_is_a_problem(String form) {
        String repeated = form.substring(form.indexOf("%s") + 2).replaceFirst("( = 1|\\])$", "");
        Tree.put(directory.resolve("Cargo.toml"), form.replace("%s", repeated.repeat(10_000)));

        CargoWorkspace found = Tree.discover(directory).workspaces().getFirst();

        assertThat(found.packages()).isEmpty();
        assertThat(Tree.told(found.problems())).singleElement().asString().contains("is no TOML: Nesting is too deep");
    }

    @Test
    void a_path_that_no_file_system_takes_names_no_file() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            [lib]
            path = "x\\u0000"
            [workspace]
            members = ["y\\u0000"]
            """);

        assertThat(Tree.told(found.problems()))
                .containsExactly(
                        "unreadable Cargo.toml:4:1 the lib target `a` is to start in `x_`, which does not exist",
                        "manifest Cargo.toml:6:12 member `y\0` holds no Cargo.toml");
    }

    @Test
    void a_workspace_that_names_itself_ends() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            workspace = "."
            [dependencies]
            a = { path = "." }
            [workspace]
            members = [".", "./", "../%s"]
            -- src/lib.rs --
            """.formatted(directory.getFileName()));

        assertThat(Tree.names(found)).containsExactly("a");
        assertThat(found.problems()).isEmpty();
    }

    private static String manifest(Random random) {
        StringBuilder text = new StringBuilder();
        if (random.nextBoolean()) {
            text.append("[package]\nname = \"x\"\n");
        }
        int lines = random.nextInt(8);
        for (int i = 0; i < lines; i++) {
            text.append(random.nextInt(3) == 0 ? "[" + path(random) + "]" : path(random) + " = " + any(VALUES, random));
            text.append('\n');
        }
        return text.toString();
    }

    private static String path(Random random) {
        String path = any(KEYS, random);
        return random.nextBoolean() ? path + "." + any(KEYS, random) : path;
    }

    private static String any(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
