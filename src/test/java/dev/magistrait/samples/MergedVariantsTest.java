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

/** Of the two traits that a named variant makes one is left, and all compiles. */
class MergedVariantsTest {

    private static final String VARIANT = """
            //- Cargo.toml
            [package]
            name = "store"
            version = "1.0.0"
            edition = "2021"
            publish = false

            [dependencies]
            async-trait = "0.1"
            trait-variant = "0.1"
            //- src/main.rs
            mod keep;
            mod user;
            use keep::{A, Keep, SendKeep};

            async fn warm<K: SendKeep>(k: &K) -> Option<u8> { k.get("x").await }

            async fn cold<K: Keep>(k: &K) -> Option<u8> { k.get("x").await }

            fn moved<K: SendKeep + 'static>(k: K) { std::thread::spawn(move || drop(k)); }

            fn main() {
                drop((warm(&A), cold(&A), user::only(&A)));
                moved(A);
            }
            //- src/keep.rs
            #[trait_variant::make(SendKeep: Send)]
            pub(crate) trait Keep {
                async fn get(&self, key: &str) -> Option<u8>;
            }

            pub(crate) struct A;

            impl SendKeep for A {
                async fn get(&self, _: &str) -> Option<u8> { None }
            }
            //- src/user.rs
            use crate::keep::SendKeep as K;

            pub(crate) async fn only(k: &impl K) -> Option<u8> { k.get("z").await }
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
    @CsvSource({"native", "native-send", "async-trait"})
    void of_two_variants_one_trait_is_left(String mechanism) throws IOException {
        MovedCode code = new MovedCode(directory, standIns).written(VARIANT);
        Wish wish = new Wish(List.of(), List.of(), mechanism);

        assertThat(code.errors()).isEmpty();
        assertThat(code.moved(wish).refusals()).extracting(Refusal::reason).isEmpty();
        assertThat(code.errors()).isEmpty();
        assertThat(code.read("src/main.rs")).contains("use keep::{A, Keep};").doesNotContain("SendKeep");
        assertThat(code.moved(wish)).isEqualTo(Offer.NONE);
    }

    /** It may hold what is not {@code Send}: the trait that is left would ask for more. */
    @Test
    void an_implementor_of_the_local_variant_stands_against_one_trait() throws IOException {
        MovedCode code = new MovedCode(directory, standIns).written(VARIANT.replace("//- src/user.rs", """
                        pub(crate) struct Local;

                        impl Keep for Local {
                            async fn get(&self, _: &str) -> Option<u8> { None }
                        }
                        //- src/user.rs"""));

        assertThat(code.moved(new Wish(List.of(), List.of(), "native-send")).refusals())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("`Local` implements `Keep` and not `SendKeep`"));
    }
}
