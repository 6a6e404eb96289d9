package dev.magistrait.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.FnItem;
import dev.magistrait.source.Region;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tree-sitter-rust 0.24 has no rule for is read, or what stands around it is. */
class GrammarGapTest {

    @TestFactory
    Stream<DynamicTest> rust_beyond_the_grammar_is_read_without_a_fault() {
        return Table.of("""
                unsafe extern "C" { pub safe fn g(); } fn f() {} ~ g f
                #[unsafe(no_mangle)] pub extern "C" fn f() {} ~ f
                fn f() where dyn A: B {} fn g() {} ~ f g
                fn f(a: &(dyn 'a + A), b: Box<dyn ?Sized + A>) {} ~ f
                fn f(a: impl async Fn(u8), b: &dyn async FnOnce()) {} ~ f
                fn f<T: ~const A>(a: impl const B) where U: [const] C {} ~ f
                const trait A { fn a(); } auto trait B {} unsafe auto trait C {} fn f() {} ~ f
                trait A = B + 'static; pub trait B<'a, T> = Fn(&'a T) where T: C; fn f() {} ~ f
                default impl A for B {} impl const A for B {} fn f() {} ~ f
                fn f() { a(&raw); b(&raw.c); } fn g() {} ~ f g
                fn f() { let a = &raw const b; } ~ f
                fn f() { let box a = b; } ~ f
                fn f() { become g(); } ~ f
                fn f() { let a = for<'a> |b: &'a u8| c; } ~ f
                fn f() { match a { S { #[cfg(x)] b, .. } => 1, } } ~ f
                fn f() { let a = #[cfg(x)] b(); } ~ f
                fn f(#[a] #[b] c: u8) {} ~ f
                pub macro m($a:ident) { fn g() {} dyn A } fn f() {} ~ f
                macro_rules! m { ($($a:tt)*@$b:ty) => { <<< } } fn f() {} ~ f
                fn f() -> &'static str { str![["x"]] } fn g(a: A) { match a { bool @ A::B(_) => b as &dyn B, u8 @ _ => c } } ~ f g
                fn f<R>() where List![A, ...R]: Sized, U: B {} fn g() {} ~ f g
                m! { <<< @ } fn f() { n!(=> => #) } ~ f
                fn f() { let a = str!(b); u8![[c]]; bool! {} c as &dyn A; } fn g() {} ~ f g
                fn f() { match a { str @ A::B(_) => x as &dyn B, u8 @ 1..=3 => c, bool if bool => d } } ~ f
                fn f(usize: usize) { let u8 = a as &dyn B; let S { i8, .. } = c; |char| char; for str in d {} } ~ f
                fn f() where A![B, ...C]: D, for<'a> E: F, G! { H }: I {} fn g() {} ~ f g
                fn f() { A::<B::<dyn C>>::g::<D, E::<F::<dyn G>>, H>(); } fn g() {} ~ f g
                fn f() { A::<fn(B) -> C::<dyn D>, { 1 < 2 }>::g(a < b, c > ::d::<E>()); } fn g() {} ~ f g
                extern { type X; fn h(a: *const X); } unsafe extern { safe static A: u8; } fn f() {} ~ h f""").read(source -> {
            FileOutline outline = Outlines.of(source + " fn z(x: &u8) { y as &dyn Y; }");
            assertThat(outline.faults()).isEmpty();
            return String.join(" ", Texts.each(outline.functions(), FnItem::name))
                    .replace(" z", "");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
            loop { break (a.go().await); } ~ loop { break a.go().await; }
            loop { break (a.go()).await; } ~ loop { break a.go().await; }
            let a = 'b: { break 'b (c.go()).await.d(); }; ~ let a = 'b: { break 'b c.go().await.d(); };
            return || a.go(async { b.await }); ~ return (|| a.go(async { b.await }));
            loop { break || a.go(async { b.await }); } ~ loop { break (|| a.go(async { b.await })); }
            m! {} (a.go()).await; ~ m! {}; a.go().await;
            if a { m! {} (b).c(async { d.await }) } ~ if a { m! {}; b.c(async { d.await }) }
            m! {} [a.go().await]; m! {} -b.await; m! {} &c.await; ~ m! {}; [a.go().await]; m! {}; -b.await; m! {}; &c.await;
            a = b = c.go().await; ~ a = (b = c.go().await);
            let a = m! {} (b.go())(c.await); ~ let a = m!()(b.go())(c.await);
            """)
    void what_the_grammar_misreads_says_what_the_same_says_in_clearer_words(String misread, String clear) {
        String said = ShowExpr.of(Outlines.expr(Outlines.function("fn f() { " + misread + " }")));

        assertThat(said).contains(".await");
        assertThat(said).isEqualTo(ShowExpr.of(Outlines.expr(Outlines.function("fn f() { " + clear + " }"))));
    }

    @TestFactory
    Stream<DynamicTest> what_is_sound_around_a_fault_is_read() {
        return Table.of("""
                trait A @ B + C; fn f(a: &dyn D) {} ~ fn f(a: &dyn[D]) {} @0
                fn f() { = = dyn A + Send; } fn g() {} ~ fn f() {} @0 | fn g() {} @0 | mention dyn[A + Send] @1
                impl A for B { fn f() { = = dyn C } fn g(&self) {} } ~ impl A for B @0 |     fn f() {} |     fn g(&self) {} | mention dyn[C] @2
                struct S { a: Box<dyn A> } = fn f() {} ~ fn f() {} @0 | data S { a: Box<dyn[A]> } @0
                fn f() { builtin # offset_of(A, b); c as &dyn D } ~ fn f() {} @0 | mention &dyn[D] @1""").read(source -> {
            FileOutline outline = Outlines.of(source);
            assertThat(outline.faults()).isNotEmpty();
            return Outlines.lines(outline, "fn", "impl", "    ", "data", "mention")
                    .replace("\n", " | ");
        });
    }

    @Test
    void an_attribute_that_the_grammar_misses_does_not_take_that_of_an_item_with_it() {
        FileOutline outline = Outlines.of("trait A @ B;\n#[async_trait]\ntrait C {}");

        assertThat(Show.attributes(outline.traits().getFirst().attributes())).isEqualTo("#[async_trait] ");
    }

    @Test
    void a_fault_is_told_once_with_its_beginning() {
        FileOutline outline = Outlines.of("fn f() {}\ntrait A @ B + C + D + E + F + G + H + I + J + K + L + M;\n");

        assertThat(outline.faults()).hasSize(1);
        assertThat(outline.faults().getFirst().text()).isEqualTo("trait A @ B + C + D + E + F + G + H + I ");
        assertThat(outline.faults().getFirst().region()).isEqualTo(new Region(2, 1, 2, 56));
    }

    @Test
    void faults_are_told_up_to_fifty() {
        assertThat(Outlines.of("fn f() { dyn = ; }\n".repeat(80)).faults()).hasSize(50);
    }

    @Test
    void bytes_that_are_not_utf8_are_a_fault_and_hide_nothing() {
        byte[] bytes = "fn f() {}\n?\nfn g() {}".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        bytes[10] = (byte) 0xFF;

        try (Extractor extractor = new Extractor()) {
            FileOutline outline = extractor.extract(bytes, dev.magistrait.rust.Edition.E2021);
            assertThat(outline.functions()).extracting(FnItem::name).containsExactly("f", "g");
            assertThat(outline.faults()).hasSize(1);
        }
    }
}
