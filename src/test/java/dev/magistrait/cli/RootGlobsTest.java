package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Globs without a path, which name the root of the crate where the edition has them. */
class RootGlobsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"use *;", "use ::*;", "use {*};"})
    void a_glob_without_a_path_is_read(String glob) {
        String out = new Checkout(directory.resolve("store"))
                .write("Cargo.toml", "[package]\nname = \"store\"\n\n[dependencies]\nasync-trait = \"0.1\"\n")
                .write("src/lib.rs", """
                        #[async_trait::async_trait]
                        pub trait Store {
                            async fn load(&self);
                        }
                        mod disk {
                            %s
                            fn ready(store: &dyn Store) -> bool { true }
                        }
                        """.formatted(glob))
                .check("--no-cache")
                .out();

        assertThat(out).contains("1 file").doesNotContain("a fault of Magistrait");
    }
}
