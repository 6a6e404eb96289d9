package dev.magistrait.fix.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import dev.magistrait.report.Progress;
import dev.magistrait.samples.Today;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One trait in each form, taken to each other form. */
public class MovesTest {

    /** By the word for the mechanism; all say the same. */
    public static final Map<String, String> FORMS = forms();

    @TempDir
    private Path directory = Path.of("");

    private static Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("native", """
                trait Keep {
                    async fn get(&self, key: &str) -> Option<u8>;
                    async fn put(&self);
                }
                struct A;
                impl Keep for A {
                    async fn get(&self, _: &str) -> Option<u8> { None }
                    async fn put(&self) {}
                }
                """);
        forms.put("native-send", """
                trait Keep {
                    fn get(&self, key: &str) -> impl std::future::Future<Output = Option<u8>> + Send;
                    fn put(&self) -> impl std::future::Future<Output = ()> + Send;
                }
                struct A;
                impl Keep for A {
                    async fn get(&self, _: &str) -> Option<u8> { None }
                    async fn put(&self) {}
                }
                """);
        forms.put("async-trait", """
                #[async_trait::async_trait]
                trait Keep {
                    async fn get(&self, key: &str) -> Option<u8>;
                    async fn put(&self);
                }
                struct A;
                #[async_trait::async_trait]
                impl Keep for A {
                    async fn get(&self, _: &str) -> Option<u8> { None }
                    async fn put(&self) {}
                }
                """);
        forms.put("trait-variant", """
                #[trait_variant::make(Send)]
                trait Keep {
                    async fn get(&self, key: &str) -> Option<u8>;
                    async fn put(&self);
                }
                struct A;
                impl Keep for A {
                    async fn get(&self, _: &str) -> Option<u8> { None }
                    async fn put(&self) {}
                }
                """);
        forms.put("boxed-by-hand", """
                use std::future::Future;
                use std::pin::Pin;
                trait Keep {
                    fn get<'a>(&'a self, key: &'a str) -> Pin<Box<dyn Future<Output = Option<u8>> + Send + 'a>>;
                    fn put(&self) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
                }
                struct A;
                impl Keep for A {
                    fn get<'a>(&'a self, _: &'a str) -> Pin<Box<dyn Future<Output = Option<u8>> + Send + 'a>> {
                        Box::pin(async move { None })
                    }
                    fn put(&self) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> { Box::pin(async move {}) }
                }
                """);
        return forms;
    }

    static Stream<Arguments> moves() {
        return FORMS.keySet().stream()
                .flatMap(from -> FORMS.keySet().stream()
                        .filter(to -> !to.equals(from) && !to.equals("boxed-by-hand") && !from.equals("boxed-by-hand"))
                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void a_trait_goes_from_one_form_to_another(String from, String to) throws IOException {
        Offer offer = moved(from, to);

        String expected = FORMS.getOrDefault(to, "");
        if (from.equals("trait-variant") && !to.equals("native")) {
            expected = expected.replace("trait Keep {", "trait Keep: Send {");
        }
        assertThat(offer.transactions())
                .extracting(Transaction::title)
                .containsExactly("`store::Keep` from " + from + " to " + to);
        assertThat(read()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void boxes_by_hand_go(String to, String first) throws IOException {
        moved("boxed-by-hand", to);

        assertThat(read()).contains(first, "    async fn put(&self) {}\n").doesNotContain("Box::pin");
    }

    static Stream<Arguments> boxes() {
        return Stream.of(
                Arguments.of(
                        "native",
                        "    async fn get<'a>(&'a self, key: &'a str) -> Option<u8>;\n    async fn put(&self);\n"),
                Arguments.of(
                        "async-trait",
                        "#[async_trait::async_trait]\ntrait Keep {\n    async fn get<'a>(&'a self, key: &'a str) -> Option<u8>;\n"),
                Arguments.of("native-send", "    fn put(&self) -> impl Future<Output = ()> + Send;\n"));
    }

    @Test
    void an_object_needs_boxes() throws IOException {
        write("async-trait");
        Path file = directory.resolve("src/main.rs");
        Files.writeString(file, Files.readString(file) + "fn all(_: &dyn Keep) {}\n");

        assertThat(made("native").refusals())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("used as `dyn`"));
    }

    @ParameterizedTest
    @CsvSource({"#[trait_variant::make(Send)], trait-variant", "#[make(Send)], trait-variant"})
    void the_dependency_on_the_crate_of_a_macro_goes_with_the_macro(String attribute, String crate) throws IOException {
        write("");
        Path manifest = directory.resolve("Cargo.toml");
        Files.writeString(manifest, Files.readString(manifest) + "\n[dependencies]\n" + crate + " = \"0.1\"\n");
        String use = attribute.contains("::") ? "" : "use trait_variant::make;\n";
        Files.writeString(directory.resolve("src/main.rs"), """
                %s%s
                trait Keep { async fn get(&self) -> u8; }
                struct A;
                impl Keep for A { async fn get(&self) -> u8 { 1 } }
                fn main() {}
                """.formatted(use, attribute));

        made("native-send");

        assertThat(read()).doesNotContain("make").contains("+ Send");
        assertThat(Files.readString(manifest)).doesNotContain(crate).endsWith("[dependencies]\n");
    }

    @Test
    void a_declaration_has_names_where_only_the_macro_takes_patterns() throws IOException {
        write("");
        Files.writeString(directory.resolve("src/main.rs"), """
                #[async_trait::async_trait]
                trait Keep {
                    async fn end(mut self);
                    async fn add(mut   self: Box<Self>, mut /* of */ key: u8, (a, b): (u8, u8), &c: &u8, _: u8);
                }
                struct A;
                #[async_trait::async_trait]
                impl Keep for A {
                    async fn end(mut self) { self = A; drop(self) }
                    async fn add(mut self: Box<Self>, mut key: u8, (a, b): (u8, u8), &c: &u8, _: u8) {
                        key += a + b + c;
                        self = Box::new(A);
                        drop((self, key))
                    }
                }
                async fn all<K: Keep>(k: K) { k.end().await }
                fn main() { drop(all(A)); }
                """);

        Offer offer = made("native");

        assertThat(offer.transactions()).hasSize(1);
        assertThat(read()).startsWith("""
                trait Keep {
                    async fn end(self);
                    async fn add(self: Box<Self>, /* of */ key: u8, arg2: (u8, u8), arg3: &u8, _: u8);
                }
                struct A;
                impl Keep for A {
                    async fn end(mut self) { self = A; drop(self) }
                """);
    }

    private Offer moved(String from, String to) throws IOException {
        write(from);
        return made(to);
    }

    private void write(String form) throws IOException {
        Files.createDirectories(directory.resolve("src"));
        Files.writeString(directory.resolve("Cargo.toml"), """
                [package]
                name = "store"
                version = "1.0.0"
                edition = "2021"
                """);
        Files.writeString(directory.resolve("src/main.rs"), FORMS.getOrDefault(form, ""));
    }

    private Offer made(String to) throws IOException {
        try (Live live = Today.analysis(1).live(Job.of(List.of(directory)), Progress.SILENT)) {
            Material material = live.materials().getFirst();
            Offer offer = Fixes.of(material, new Wish(List.of(), List.of(), to));
            Applied.write(directory, Fixes.together(material, offer.transactions()));
            return offer;
        }
    }

    private String read() throws IOException {
        return Files.readString(directory.resolve("src/main.rs"));
    }
}
