package dev.magistrait.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.workspace.cargo.CargoPackage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

    private static final String LOCK = """
        -- Cargo.lock --
        version = 4

        [[package]]
        name = "axum"
        version = "0.7.9"
        source = "registry"
        dependencies = [
         "tower",
        ]

        [[package]]
        name = "axum"
        version = "0.8.4"

        [[package]]
        name = "tower"
        version = "0.5.2"
        -- src/lib.rs --
        """;

    @TempDir
    Path directory;

    @Test
    void what_is_asked_for_by_an_open_requirement_is_looked_up() {
        assertThat(read("axum = \">=0.7\"").locked())
                .map(l -> l.packageName() + " " + l.version() + " " + l.span())
                .containsExactly("axum 0.7.9 Cargo.lock:5:1", "axum 0.8.4 Cargo.lock:13:1");
        assertThat(read("axum = \"*\"").locked()).hasSize(2);
        assertThat(read("web = { package = \"axum\", git = \"https://example.org/x\" }")
                        .locked())
                .hasSize(2);
    }

    @Test
    void one_compatible_series_or_a_path_needs_no_lock_file() {
        assertThat(read("axum = \"0.8\"").locked()).isEmpty();
        assertThat(read("axum = { path = \"../axum\" }").locked()).isEmpty();
    }

    @Test
    void a_file_that_is_none_locks_nothing() {
        assertThat(Tree.onlyPackage(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            [dependencies]
            axum = "*"
            -- Cargo.lock --
            version = "1"
            name = "axum
            -- src/lib.rs --
            """).locked()).isEmpty();
    }

    private CargoPackage read(String dependency) {
        return Tree.onlyPackage(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            [dependencies]
            %s
            """.formatted(dependency) + LOCK);
    }
}
