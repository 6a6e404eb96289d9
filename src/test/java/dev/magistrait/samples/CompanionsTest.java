package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traits that generics and trait objects use get a companion, and are compiled before and after. */
class CompanionsTest {

    /** Objects of every kind, in modules, tests and another crate, beside calls on implementors and in generic code. */
    private static final String BOTH = """
            //- Cargo.toml
            [workspace]
            members = ["app", "store"]
            resolver = "2"
            //- store/Cargo.toml
            [package]
            name = "store"
            version = "1.0.0"
            edition = "2021"
            publish = false

            [dependencies]
            async-trait = "0.1"
            //- store/src/lib.rs
            mod keep;
            pub mod prelude {
                pub use crate::keep::Keep;
            }
            pub use keep::{Keep, A};
            pub fn boxed() -> Box<dyn crate::Keep> { Box::new(A) }
            //- store/src/keep.rs
            use async_trait::async_trait;
            use std::sync::Arc;

            /// Keeps.
            #[async_trait]
            pub trait Keep: Send + Sync {
                async fn get(&self, key: &str, _: u8) -> Option<u8>;

                fn name(&self) -> String { "keep".into() }

                fn make() -> Self where Self: Sized;

                async fn put(&mut self, _: (u8, u8));

                async fn shared(self: Arc<Self>) -> u8;

                async fn closed(self: Box<Self>, with: self::Note);
            }

            pub struct Note;

            pub struct A;

            #[async_trait]
            impl Keep for A {
                async fn get(&self, _: &str, _: u8) -> Option<u8> { None }
                fn make() -> Self { A }
                async fn put(&mut self, _: (u8, u8)) {}
                async fn shared(self: Arc<Self>) -> u8 { 1 }
                async fn closed(self: Box<Self>, _: Note) {}
            }

            #[async_trait]
            impl Keep for Box<dyn Keep> {
                async fn get(&self, key: &str, n: u8) -> Option<u8> { (**self).get(key, n).await }
                fn make() -> Self { Box::new(A) }
                async fn put(&mut self, both: (u8, u8)) { (**self).put(both).await }
                async fn shared(self: Arc<Self>) -> u8 { 2 }
                async fn closed(self: Box<Self>, note: Note) { (*self).closed(note).await }
            }

            #[cfg(test)]
            mod tests {
                use super::*;

                async fn calls(k: &dyn Keep) -> String {
                    A.get("", 1).await;
                    k.get("", 1).await;
                    k.name()
                }
            }
            //- app/Cargo.toml
            [package]
            name = "app"
            version = "1.0.0"
            edition = "2021"
            publish = false

            [dependencies]
            store = { path = "../store" }
            //- app/src/main.rs
            use std::sync::Arc;
            use store::prelude::*;
            use store::{Keep as Keeps, A};

            struct Holder<'a> {
                all: Vec<Arc<dyn Keep>>,
                near: &'a mut (dyn store::Keep + Send + 'a),
            }

            async fn warm<K: Keeps + ?Sized>(k: &K) -> Option<u8> { k.get("x", 1).await }

            fn sent(_: impl Send) {}

            async fn run(h: &mut Holder<'_>, other: &dyn Keeps) {
                for k in &h.all {
                    k.get("a", 1).await;
                    warm(&**k).await;
                }
                h.near.put((1, 2)).await;
                warm(h.near).await;
                A.get("b", 1).await;
                warm(&A).await;
                sent(warm(other));
                warm(&store::boxed()).await;
            }

            fn main() {
                drop(run(&mut Holder { all: vec![Arc::new(A)], near: &mut A }, &A));
            }
            """;

    @TempDir
    private static Path shared = Path.of("");

    private static StandIns standIns;

    @TempDir
    private Path directory = Path.of("");

    @BeforeAll
    static void compileStandIns() throws IOException {
        assumeTrue(Rustc.isThere(), "rustc is missing");
        standIns = StandIns.compile(Files.createDirectory(shared.resolve("stand-ins")));
    }

    @ParameterizedTest
    @CsvSource({"native-send, async-trait", "native-send, bridge"})
    void objects_go_to_a_companion_and_all_compiles(String mechanism, String companion) throws IOException {
        MovedCode code = new MovedCode(directory, standIns).written(BOTH);
        Wish wish = new Wish(List.of(), List.of(), mechanism, companion);

        assertThat(code.errors()).isEmpty();
        assertThat(code.moved(wish).refusals()).extracting(Refusal::reason).isEmpty();
        assertThat(code.errors()).isEmpty();
        assertThat(code.read("store/src/keep.rs")).contains("pub mod dyn_keep {", "impl<T: Keep> DynKeep for T {");
        assertThat(code.read("store/Cargo.toml").contains("async-trait")).isEqualTo(companion.equals("async-trait"));

        Offer again = code.moved(wish);
        assertThat(again.transactions()).isEmpty();
        assertThat(again.refusals()).isEmpty();
    }

