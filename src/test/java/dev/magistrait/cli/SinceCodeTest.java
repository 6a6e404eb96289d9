package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which changes of a line count for {@code --since}. */
class SinceCodeTest {

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
    void comments_on_the_lines_of_a_finding_are_no_change() {
        checkout.write(
                "src/lib.rs",
                LIB.replace("load(&self);", "load(&self); // loads")
                        .replace("fn a(_: &dyn Store) {}", "fn a(/* old */ _: &dyn Store) {}"));

        assertThat(checkout.findings("--since", "HEAD")).containsExactly(OLD);
    }

    @Test
    void comments_in_the_file_of_a_public_module_are_no_change() throws Exception {
        checkout.write("src/lib.rs", "pub mod inner;\n")
                .write("src/inner.rs", "pub trait Store {\n    async fn load(&self);\n}\n")
                .write("Cargo.toml", Checkout.MANIFEST.replace("publish = false\n", ""))
                .commit();
        checkout.write("src/inner.rs", "pub trait Store {\n    async fn load(&self);\n}\n\nfn more() {}\n");

        assertThat(checkout.findings("--since", "HEAD")).isNotEmpty().allMatch(f -> f.endsWith(" since"));
    }

    @Test
    void a_module_made_public_is_what_counts() throws Exception {
        checkout.write("src/lib.rs", "mod inner;\n")
                .write("src/inner.rs", "pub trait Store {\n    async fn load(&self);\n}\n")
                .write("Cargo.toml", Checkout.MANIFEST.replace("publish = false\n", ""))
                .commit();
        checkout.write("src/lib.rs", "pub mod inner;\n");

        assertThat(checkout.findings("--since", "HEAD")).contains("public-bare-async-fn inner.rs:2");
        assertThat(checkout.check("--since", "HEAD").out())
                .contains("1 | pub mod inner;\n  |         ----- public module `inner`");
    }

    @Test
    void a_comment_in_a_manifest_is_no_change() throws Exception {
        checkout.write("src/lib.rs", "fn nothing() {}\n")
                .write("Cargo.toml", Checkout.MANIFEST + "[dependencies]\nasync-trait = \"0.1\"\n")
                .commit();
        assertThat(checkout.findings()).contains("unused-async-trait-dep Cargo.toml:7");
        checkout.write("Cargo.toml", Checkout.MANIFEST + "[dependencies]\nasync-trait = \"0.1\" # boxes\n");

        assertThat(checkout.findings("--since", "HEAD")).containsExactly("unused-async-trait-dep Cargo.toml:7 since");
    }

    @Test
    void rulers_are_no_documentation() {
        checkout.write("src/lib.rs", LIB.replace("fn a(", "fn a(/*** old ***/ /**/"));

        assertThat(checkout.findings("--since", "HEAD")).containsExactly(OLD);
    }

    @Test
    void documentation_is_a_change() throws Exception {
        String lib = """
                /// Stores.
                pub trait Store {
                    /// Loads.
                    async fn load(&self);
                }
                """;
        checkout.write("src/lib.rs", lib)
                .write("Cargo.toml", Checkout.MANIFEST.replace("publish = false\n", ""))
                .commit();
        checkout.write("src/lib.rs", lib.replace("async fn", "/** At once. */ async fn"));

        assertThat(checkout.findings("--since", "HEAD")).contains("public-bare-async-fn lib.rs:4");
    }
}
