package dev.magistrait.fix.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Safety;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import dev.magistrait.report.Progress;
import dev.magistrait.samples.Today;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code before and after what is offered for it. */
class FixesTest {

    private static final String MANIFEST = """
            [package]
            name = "store"
            version = "1.0.0"
            edition = "2021"
            publish = false

            [dependencies]
            # futures in boxes
            async-trait = "0.1"
            tokio = "1"
            """;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void manifest() throws IOException {
        write("Cargo.toml", MANIFEST);
    }

    @Test
    void the_macro_goes_with_its_import_and_its_dependency() throws IOException {
        write("src/main.rs", """
                use async_trait::async_trait;
                use std::fmt;

                /// Keeps things.
                #[async_trait] // boxes
                trait Keep: fmt::Debug {
                    async fn get(&self) -> u8;
                }

                #[derive(Debug)]
                struct A;

                #[async_trait]
                impl Keep for A {
                    async fn get(&self) -> u8 { 1 }
                }

                async fn all<K: Keep>(k: K) -> u8 { k.get().await }

                fn main() { drop(all(A)); }
                """);

        Offer offer = applied();

        assertThat(offer.transactions()).extracting(Transaction::safety).containsExactly(Safety.SAFE);
        assertThat(read("src/main.rs")).isEqualTo("""
                        use std::fmt;

                        /// Keeps things.
                        // boxes
                        trait Keep: fmt::Debug {
                            async fn get(&self) -> u8;
                        }

                        #[derive(Debug)]
                        struct A;

                        impl Keep for A {
                            async fn get(&self) -> u8 { 1 }
                        }

                        async fn all<K: Keep>(k: K) -> u8 { k.get().await }

                        fn main() { drop(all(A)); }
                        """);
        assertThat(read("Cargo.toml")).isEqualTo(MANIFEST.replace("async-trait = \"0.1\"\n", ""));
        assertThat(applied().transactions()).isEmpty();
    }

    @Test
    void futures_that_are_spawned_are_declared_to_be_send() throws IOException {
        write("src/main.rs", """
                #[async_trait::async_trait]
                trait Keep: Send + Sync + 'static {
                    /// One.
                    async fn get(&self, key: &str) -> Option<u8>;
                    async fn done(&self) where Self: Sized;
                    async fn twice(&self) -> u8 {
                        // both
                        let one = self.get("a").await.unwrap_or(0);

                        one + 1
                    }
                    async fn text(&self) -> String { String::new() }
                    async fn nothing(&self) {}
                }

                struct A;

                #[async_trait::async_trait]
                impl Keep for A {
                    async fn get(&self, _: &str) -> Option<u8> { None }
                    async fn done(&self) {}
                }

                fn start<K: Keep>(k: K) {
                    tokio::spawn(async move { k.get("a").await });
                }

                fn main() { start(A); }
                """.replace("\n", "\r\n"));

        applied();

        assertThat(read("src/main.rs")).isEqualTo("""
                        trait Keep: Send + Sync + 'static {
                            /// One.
                            fn get(&self, key: &str) -> impl std::future::Future<Output = Option<u8>> + Send;
                            fn done(&self) -> impl std::future::Future<Output = ()> + Send where Self: Sized;
                            fn twice(&self) -> impl std::future::Future<Output = u8> + Send {
                                async move {
                                    // both
                                    let one = self.get("a").await.unwrap_or(0);

                                    one + 1
                                }
                            }
                            fn text(&self) -> impl std::future::Future<Output = String> + Send { async move { String::new() } }
                            fn nothing(&self) -> impl std::future::Future<Output = ()> + Send { async move {} }
                        }

                        struct A;

                        impl Keep for A {
                            async fn get(&self, _: &str) -> Option<u8> { None }
                            async fn done(&self) {}
                        }

                        fn start<K: Keep>(k: K) {
                            tokio::spawn(async move { k.get("a").await });
                        }

                        fn main() { start(A); }
                        """.replace("\n", "\r\n"));
    }

