package dev.magistrait.cli;

import dev.magistrait.cli.command.Signals;
import dev.magistrait.cli.command.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the launcher makes the JDK's ahead-of-time cache from: runs like those to come, which find the classes that these needed. */
final class Training {

    /** What large workspaces have and no sample needs. */
    private static final Map<String, String> WORKSPACE = Map.of(
            ".gitignore",
            "*.log\nout-*\n/docs/*.d\n",
            "rust-toolchain.toml",
            "[toolchain]\nchannel = \"1.90\"\n",
            "Cargo.toml",
            """
            [workspace]
            members = ["crates/*"]
            [workspace.package]
            edition = "2021"
            [workspace.lints.rust]
            async_fn_in_trait = { level = "allow", priority = 1 }
            [workspace.dependencies]
            one = { path = "crates/one", features = ["f"] }
            [patch.crates-io]
            two = { path = "crates/two" }
            """,
            "crates/one/Cargo.toml",
            """
            # magistrait: allow(unused-async-trait-dep) so that there is a comment
            [package]
            name = "one"
            version = "0.1.0"
            edition.workspace = true
            publish = ["here"]
            [features]
            f = []
            [dependencies]
            async-trait = "0.1"
            [lints]
            workspace = true
            """,
            "crates/one/src/lib.rs",
            """
            use async_trait::async_trait;

            #[async_trait]
            trait Store {
                async fn get(&self) -> u8;
            }

            #[async_trait]
            impl Store for u8 {
                async fn get(&self) -> u8 { 1 }
            }

            fn start<S: Store + Send + Sync + 'static>(store: S) {
                tokio::spawn(async move { store.get().await });
            }
            """,
            "crates/two/Cargo.toml",
            """
            [package]
            name = "two"
            version = "0.1.0"
            [dependencies]
            one = { workspace = true, optional = true }
            """,
            "crates/two/src/lib.rs",
            "");

    private Training() {}

    /**
     * Ends the process, as each run does.
     *
     * @param directory the one argument: code to check, first with nothing kept of it, then with all that is kept
     */
    public static void main(String... directory) throws IOException {
        Signals.take();
        Path own = Files.createTempDirectory("magistrait");
        try {
            Path workspace = write(own.resolve("workspace"));
            for (List<String> more : List.of(List.<String>of(), List.of("--format", "json"))) {
                for (String code : List.of(directory[0], workspace.toString())) {
                    check(code, own.resolve("cache"), more);
                }
            }
            String cache = own.resolve("cache").toString();
            String code = workspace.toString();
            run("fix", code, "--cache-dir", cache);
            run("explain", "Store", code, "--cache-dir", cache);
            run("what-if", "--with-dyn", "Store", code, "--cache-dir", cache);
            run("report", directory[0], "--output", own.resolve("review.html").toString(), "--cache-dir", cache);
        } finally {
            delete(own);
        }
        System.exit(0);
    }

    private static Path write(Path workspace) throws IOException {
        for (Map.Entry<String, String> file : WORKSPACE.entrySet()) {
            Path place = workspace.resolve(file.getKey());
            Files.createDirectories(place.resolveSibling(""));
            Files.writeString(place, file.getValue());
        }
        return workspace;
    }

    private static void check(String directory, Path cache, List<String> more) {
        Stream<String> words =
                Stream.concat(Stream.of("check", directory, "--cache-dir", cache.toString()), more.stream());
        run(words.toArray(String[]::new));
    }

    private static void run(String... words) {
        new Main(new Standard(), Terminal.ofProcess()).run(words);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
