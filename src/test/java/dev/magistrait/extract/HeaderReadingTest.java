package dev.magistrait.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.Scope;
import dev.magistrait.source.Region;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HeaderReadingTest {

    @TestFactory
    Stream<DynamicTest> a_function_is_read_as_it_is_written() {
        return Table.of("""
                fn f() {} ~ fn f() {}
                pub async fn f() -> u8 {} ~ pub async fn f() -> u8 {}
                pub(crate) const unsafe extern "C" fn f() {} ~ pub(crate) unsafe fn f() {}
                pub(in super::a) fn f() {} ~ pub(super::a) fn f() {}
                crate fn f() {} ~ pub(crate) fn f() {}
                fn r#async() {} ~ fn async() {}
                fn f(a: A, mut b: B, &c: C, &mut d: D) {} ~ fn f(a: A, ~b: B, ~c: C, ~d: D) {}
                fn f(_: A, (x, y): B, S { z }: C, [w]: D) {} ~ fn f(~_: A, ~_: B, ~_: C, ~_: D) {}
                fn f(#[cfg(x)] #[y] a: A, b: B,) {} ~ fn f(a: A, b: B) {}
                fn f(a: HashMap<A, B>, c: impl Fn(A, B) -> C) {} ~ fn f(a: HashMap<A, B>, c: impl[Fn<(A, B), Output = C>]) {}
                fn f(self) {} ~ fn f(self) {}
                fn f(mut self, a: A) {} ~ fn f(self, a: A) {}
                fn f(&self) {} ~ fn f(&self) {}
                fn f(&'a self) {} ~ fn f(&'a self) {}
                fn f(&'a mut self) {} ~ fn f(&'a mut self) {}
                fn f(self: &Self) {} ~ fn f(self: &Self) {}
                fn f(mut self: Box<Self>) {} ~ fn f(self: Box<Self>) {}
                fn f(a: u8, ...) {} ~ fn f(a: u8) {}""").read(source -> Show.function(Outlines.function(source)));
    }

    @TestFactory
    Stream<DynamicTest> generics_and_where_clauses_stand_in_the_scope() {
        return Table.of("""
                fn f<T>() {} ~ FN f<T> in 0
                fn f<'a: 'b, T: ?Sized + A<'a> + 'a, const N: usize = 3>() {} ~ FN f<'a: 'b, T: ?Sized + A<'a> + 'a, const N> in 0
                fn f<#[cfg(x)] T: for<'a> A<'a>>() {} ~ FN f<T: A<'a>> in 0
                fn f<T>() where T: A + B, for<'a> &'a T: C, 'a: 'b + 'c {} ~ FN f<T> where T: A + B, &'a T: C, 'a: 'b + 'c in 0
                fn f() where Self: Sized, [T; 3]: A, <T as A>::B: C, (A, B): D {} ~ FN f where Self: Sized, array{T}: A, <T as A>::B: C, (A, B): D in 0
                fn f() where dyn A: B, Box<dyn A>: C {} ~ FN f where dyn[A]: B, Box<dyn[A]>: C in 0
                fn f<T: ~const A>() where T: const B, U: [const] C {} ~ FN f<T: A> where T: B, U: C in 0
                fn f() where {} ~ FN f in 0
                struct S<T: A = dyn B>(T) where T: C; ~ TYPE S<T: A = dyn[B]> where T: C in 0
                struct S<T> where T: C { t: T } ~ TYPE S<T> where T: C in 0
                type A<T> where T: B = C<T> where T: D; ~ TYPE A<T> where T: B, T: D in 0
                impl<T: A> B for C<T> where T: D {} ~ IMPL<T: A> where T: D in 0
                unsafe trait T<A, B = u8>: C where A: D {} ~ TRAIT T<A, B = u8> where A: D in 0""")
                .read(source -> Show.scope(Outlines.of(source).scopes().get(1)));
    }

    @Test
    void the_async_word_and_the_return_type_have_their_places() {
        FnItem function = Outlines.function("pub\n  async /* why */ fn go(\n) -> Box<u8> {}");

        assertThat(function.asyncToken()).isEqualTo(new Region(2, 3, 2, 8));
        assertThat(function.region()).isEqualTo(new Region(2, 22, 2, 24));
        assertThat(function.returnRegion()).isEqualTo(new Region(3, 6, 3, 13));
    }

    @Test
    void without_them_they_stand_at_the_name() {
        FnItem function = Outlines.function("fn go() {}");

        assertThat(function.asyncToken()).isEqualTo(function.region());
        assertThat(function.returnRegion()).isEqualTo(function.region()).isEqualTo(new Region(1, 4, 1, 6));
    }

    @Test
    void a_parameter_without_name_is_one_of_edition2015() {
        FnItem method = Outlines.of("trait T { fn f(u8, &A<B>); }")
                .traits()
                .getFirst()
                .methods()
                .getFirst();

        assertThat(Show.function(method)).isEqualTo("fn f(~_: u8, ~_: &A<B>);");
    }

    @Test
    void a_methods_scope_stands_in_that_of_its_trait() {
        var outline = Outlines.of("trait T { fn f<U>(); }");

        FnItem method = outline.traits().getFirst().methods().getFirst();

        assertThat(method.scope()).isEqualTo(outline.traits().getFirst().inner());
        Scope inner = outline.scopes().get(method.inner());
        assertThat(inner.parent()).isEqualTo(method.scope());
        assertThat(inner.generics()).hasSize(1);
    }
}
