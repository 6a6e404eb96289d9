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

/** Parameters and associated types go with a trait into its companion, and are compiled before and after. */
class GenericCompanionsTest {

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

    /** Parameters with bounds, a default and a {@code where}; one of them is called as the implementor of a blanket impl is. */
    private static final String GENERIC = """
            //- src/main.rs
            use async_trait::async_trait;
            use std::fmt::Debug;

            #[async_trait]
            pub(crate) trait Keep<K, T = Vec<u8>, const N: usize = 4>: Send + Sync
            where
                K: Debug + Send + Sync + 'static,
                T: Send + 'static,
            {
                async fn get(&self, key: &K) -> Option<T>;
                async fn put(&mut self, key: K, value: T) -> [u8; N];
                fn name(&self) -> K;
            }

            struct A;

            #[async_trait]
            impl Keep<String> for A {
                async fn get(&self, _: &String) -> Option<Vec<u8>> { None }
                async fn put(&mut self, _: String, _: Vec<u8>) -> [u8; 4] { [0; 4] }
                fn name(&self) -> String { String::new() }
            }

            #[async_trait]
            impl Keep<u8, u16, 2> for A {
                async fn get(&self, key: &u8) -> Option<u16> { Some(u16::from(*key)) }
                async fn put(&mut self, _: u8, _: u16) -> [u8; 2] { [0; 2] }
                fn name(&self) -> u8 { 1 }
            }

            struct Holder<'a> {
                text: Vec<Box<dyn Keep<String>>>,
                near: &'a (dyn Keep<u8, u16, 2> + 'a),
            }

            async fn warm<S: Keep<u8, u16, 2> + ?Sized>(s: &S) -> Option<u16> { s.get(&1).await }

            async fn any<K: Debug + Send + Sync + 'static>(s: &dyn Keep<K>) -> Option<Vec<u8>> { s.get(&s.name()).await }

            fn sent(_: impl Send) {}

            async fn run(mut h: Holder<'_>) {
                for k in &mut h.text {
                    k.put(String::new(), vec![]).await;
                    any(&**k).await;
                }
                warm(h.near).await;
                sent(warm(h.near));
            }

            fn main() {
                drop(run(Holder { text: vec![Box::new(A)], near: &A }));
                drop(warm(&A));
            }
            """;

    @ParameterizedTest
    @CsvSource({"native-send, async-trait", "native-send, bridge", "trait-variant, async-trait", "trait-variant, bridge"
    })
    void parameters_are_handed_on(String mechanism, String companion) throws IOException {
        MovedCode code = new MovedCode(directory, standIns).written(GENERIC);
        Wish wish = new Wish(List.of(), List.of(), mechanism, companion);

        assertThat(code.errors()).isEmpty();
        assertThat(code.moved(wish).refusals()).extracting(Refusal::reason).isEmpty();
        assertThat(code.errors()).isEmpty();
        assertThat(code.read("src/main.rs"))
                .contains("text: Vec<Box<dyn dyn_keep::DynKeep<String>>>", "pub(crate) mod dyn_keep {");
        assertThat(code.moved(wish)).isEqualTo(Offer.NONE);
    }

    /** Types that trait objects name, one of which has the other in its bounds. */
    private static final String TYPES = """
            //- src/main.rs
            use async_trait::async_trait;
            use std::fmt::Debug;

            #[async_trait]
            pub trait Source<K: Send + Sync + 'static>: Send + Sync {
                /// What it has.
                type Item: Debug + Send + Sync + 'static;
                type Items: IntoIterator<Item = Self::Item> + Send;

                async fn all(&self, near: &Self::Item) -> Result<Self::Items, K>;
                async fn put(&mut self, key: K, item: Self::Item);
            }

            struct A;

            #[async_trait]
            impl Source<u8> for A {
                type Item = String;
                type Items = Vec<String>;

                async fn all(&self, near: &String) -> Result<Vec<String>, u8> { Ok(vec![near.clone()]) }
                async fn put(&mut self, _: u8, _: Self::Item) {}
            }

            type Boxed = Box<dyn Source<u8, Item = String, Items = Vec<String>>>;

            async fn warm<S: Source<u8, Item = String> + ?Sized>(s: &S) -> usize {
                s.all(&String::new()).await.map_or(0, |all| all.into_iter().count())
            }

            fn sent(_: impl Send) {}

            async fn run(mut all: Vec<Boxed>) {
                for one in &mut all {
                    one.put(1, String::new()).await;
                    let items = one.all(&String::new()).await.unwrap();
                    println!("{}", items.len());
                    sent(warm(&**one));
                    warm(&**one).await;
                }
            }

            fn main() {
                drop(run(vec![Box::new(A)]));
                drop(warm(&A));
            }
            """;

    @ParameterizedTest
    @CsvSource({"native-send, async-trait", "native-send, bridge", "trait-variant, bridge"})
    void associated_types_are_handed_on(String mechanism, String companion) throws IOException {
        MovedCode code = new MovedCode(directory, standIns).written(TYPES);
        Wish wish = new Wish(List.of(), List.of(), mechanism, companion);

        assertThat(code.errors()).isEmpty();
        assertThat(code.moved(wish).refusals()).extracting(Refusal::reason).isEmpty();
        assertThat(code.errors()).isEmpty();
        assertThat(code.read("src/main.rs"))
                .contains("Box<dyn dyn_source::DynSource<u8, Item = String, Items = Vec<String>>>");
        assertThat(code.moved(wish)).isEqualTo(Offer.NONE);
    }

    @Test
    void the_macro_needs_parameters_that_are_send_and_boxes_by_hand_do_not() throws IOException {
        String code = """
                //- src/main.rs
                trait Keep<K>: Send + Sync {
                    fn get(&self, key: K) -> impl std::future::Future<Output = u8> + Send;
                }
                struct A;
                impl Keep<u8> for A {
                    async fn get(&self, key: u8) -> u8 { key }
                }
                async fn any(k: &(dyn Keep<u8> + Sync)) -> u8 { k.get(1).await }
                async fn near<S: Keep<u8>>(s: &S) -> u8 { s.get(1).await }
                fn main() {
                    drop(any(&A));
                    drop(near(&A));
                }
                """;
        MovedCode moved = new MovedCode(directory, standIns).written(code);

        assertThat(moved.moved(new Wish(List.of(), List.of(), "native-send", "async-trait"))
                        .refusals())
                .extracting(Refusal::reason)
                .contains(
                        "`get` takes `K`, of which the trait does not ask `Send`, as `#[async_trait]` does of what its"
                                + " futures hold: `--with bridge` does not");
        assertThat(moved.moved(new Wish(List.of(), List.of(), "native-send", "bridge"))
                        .refusals())
                .isEmpty();
        assertThat(moved.errors()).isEmpty();
    }
}
