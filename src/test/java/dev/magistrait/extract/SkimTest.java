package dev.magistrait.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.magistrait.extract.skim.Reach;
import dev.magistrait.extract.skim.Skim;
import dev.magistrait.extract.token.Source;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SkimTest {

    @Test
    void facts_are_the_same_with_and_without_the_bodies_that_are_left_out() throws ReflectiveOperationException {
        for (String source : Sources.ALL) {
            compare(source.getBytes(UTF_8));
        }
    }

    /** What stands in blocks where types are expected, names that were keywords, and statements where items are. */
    @Test
    void facts_are_the_same_in_the_corners_of_the_grammar() throws ReflectiveOperationException {
        for (String source : List.of(
                "type A<const N: usize = { 3 }> = [u8; N];",
                "pub type A<const N: usize = { 3 }> = Box<dyn B>;",
                "type A<T: B<{ 1 }>> = u8;",
                "fn f() -> A<{ impl B for C {} 1 }> {}",
                "fn f(a: A<{ impl B for C {} 1 }>) {}",
                "type A = B<{ struct C {} 1 }>;",
                "impl A<{ struct C {} 1 }> {}",
                "struct S { a: A<{ impl B for C {} 1 }> }",
                "struct S<const N: usize = { impl B for u8 {} 3 }>(u8);",
                "enum E { A = { impl B for C {} 1 } }",
                "enum E { A = f(|x: impl B| 1), C { d: D } }",
                "enum E { A = g::<Box<dyn B>>() }",
                "fn f() -> A<{ |x: &dyn B| { 1 } }> {}",
                "fn f() { r#match!(async { spawn(x) }); }",
                "fn f() { r#match!(x); }",
                "mod m { 1 + 2; }",
                "impl A { if a { fn g() {} } }",
                "mod m { m!(a).b(); }",
                "unsafe { } async { } const { }")) {
            compare(source.getBytes(UTF_8));
        }
    }

    /** More code than the samples: {@code -Dmagistrait.code=DIRECTORY}. */
    @TestFactory
    Stream<DynamicTest> facts_of_real_code_are_the_same() throws IOException {
        return Rust.files().stream().map(f -> dynamicTest(f.toString(), () -> compare(Files.readAllBytes(f))));
    }

    private static void compare(byte[] source) throws ReflectiveOperationException {
        try (Extractor skimming = new Extractor();
                Extractor thorough = new Extractor(Skim.NOTHING)) {
            Whole whole = new Whole(skimming);
            FileOutline skimmed = whole.of(skimming.extract(source, Edition.E2021));
            assertThat(skimmed).isEqualTo(whole.of(thorough.extract(source, Edition.E2021)));
        }
    }

    @Test
    void what_a_macro_stands_for_is_the_same_with_and_without_its_body() throws ReflectiveOperationException {
        for (String text :
                List.of("a . b ( ) . await", "let c = spawn ( a ) ;\nc", "a ( ) } fn b ( ) { c", "m ! ( a )", "")) {
            try (Extractor skimming = new Extractor();
                    Extractor thorough = new Extractor(Skim.NOTHING)) {
                FileOutline skimmed = skimming.extractFragment(text, MacroCall.Position.STATEMENT, Edition.E2021);
                FileOutline read = thorough.extractFragment(text, MacroCall.Position.STATEMENT, Edition.E2021);
                assertThat(new Whole(skimming).of(skimmed)).isEqualTo(new Whole(skimming).of(read));
            }
        }
    }

    @Test
    void statements_of_a_macro_wait_until_they_are_asked_for() {
        try (Extractor extractor = new Extractor()) {
            FileOutline outline =
                    extractor.extractFragment("a ( )\n. await", MacroCall.Position.EXPRESSION, Edition.E2021);
            assertThat(outline.functions())
                    .singleElement()
                    .satisfies(f -> assertThat(f.body()).isInstanceOf(Body.Unread.class));
        }
    }

    @Test
    void a_body_of_expressions_alone_is_read_when_it_is_asked_for() {
        FnItem function = Outlines.function("async fn f() {\n  a.b(é).await;\n  c().await }");
        assertThat(function.body())
                .isEqualTo(new Body.Unread("\n  a.b(é).await;\n  c().await ", new Region(1, 15, 3, 13)));
        assertThat(ShowExpr.of(Outlines.expr(function))).isEqualTo("{ a.b(é).await; return c().await }");
        assertThat(Outlines.expr(function).toString()).contains("region=3:3");
    }

    @Test
    void a_body_with_calls_and_items_is_read_when_it_is_asked_for() {
        FnItem function = Outlines.of("async fn f() { use a::b; m!(b()).await }")
                .functions()
                .getFirst();
        assertThat(function.body()).isEqualTo(new Body.Unread(" use a::b; m!(b()).await ", new Region(1, 15, 1, 40)));
        assertThat(ShowExpr.of(Outlines.expr(function))).isEqualTo("{ return m!(b()).await }");
    }

    @Test
    void a_body_is_read_at_once_where_something_is_wrong_in_the_file() {
        assertThat(Outlines.of("async fn f() { m!(a).await } fn")
                        .functions()
                        .getFirst()
                        .body())
                .isInstanceOf(Body.Read.class);
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
                fn f(a in b()) { c } ~ fn f(a in b()) {}
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
                "a as &dyn B",
                "use a;",
                "fn g() {}",
                "const A: u8 = 1;",
                "m!()",
                "vec![async { a }];",
                "println!(\"{}\", spawn(a));",
                "struct S;")) {
            assertThat(included("fn f() { " + body + " }")).isEqualTo("fn f() { " + kept(body) + " }");
        }
    }

    @Test
    void a_delimiter_that_is_open_in_a_body_is_told() {
        for (String source : List.of("fn f() { a(b; }", "fn f() { a) }", "impl A { fn f() { [a } }")) {
            assertThat(Outlines.of(source).faults()).as(source).isNotEmpty();
        }
    }

    @Test
    void every_body_is_read_where_attribute_macros_are_made() {
        assertThat(Show.function(Outlines.function("#[proc_macro_attribute] pub fn f(a: A, b: B) -> C { b }")))
                .isEqualTo("#[proc_macro_attribute] pub fn f(a: A, b: B) -> C { return b }");
    }

    /** Without the arguments of macros, which are read by themselves. */
    private static String kept(String body) {
        int open = body.indexOf('!') + 1;
        return open == 0
                ? body
                : body.substring(0, open + 1) + body.substring(Math.max(body.lastIndexOf(']'), body.lastIndexOf(')')));
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
