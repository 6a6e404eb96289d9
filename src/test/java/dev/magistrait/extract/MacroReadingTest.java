package dev.magistrait.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MacroReadingTest {

    @TestFactory
    Stream<DynamicTest> a_call_knows_what_it_stands_for() {
        return Table.of("""
                m! {} ~ ITEM
                a::m!(b); ~ ITEM
                mod a { m!(); } ~ ITEM
                trait T { m!(); } ~ TRAIT_ITEM
                impl T { m! {} } ~ IMPL_ITEM
                fn f() { m!(); } ~ STATEMENT
                fn f() { m! {} a() } ~ STATEMENT
                fn f() { a(); m!() } ~ EXPRESSION
                fn f() { let a = m!(); } ~ EXPRESSION
                fn f() { a(m!()); } ~ EXPRESSION
                fn f() { let m!() = a; } ~ PATTERN
                fn f() { match a { m!() => 1 } } ~ PATTERN
                fn f() { match a { B if m!() => 1 } } ~ EXPRESSION
                fn f() { match a { B => m!() } } ~ EXPRESSION
                type A = m!(); ~ TYPE
                type A = Box<m!()>; ~ TYPE
                fn f(a: m!()) {} ~ TYPE
                fn f() { let a: &m!() = b; } ~ TYPE
                const A: [u8; m!()] = b; ~ EXPRESSION
                struct S { a: m!() } ~ TYPE""")
                .read(source -> Outlines.of(source).calls().getLast().position().toString());
    }

    @TestFactory
    Stream<DynamicTest> a_trait_or_impl_in_which_macros_are_called_is_a_text_of_its_own() {
        return Table.of("""
                struct S; #[a] trait T { fn f(); m!(); b::n! {} } ~ m::n #[a] trait T { fn f(); m!(); b::n! {} }
                fn f() { impl T for S { m!(x); } } ~ m impl T for S { m!(x); }""").read(source -> {
            MacroCall call = Outlines.of(source).calls().getFirst();
            assertThat(call.position()).isEqualTo(MacroCall.Position.MEMBERS);
            return call.path() + " " + call.arguments().strip();
        });
    }

    @Test
    void a_call_in_a_default_body_makes_no_text_of_its_trait() {
        assertThat(Outlines.of("trait T { fn f() { m!(a as &dyn A); } }").calls())
                .extracting(MacroCall::position)
                .doesNotContain(MacroCall.Position.MEMBERS)
                .isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_the_arguments_hold_stands_in_the_scope_of_the_call() {
        return Table.of("""
                m! { fn f(a: &dyn A) {} } ~ fn f(a: &dyn[A]) {} @1
                m! { pub trait T { async fn f(); } } ~ pub trait T @1
                fn g() { m! { impl A for B {} } } ~ impl A for B @2 | fn g() {} @0
                thread_local! { static A: RefCell<Box<dyn B>> = c } ~ value A: RefCell<Box<dyn[B]>> @1
                lazy_static! { static ref A: Box<dyn B> = c; } ~ value A: Box<dyn[B]> @1
                fn g() { vec![a as Box<dyn B>] } ~ fn g() {} @0 | mention Box<dyn[B]> @2
                fn g() { m!(a, |b: &dyn B| c) } ~ fn g() {} @0 | mention &dyn[B] @2
                fn g() { m! { let a: &dyn B = c; a.d() } } ~ fn g() {} @0 | mention &dyn[B] @2
                fn g() { m!(Foo<dyn B>) } ~ fn g() {} @0 | mention Foo<dyn[B]> @2
                type A = m!(dyn B); ~ type A = m!(dyn B) @0 | mention dyn[B] @2
                m!(n!(o!(a as &dyn B))); ~ mention &dyn[B] @3
                fn g() { select! { a = b => c as &dyn B } } ~ fn g() {} @0 | mention &dyn[B] @2""")
                .read(source -> Outlines.lines(Outlines.of(source), "fn", "pub", "impl", "value", "type", "mention")
                        .replace("\n    ", " { ")
                        .replace("\n", " | ")
                        .replace(" { async fn f(&self);", "")
                        .replace(" { async fn f();", ""));
    }

    @TestFactory
    Stream<DynamicTest> what_has_no_reading_is_searched_for_trait_objects() {
        return Table.of("""
                m!(dyn A + Send => Box<dyn B>); ~ mention dyn[A + Send] @0 | mention dyn[B] @0
                m!(a b dyn c::D<E>); ~ mention dyn[c::D<E>] @0
                m!(a b, dyn = 1, dyn); ~
                m!(a b /* dyn A */ "dyn B"); ~
                quote!(dyn A #b); ~
                fn f() { quote! { trait T {} a.b(c as &dyn D) } } ~""".replace("~\n", "~ \n") + " ").read(source -> {
            FileOutline outline = Outlines.of(source);
            assertThat(outline.calls()).hasSize(1);
            assertThat(outline.scopes()).noneMatch(s -> s.kind() == Scope.Kind.MACRO_CALL);
            return Outlines.lines(outline, "mention").replace("\n", " | ");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_scope_of_a_call_is_there_for_what_stands_in_it() {
        return Table.of("""
                m!(a, b.c(), |d: E| { f }); ~ 1
                m!(#[a] b, println!("{}", c)); ~ 1
                m!(n!(a)); ~ 2
                m!(&dyn A); ~ 2
                m!(fn() -> A); ~ 1
                m! { fn f() {} } ~ 3""")
                .read(source -> Integer.toString(Outlines.of(source).scopes().size()));
    }

    @TestFactory
    Stream<DynamicTest> arguments_in_which_no_word_can_make_a_fact_are_not_parsed() {
        return Table.of("""
                m!(a, b.c(), |d: E| { f }); ~ 0
                m!(#[a] b, println!("{}", c)); ~ 0
                m!(n!(a)); ~ 6
                m! { fn f() {} } ~ 13""").read(source -> {
            ParsedBytes parsed = new ParsedBytes();
            try (Extractor extractor = new Extractor(parsed)) {
                extractor.extract(source.getBytes(UTF_8), Edition.E2021);
            }
            return Long.toString(parsed.sum);
        });
    }

    @Test
    void arguments_are_read_where_any_name_can_be_a_trait_object() {
        try (Extractor extractor = new Extractor()) {
            FileOutline outline = extractor.extract("m!(a as Box<B>);".getBytes(UTF_8), Edition.E2018);
            assertThat(Outlines.lines(outline, "mention")).isEqualTo("mention Box<B> @1");
        }
    }

    @TestFactory
    Stream<DynamicTest> calls_that_only_format_or_assert_are_left_out() {
        return Table.of("""
                println!("{}", a); ~ 0
                assert_eq!(a, b); ~ 0
                vec![a, b]; ~ 0
                tracing::info!(?a, "b"); ~ 0
                assert!(a as &dyn B); ~ 1
                vec![async {}]; ~ 1
                debug!(spawn(a)); ~ 1
                join!(a, b); ~ 1
                include!("a.rs"); ~ 1""")
                .read(source -> Integer.toString(
                        Outlines.of("fn f() { " + source + " }").calls().size()));
    }

    @Test
    void the_branches_of_cfg_if_stand_under_their_conditions() {
        FileOutline outline = Outlines.of(
                "cfg_if::cfg_if! { if #[cfg(a)] { fn f() {} } else if #[cfg(b)] { use c; } else { struct S; } }");

        assertThat(Outlines.lines(outline, "fn", "use", "tuple", "call")).isEqualTo("""
                        use c as c if all(not(a), b) @3
                        fn f() if a {} @1
                        tuple S {  } if all(not(a), not(b)) @4
                        call cfg_if::cfg_if! as ITEM @0 1:1""");
    }

    @Test
    void places_in_the_arguments_are_those_of_the_file() {
        FileOutline outline = Outlines.of("// ä\nm! {\n  pub trait T {}\n  n!(x as\n  &dyn U);\n}");

        assertThat(outline.traits().getFirst().region()).isEqualTo(new Region(3, 13, 3, 14));
        RustType.Reference type =
                (RustType.Reference) outline.mentions().getFirst().type();
        assertThat(((RustType.Dyn) type.target()).keyword()).isEqualTo(new Region(5, 4, 5, 7));
        MacroCall call = outline.calls().getFirst();
        assertThat(call.region()).isEqualTo(new Region(2, 1, 6, 2));
        assertThat(call.argumentRegion()).isEqualTo(new Region(2, 5, 6, 1));
        assertThat(call.arguments()).isEqualTo("\n  pub trait T {}\n  n!(x as\n  &dyn U);\n");
    }

    @Test
    void the_scope_of_a_call_names_it() {
        FileOutline outline = Outlines.of("m!(); n! { fn f() {} }");

        assertThat(Show.scope(
                        outline.scopes().get(outline.functions().getFirst().scope())))
                .isEqualTo("MACRO_CALL 1 in 0");
    }

    @Test
    void a_call_stands_under_its_cfg() {
        FileOutline outline = Outlines.of("#[cfg(x)] m! { fn f() {} }");

        assertThat(outline.calls().getFirst().cfg()).hasToString("x");
        assertThat(outline.functions().getFirst().cfg()).hasToString("x");
    }
}
