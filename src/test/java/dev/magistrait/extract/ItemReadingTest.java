package dev.magistrait.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.source.Region;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ItemReadingTest {

    @TestFactory
    Stream<DynamicTest> an_item_is_read_as_it_is_written() {
        return Table.of("""
                struct S; ~ tuple S {  } @0
                pub struct S {} ~ pub data S {  } @0
                struct S(pub A, crate B, (C, D)); ~ tuple S { pub 0: A, pub(crate) 1: B, 2: (C, D) } @0
                struct S(pub (A, B)); ~ tuple S { pub 0: (A, B) } @0
                struct S { #[x] a: A, pub b: Box<dyn B>, r#c: C } ~ data S { a: A, pub b: Box<dyn[B]>, c: C } @0
                #[derive(A)] union U { a: A } ~ #[derive(A)] data U { a: A } @0
                enum E { A = 1 << 3, #[x] B { x: A, }, C(dyn B) } ~ data E { pub B.x: A, pub C.0: dyn[B] } @0
                type A<T> = B<T>; ~ type A = B<T> @0
                pub const A: &'static dyn B = &C; ~ pub value A: &'static dyn[B] @0
                const _: () = (); ~ value _: () @0
                static mut A: u8 = 1; ~ value A: u8 @0
                mod a; ~ mod a body -1 @0
                pub mod a {} ~ pub mod a body 1 @0
                impl A {} ~ impl A @0
                impl dyn A + Send {} ~ impl dyn[A + Send] @0
                impl<T> a::B<T> for &'a T {} ~ impl a::B<T> for &'a T @0
                impl !Send for A {} ~ impl !Send for A @0
                unsafe impl Send for A {} ~ impl Send for A @0
                impl Fn(A) -> B for C {} ~ impl Fn<(A), Output = B> for C @0
                impl A for fn() -> dyn B {} ~ impl A for fn{dyn[B]} @0
                unsafe trait A: B + 'static {} ~ trait A: B + 'static @0
                trait A<T> = B + C where T: D; ~ trait A: B + C @0
                trait A { const B: u8; const C: u8 = 1; m!(); } ~ trait A const [B, C] calls @1
                impl A { m! {} } ~ impl A calls @1""")
                .read(source -> Outlines.lines(
                        Outlines.of(source), "tuple", "data", "type", "value", "mod", "impl", "trait", "pub", "#"));
    }

    @Test
    void the_members_of_a_trait_stand_in_it() {
        assertThat(Outlines.lines(Outlines.of("""
                        trait T {
                            type A: B + 'static;
                            type G<'a>: B where Self: Sized + 'a;
                            type D = u8;
                            async fn f(&self);
                            fn g(self) where Self: Sized {}
                        }
                        """), "trait", "    ")).isEqualTo("""
                        trait T @0
                            type A: B + 'static
                            type G generic: B where Self: Sized
                            type D = u8
                            async fn f(&self);
                            fn g(self) {}""");
    }

    @Test
    void the_members_of_an_impl_stand_in_it() {
        assertThat(Outlines.lines(
                        Outlines.of("impl T for S { type A = B; type G<'a> = &'a B; pub fn f() {} }"), "impl", "    "))
                .isEqualTo("""
                        impl T for S @0
                            type A = B
                            type G generic = &'a B
                            pub fn f() {}""");
    }

    @Test
    void only_a_generic_associated_type_has_a_scope() {
        FileOutline outline = Outlines.of("trait T { type A; type G<'a>; }");

        var types = outline.traits().getFirst().types();

        assertThat(types.getFirst().inner()).isEqualTo(1);
        assertThat(Show.scope(outline.scopes().get(types.getLast().inner()))).isEqualTo("TYPE G<'a> in 1");
    }

    @Test
    void a_module_names_its_files() {
        var module = Outlines.of("#[path = \"a.rs\"] #[cfg_attr(x, path = \"b.rs\")] #[macro_use] mod m;")
                .modules()
                .getFirst();

        assertThat(module.paths())
                .extracting(Object::toString)
                .containsExactly("PathAttribute[file=a.rs, condition=all()]", "PathAttribute[file=b.rs, condition=x]");
        assertThat(module.macroUse()).isTrue();
    }

    @Test
    void the_arms_of_a_macro_stay_text() {
        FileOutline outline = Outlines.of(
                "#[macro_export] macro_rules! m {\n ($($x:ident),* $(,)?) => { impl dyn $x {} };\n [] => (fn f() {}) }");

        assertThat(Outlines.lines(outline, "exported", "impl", "fn", "mention"))
                .isEqualTo(
                        "exported macro m ($($x:ident),* $(,)?) => { impl dyn $x {} } 2:28, () => {fn f() {}} 3:9 @0");
        assertThat(outline.macros().getFirst().region()).isEqualTo(new Region(1, 30, 1, 31));
    }

    @Test
    void items_have_their_places() {
        FileOutline outline = Outlines.of("pub trait A {}\nunsafe impl A for B {}\nmod c {}\nenum D {}");

        assertThat(outline.traits().getFirst().region()).isEqualTo(new Region(1, 11, 1, 12));
        assertThat(outline.impls().getFirst().region()).isEqualTo(new Region(2, 8, 2, 12));
        assertThat(outline.modules().getFirst().region()).isEqualTo(new Region(3, 5, 3, 6));
        assertThat(outline.types().getFirst().region()).isEqualTo(new Region(4, 6, 4, 7));
    }

    @Test
    void items_in_bodies_stand_in_the_scope_of_their_block() {
        assertThat(Outlines.lines(
                        Outlines.of("const _: () = { impl A for B { fn f() { { fn g() {} } struct S; } } };"),
                        "scope",
                        "impl",
                        "fn",
                        "tuple"))
                .isEqualTo("""
                        scope 0 FILE in -1
                        scope 1 BLOCK in 0
                        scope 2 IMPL in 1
                        scope 3 FN f in 2
                        scope 4 BLOCK in 3
                        scope 5 BLOCK in 4
                        scope 6 FN g in 5
                        scope 7 TYPE S in 4
                        impl A for B @1
                        fn g() {} @5
                        tuple S {  } @4""");
    }

    @Test
    void foreign_functions_stand_where_their_block_does() {
        FileOutline outline =
                Outlines.of("#[cfg(unix)] extern \"C\" { fn f(x: &dyn A); static S: &'static dyn B; } fn g() {}");
        assertThat(outline.functions())
                .extracting(f -> f.name() + " " + f.cfg())
                .containsExactly("f unix", "g all()");
        assertThat(outline.values()).extracting(v -> v.name() + " " + v.cfg()).containsExactly("S unix");
        assertThat(outline.mentions()).isEmpty();
    }
}
