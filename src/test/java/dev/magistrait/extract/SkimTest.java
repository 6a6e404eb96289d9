package dev.magistrait.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.rust.Edition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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

    @TestFactory
    Stream<DynamicTest> what_can_make_no_fact_or_is_read_from_tokens_is_left_out() {
        return Table.of("""
                fn f() { a } ~ fn f() {}
                fn f() { if a { println!(c) } } ~ fn f() {}
                fn f() { if a { b!(c) } } ~ fn f() { if a { b!() } }
                pub fn f<T>(a: [u8; 3]) -> B where T: C { a } ~ pub fn f(){}
                fn f() -> A<{ N }> { a } ~ fn f(){}
                fn f(a: [u8; b()]) {} ~ fn f(a: [u8; b()]) {}
                fn f(a: m!(b)) -> c { } ~ fn f(a: m!(b)) -> c { }
                trait T { fn f(&self) -> A; } ~ trait T { fn f(); }
                impl A for B<C> where D: E { type F = G; } ~ impl A for B<C> { type F = G; }
                struct S<T> { a: A } ~ struct S<T> {}
                enum E { A(B), C { d: D } } ~ enum E {}
                struct S(A, [u8; N]); ~ struct S();
                struct S { a: m!(b) } ~ struct S { a: m!() }
                use a::{b, c::*}; ~ use a::{};
                #[cfg(a)] #![b(c)] ~ #[cfg()] #![b()]
                #[a = "b(c)"] ~ #[a = "b(c)"]
                m! { a } ~ m! {}
                macro_rules! m { (a) => {} } ~ macro_rules! m {}
                const A: bool = return !(a); ~ const A: bool = return !(a);
                a /* b */ c // d ~ a  c
                a/* b */c ~ a/* b */c""").read(SkimTest::included);
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
            assertThat(included("fn f() { " + body + " }")).isEqualTo("fn f() { " + body + " }");
        }
        assertThat(included("fn f() -> BoxFuture<u8> { a }")).isEqualTo("fn f(){ a }");
    }

    @Test
    void every_body_is_read_where_attribute_macros_are_made() {
        assertThat(Show.function(Outlines.function("#[proc_macro_attribute] pub fn f(a: A, b: B) -> C { b }")))
                .isEqualTo("#[proc_macro_attribute] pub fn f(a: A, b: B) -> C { return b }");
    }

    private static String included(String source) {
        int[] parts = Reach.of(Source.of(source.getBytes(UTF_8)), Skim.BODIES);
        StringBuilder text = new StringBuilder(parts.length == 0 ? source : "");
        for (int i = 0; i < parts.length; i += 2) {
            text.append(source, parts[i], parts[i + 1]);
        }
        return text.toString().strip();
    }
}
