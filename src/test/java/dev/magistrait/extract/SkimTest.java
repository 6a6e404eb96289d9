package dev.magistrait.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.rust.Edition;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkimTest {

    @Test
    void facts_are_the_same_with_and_without_the_bodies_that_are_left_out() {
        try (Extractor skimming = new Extractor();
                Extractor thorough = new Extractor(Skim.NOTHING)) {
            for (String source : Sources.ALL) {
                byte[] bytes = source.getBytes(UTF_8);
                assertThat(skimming.extract(bytes, Edition.E2021)).isEqualTo(thorough.extract(bytes, Edition.E2021));
            }
        }
    }

    @Test
    void a_body_without_a_word_of_interest_is_left_out() {
        assertThat(included("fn f(a: [u8; 3]) -> u8 { if a { b!(c) } }")).containsExactly(0, 35, 36, 41);
        assertThat(included("fn f(a: [u8; 3]) -> u8 { if a { println!(c) } }")).containsExactly(0, 24, 46, 47);
        assertThat(included("fn f() { a }")).containsExactly(0, 8, 11, 12);
    }

    @Test
    void the_arguments_of_macros_are_left_out() {
        assertThat(included("m! { a }")).containsExactly(0, 4, 7, 8);
        assertThat(included("macro_rules! m { a }")).containsExactly(0, 16, 19, 20);
        assertThat(included("const A: bool = return !(a);")).isEmpty();
    }

    @Test
    void a_body_that_can_make_a_fact_is_kept() {
        for (String body : List.of(
                "a.await",
                "async {}",
                "a as &dyn B",
                "use a;",
                "fn g() {}",
                "const A: u8 = 1;",
                "spawn(a)",
                "m!()",
                "struct S;")) {
            assertThat(included("fn f() { " + body + " }")).as(body).isEmpty();
        }
        assertThat(included("fn f() -> BoxFuture<u8> { a }")).isEmpty();
    }

    @Test
    void every_body_is_read_where_attribute_macros_are_made() {
        assertThat(Show.function(Outlines.function("#[proc_macro_attribute] pub fn f(a: A, b: B) -> C { b }")))
                .isEqualTo("#[proc_macro_attribute] pub fn f(a: A, b: B) -> C { return b }");
    }

    private static int[] included(String source) {
        return Reach.of(Source.of(source.getBytes(UTF_8)), Skim.BODIES);
    }
}