    @Test
    void what_two_changes_leave_behind_goes_with_the_last() throws IOException {
        write("src/main.rs", """
                use async_trait::async_trait;
                #[async_trait]
                trait A { async fn a(&self); }
                #[async_trait]
                trait B { async fn b(&self); }
                async fn all<T: A + B>(t: T) { t.a().await; t.b().await; }
                fn main() {}
                """);

        assertThat(applied().transactions()).hasSize(2);
        assertThat(read("src/main.rs")).doesNotContain("async_trait");
        assertThat(read("Cargo.toml")).doesNotContain("async-trait");
    }

    @Test
    void what_one_change_leaves_behind_stays_where_another_takes_it_up() throws IOException {
        write("src/main.rs", """
                use async_trait::async_trait;
                #[async_trait]
                trait A { async fn a(&self); }
                trait B { async fn b(&self); }
                async fn all<T: A>(t: &T, b: &dyn B) { t.a().await; b.b().await; }
                fn main() {}
                """);

        assertThat(applied().transactions()).hasSize(2);
        assertThat(read("src/main.rs")).startsWith("""
                        use async_trait::async_trait;
                        trait A { async fn a(&self); }
                        #[async_trait]
                        trait B { async fn b(&self); }
                        """);
        assertThat(read("Cargo.toml")).isEqualTo(MANIFEST);
    }

    @Test
    void an_object_of_a_native_trait_gets_the_macro_and_the_dependency() throws IOException {
        write("Cargo.toml", MANIFEST.replace("async-trait = \"0.1\"\n", ""));
        write("src/main.rs", """
                trait Call {
                    async fn call(&self) -> u8;
                    fn later(&self) -> impl std::future::Future<Output = Vec<u8>> + Send + '_;
                }

                struct A;

                impl Call for A {
                    async fn call(&self) -> u8 { 1 }
                    fn later(&self) -> impl std::future::Future<Output = Vec<u8>> + Send + '_ {
                        async { Vec::new() }
                    }
                }

                fn main() { let _: Box<dyn Call> = Box::new(A); }
                """);

        applied();

        assertThat(read("src/main.rs")).isEqualTo("""
                        #[async_trait::async_trait]
                        trait Call {
                            async fn call(&self) -> u8;
                            async fn later(&self) -> Vec<u8>;
                        }

                        struct A;

                        #[async_trait::async_trait]
                        impl Call for A {
                            async fn call(&self) -> u8 { 1 }
                            async fn later(&self) -> Vec<u8> { Vec::new() }
                        }

                        fn main() { let _: Box<dyn Call> = Box::new(A); }
                        """);
        assertThat(read("Cargo.toml")).isEqualTo(MANIFEST);
    }

    @Test
    void code_that_a_macro_writes_stands_against_all_of_it() throws IOException {
        write("src/main.rs", """
                #[async_trait::async_trait]
                trait Keep { async fn get(&self); }
                macro_rules! keeps {
                    ($name:ident) => {
                        #[async_trait::async_trait]
                        impl Keep for $name { async fn get(&self) {} }
                    };
                }
                struct A;
                keeps!(A);
                async fn all<K: Keep>(k: K) { k.get().await }
                fn main() { drop(all(A)); }
                """);
        String before = read("src/main.rs");

        Offer offer = applied();

        assertThat(offer.transactions()).isEmpty();
        assertThat(offer.refusals())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("macro"));
        assertThat(read("src/main.rs")).isEqualTo(before);
    }

    private Offer applied() throws IOException {
        try (Live live = Today.analysis(1).live(Job.of(List.of(directory)), Progress.SILENT)) {
            Material material = live.materials().getFirst();
            Offer offer = Fixes.of(material, Wish.ALL);
            Applied.write(directory, Fixes.together(material, new Applied().choose(offer.transactions())));
            return offer;
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String read(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }
}
