package dev.magistrait.extract.skim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.extract.Table;
import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.RustParser;
import dev.magistrait.syntax.SyntaxTree;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SkeletonTest {

    private static final Set<Integer> SHOWN = Set.of(
            Kinds.ATTRIBUTE_ITEM,
            Kinds.MOD_ITEM,
            Kinds.FOREIGN_MOD_ITEM,
            Kinds.FUNCTION_ITEM,
            Kinds.FUNCTION_SIGNATURE_ITEM,
            Kinds.TRAIT_ITEM,
            Kinds.IMPL_ITEM,
            Kinds.STRUCT_ITEM,
            Kinds.ENUM_ITEM,
            Kinds.UNION_ITEM,
            Kinds.TYPE_ITEM,
            Kinds.ASSOCIATED_TYPE,
            Kinds.CONST_ITEM,
            Kinds.STATIC_ITEM,
            Kinds.MACRO_DEFINITION,
            Kinds.MACRO_INVOCATION,
            Kinds.USE_DECLARATION,
            Kinds.EXTERN_CRATE_DECLARATION);

    @TestFactory
    Stream<DynamicTest> items_are_those_that_the_parser_would_find() {
        return Table.of("""
                fn f() { a } ~ -
                pub(in a::b) const async unsafe extern "C" fn f<T: A<N>>(a: [u8; 3]) -> B where T: C { a } ~ -
                fn f(); fn g(a: fn(u8) -> u8); ~ -
                fn f() { a as &dyn B } fn g() {} ~ fn f() { a as &dyn B }
                #[a] fn f() { m!() } #[b(c)] #![d] struct S; ~ fn f() { m!() }
                fn f(a: m!(b)) { } ~ fn f(a: m!(b)) { }
                unsafe trait T<A>: B + C<D = E> where A: F { fn f(&self) -> A; const N: u8; type G<'a>: H where I: J; } ~ -
                unsafe impl<A> B<C> for D<fn() -> E> where F: G { type H = I<J = K>; fn f() { use a; } const N: u8 = 1 << 2; } ~ \
                fn f() { use a; }
                impl A { m!(a); #[b] n! { c } } ~ -
                pub mod a; mod b { mod c { fn f() { const A: u8 = 1; } } use a; } struct S; ~ fn f() { const A: u8 = 1; }
                struct S; struct T(A, [u8; N]); struct U<A>(B) where A: C; struct V<A = B> where A: C { a: D } ~ -
                struct S { a: m!(b) } struct T([u8; b()]); ~ struct S { a: m!(b) } struct T([u8; b()]);
                enum E<T> where T: A { A(B), C { d: D } = 1 } pub union U { a: A } ~ -
                type A<T> where T: B = C<D = E>; type F: G; ~ -
                const A: B<C> = if a < b { c } else { d }; static mut D: E = f(); const _: () = (); ~ -
                const A: &dyn B = c; static C: D = m!(); const E: F = { use g; h }; ~ \
                const A: &dyn B = c; static C: D = m!(); const E: F = { use g; h };
                use a; pub use ::a::{b, c::*}; use a::b::*; use a as b; use a as _; ~ -
                extern crate a; extern crate self as b; extern "C" { } extern { } ~ -
                macro_rules! m { (a) => { fn f() {} } } a::b! { c } d!(e); f![g]; ~ -
                fn r#f() {} struct r#type; ~ struct r#type;""").read(source -> {
            Skeleton skeleton = skeleton(source).orElseThrow();
            assertThat(shown(tree(skeleton, source))).isEqualTo(shown(parsed(source)));
            return left(skeleton, source);
        });
    }

    @TestFactory
    Stream<DynamicTest> what_may_be_an_error_is_left_to_the_parser() {
        return Table.of("""
                fn fn() {} ~ fn fn() {}
                fn é() {} ~ fn é() {}
                fn f {} ~ fn f {}
                struct S(A) { b: C } ~ struct S(A) { b: C }
                enum E; ~ enum E;
                trait A B {} ~ trait A B {}
                pub impl A {} pub m! {} ~ pub impl A {} pub m! {}
                mod a b {} ~ mod a b {}
                use a b; use c::; ~ use a b; use c::;
                const A = 1; ~ const A = 1;
                type A: B = C; ~ type A: B = C;
                pub(a) struct S; ~ pub(a) struct S;
                async struct S; ~ async struct S;
                auto trait A {} trait B = C; ~ auto trait A {} trait B = C;""").read(source -> left(skeleton(source).orElseThrow(), source));
    }

    @Test
    void a_source_with_anything_between_its_items_has_none() {
        for (String source : Set.of(
                "fn f() {} }",
                "mod a { fn f() {} 1 }",
                "fn f() {",
                "a + b",
                "#[]",
                "# fn f() {}",
                "fn f()",
                "m!() fn f() {}")) {
            assertThat(skeleton(source)).as(source).isEmpty();
        }
    }

    @Test
    void what_the_parser_stumbles_over_has_no_tree() {
        Skeleton skeleton = skeleton("fn f() {} trait A B {}").orElseThrow();
        assertThat(skeleton.with(Optional.of(parsed("fn f() {}")))).isEmpty();
        assertThat(skeleton.with(Optional.of(parsed("                      ")))).isEmpty();
    }

    private static Optional<Skeleton> skeleton(String source) {
        return Skeleton.of(Source.of(source.getBytes(UTF_8)), Skim.BODIES);
    }

    private static SyntaxTree tree(Skeleton skeleton, String text) {
        Source source = Source.of(text.getBytes(UTF_8));
        try (RustParser parser = new RustParser()) {
            Optional<SyntaxTree> parsed = skeleton.left().isEmpty()
                    ? Optional.empty()
                    : Optional.of(parser.parse(source.bytes(), Reach.of(source, Skim.BODIES, skeleton.left())));
            return skeleton.with(parsed).orElseThrow();
        }
    }

    private static SyntaxTree parsed(String source) {
        try (RustParser parser = new RustParser()) {
            return parser.parse(source.getBytes(UTF_8));
        }
    }

    private static String left(Skeleton skeleton, String text) {
        Source source = Source.of(text.getBytes(UTF_8));
        return skeleton.left().isEmpty()
                ? "-"
                : skeleton.left().stream()
                        .map(i -> source.text(
                                source.tokens().start(i.start()),
                                source.tokens().end(i.end() - 1)))
                        .collect(Collectors.joining(" "));
    }

    /** The items and what holds them, each with its text. */
    private static String shown(SyntaxTree tree) {
        StringBuilder shown = new StringBuilder();
        for (int node = 0; node < tree.size(); node++) {
            if (SHOWN.contains(tree.kind(node))) {
                int holder = tree.parent(node);
                while (holder > 0 && !SHOWN.contains(tree.kind(holder))) {
                    holder = tree.parent(holder);
                }
                shown.append(tree.kindName(node))
                        .append(" in ")
                        .append(tree.kindName(holder))
                        .append(": ")
                        .append(tree.text(node))
                        .append('\n');
            }
        }
        return shown.toString();
    }
}
