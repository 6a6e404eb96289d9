package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code with errors of syntax, where the tree has names that nobody wrote. */
class BrokenCodeTest {

    @TempDir
    private Path directory;

    @Test
    void a_call_on_a_name_that_is_missing_ends_nothing() {
        String out = new Checkout(directory.resolve("store"))
                .write("src/lib.rs", """
                        use async_trait::async_trait;
                        #[async_trait]
                        pub trait Store {
                            async fn load({""{}",
                        fn call(alt<ror> {
                            call(add  }
                        }
                        """)
                .check("--no-cache")
                .out();

        assertThat(out).contains("1 file", "syntax");
    }
}