    /** No default bodies, and values whose way into a box is told. */
    static final String SIMPLE = """
            //- src/main.rs
            mod keep;
            mod user;
            use keep::{A, Keep};
            use std::sync::Arc;

            async fn warm<K: Keep + ?Sized>(k: &K) -> Option<u8> { k.get("x").await }

            struct Holder<'a> { all: Vec<Arc<dyn Keep>>, some: Box<dyn Keep + Send + 'a> }

            async fn run(h: &mut Holder<'_>) {
                for k in &h.all {
                    k.get("a").await;
                    warm(&**k).await;
                    user::only(&**k).await;
                }
                h.some.put(1).await;
                let other: Vec<Box<u8>> = vec![Box::new(1)];
                drop(other);
            }

            fn make() -> Box<dyn Keep> { Box::new(A) }

            fn main() {
                let a = A;
                drop(user::only(&a));
                let c = A;
                drop(run(&mut Holder { all: vec![Arc::new(A), Arc::new(c)], some: Box::new(A) }));
                drop((make(), warm(&A), user::only(&A)));
            }
            //- src/keep.rs
            use async_trait::async_trait;

            #[async_trait]
            pub(crate) trait Keep: Send + Sync {
                async fn get(&self, key: &str) -> Option<u8>;
                async fn put(&mut self, byte: u8);
                fn name(&self) -> String;
            }

            pub(crate) struct A;

            #[async_trait]
            impl Keep for A {
                async fn get(&self, _: &str) -> Option<u8> { None }
                async fn put(&mut self, _: u8) {}
                fn name(&self) -> String { String::new() }
            }
            //- src/user.rs
            use crate::keep::Keep;

            pub(crate) async fn only(k: &dyn Keep) -> String {
                k.get("z").await;
                k.name()
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "native-send, async-trait", "native-send, bridge", "native-send, dynosaur",
        "trait-variant, async-trait", "trait-variant, bridge", "trait-variant, dynosaur"
    })
    void each_form_goes_with_each_companion(String mechanism, String companion) throws IOException {
        MovedCode code = new MovedCode(directory, standIns).written(SIMPLE);
        Wish wish = new Wish(List.of(), List.of(), mechanism, companion);

        assertThat(code.errors()).isEmpty();
        assertThat(code.moved(wish).refusals()).extracting(Refusal::reason).isEmpty();
        assertThat(code.errors()).isEmpty();
        assertThat(code.read("Cargo.toml").contains("async-trait")).isEqualTo(companion.equals("async-trait"));
        assertThat(code.read("Cargo.toml").contains("dynosaur = \"0.3\"")).isEqualTo(companion.equals("dynosaur"));
        assertThat(code.read("Cargo.toml").contains("trait-variant = \"0.1\""))
                .isEqualTo(mechanism.equals("trait-variant"));
        assertThat(code.rules()).doesNotContain("both-static-and-dyn", "dyn-native-async");
        assertThat(code.moved(wish)).isEqualTo(Offer.NONE);
    }

    /** Row 4 of the table names {@code trait-variant} and, where nothing else is in use, a twin under the macro. */
    @Test
    void without_a_word_the_companion_is_that_of_the_verdict() throws IOException {
        MovedCode code = new MovedCode(directory, standIns).written(SIMPLE);

        assertThat(code.moved(new Wish(List.of(), List.of(), "trait-variant")).transactions())
                .singleElement()
                .satisfies(t -> assertThat(t.title()).endsWith("from async-trait to trait-variant with async-trait"));
        assertThat(code.errors()).isEmpty();
    }

    /** A native trait that is used as {@code dyn} does not compile before, and does afterwards. */
    @ParameterizedTest
    @CsvSource({
        "native, async-trait",
        "native, bridge",
        "native, dynosaur",
        "native-send, bridge",
        "trait-variant, dynosaur"
    })
    void a_native_trait_gets_a_companion(String mechanism, String companion) throws IOException {
        MovedCode code = new MovedCode(directory, standIns)
                .written(SIMPLE.replace("#[async_trait]\n", "").replace("use async_trait::async_trait;\n", ""));
        Wish wish = new Wish(List.of(), List.of(), mechanism, companion);

        assertThat(code.rules()).contains("both-static-and-dyn", "dyn-native-async");
        assertThat(code.moved(wish).refusals()).extracting(Refusal::reason).isEmpty();
        assertThat(code.errors()).isEmpty();
        assertThat(code.rules()).doesNotContain("both-static-and-dyn", "dyn-native-async");
        assertThat(code.moved(wish)).isEqualTo(Offer.NONE);
    }

    @Test
    void what_dynosaur_writes_goes_back_to_dyn() throws IOException {
        MovedCode code = new MovedCode(directory, standIns).written(SIMPLE);
        code.moved(new Wish(List.of(), List.of(), "native-send", "dynosaur"));
        assertThat(code.read("src/main.rs")).contains("DynKeep::new_arc(A)");
        Wish wish = new Wish(List.of(), List.of(), "async-trait");

        assertThat(code.moved(wish).refusals()).extracting(Refusal::reason).isEmpty();
        assertThat(code.errors()).isEmpty();
        assertThat(code.read("src/main.rs"))
                .contains("Vec<Arc<dyn Keep>>", "some: Box<dyn Keep + 'a>", "user::only(&a as &dyn Keep)")
                .doesNotContain("DynKeep");
        assertThat(code.moved(wish)).isEqualTo(Offer.NONE);
    }
}
