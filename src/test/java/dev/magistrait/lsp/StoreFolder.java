package dev.magistrait.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a package in which a macro is needless. */
abstract class StoreFolder {

    static final String NEEDLESS = "needless-async-trait";
    static final String LIB = "src/lib.rs";
    static final String CODE = """
            use async_trait::async_trait;

            #[async_trait]
            trait Store {
                async fn get(&self) -> u8;
            }

            #[async_trait]
            impl Store for u8 {
                async fn get(&self) -> u8 {
                    *self
                }
            }

            async fn take<S: Store>(store: S) -> u8 {
                store.get().await
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void lay_out() throws IOException {
        write("Cargo.toml", """
                [package]
                name = "store"
                version = "0.1.0"
                edition = "2021"
                publish = false
                [dependencies]
                async-trait = "0.1"
                """);
        write(LIB, CODE);
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    static boolean has(PublishDiagnosticsParams published, String code) {
        return Editor.codes(published.getDiagnostics()).contains(code);
    }

    static boolean hasNot(PublishDiagnosticsParams published) {
        return published.getDiagnostics().isEmpty();
    }
}
