package dev.magistrait.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated workspace in which traits of every kind take turns. */
final class Workspace {

    private static final String IMPORTS = """
            use async_trait::async_trait;
            use std::future::Future;

            """;

    private Workspace() {}

    /**
     * Writes it.
     *
     * @param impls of each trait
     */
    static Path write(Path root, int crates, int traits, int impls) throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("Cargo.toml"), "[workspace]\nmembers = [\"crate-*\"]\nresolver = \"2\"\n");
        for (int c = 0; c < crates; c++) {
            Path crate = root.resolve("crate-" + c);
            Files.createDirectories(crate.resolve("src"));
            Files.writeString(crate.resolve("Cargo.toml"), """
                    [package]
                    name = "crate-%d"
                    version = "0.1.0"
                    edition = "2021"
                    publish = %s

                    [dependencies]
                    async-trait = "0.1"
                    tokio = "1"
                    """.formatted(c, c % 3 == 0));
            StringBuilder code = new StringBuilder(IMPORTS);
            for (int t = c; t < traits; t += crates) {
                code.append(item(t, impls));
            }
            Files.writeString(crate.resolve("src/lib.rs"), code);
        }
        return root;
    }

    private static String item(int t, int impls) {
        boolean boxed = t % 5 < 2;
        String attribute = boxed ? "#[async_trait]\n" : "";
        String method = t % 5 == 4
                ? "fn run%d(&self) -> impl Future<Output = u8> + Send;".formatted(t)
                : "async fn run%d(&self) -> u8;".formatted(t);
        StringBuilder code =
                new StringBuilder("%spub trait Task%d: Send + Sync {\n    %s\n}\n".formatted(attribute, t, method));
        for (int i = 0; i < impls; i++) {
            code.append("""
                    pub struct Worker%1$dNo%2$d;
                    %3$simpl Task%1$d for Worker%1$dNo%2$d {
                        async fn run%1$d(&self) -> u8 {
                            %2$d
                        }
                    }
                    """.formatted(t, i, attribute));
        }
        return code.append(use(t)).append('\n').toString();
    }

    private static String use(int t) {
        return switch (t % 5) {
            case 0, 3 -> "pub fn hold%1$d(task: Box<dyn Task%1$d>) {\n    drop(task);\n}\n".formatted(t);
            case 1 -> "pub async fn once%1$d(task: &impl Task%1$d) -> u8 {\n    task.run%1$d().await\n}\n".formatted(t);
            default -> """
                    pub fn start%1$d<T: Task%1$d + 'static>(task: T) {
                        tokio::spawn(async move { task.run%1$d().await });
                    }
                    """.formatted(t);
        };
    }
}
