package dev.magistrait.extract;

import dev.magistrait.rust.Edition;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MentionTest {

    @TestFactory
    Stream<DynamicTest> the_outermost_type_is_mentioned() {
        return Table.of("""
                let a: Box<dyn B> = c; ~ Box<dyn[B]>
                let a: &dyn B + Send; ~ &dyn[B + Send]
                a as *const dyn B; ~ pointer{dyn[B]}
                a::<dyn B>(); ~ dyn[B]
                a.b::<Vec<dyn B>, C>(); ~ Vec<dyn[B]>
                Vec::<dyn A>::new(); ~ Vec<dyn[A]>
                <dyn A>::b(); ~ dyn[A]
                <dyn A as B>::c(); ~ dyn[A]
                |a: &dyn A| -> Box<dyn B> { c }; ~ &dyn[A] | Box<dyn[B]>
                S::<dyn A> { b: c }; ~ dyn[A]
                let S::<dyn A>(b) = c; ~ dyn[A]
                a as [u8; { b as &dyn A; 3 }]; ~ &dyn[A]
                a as fn(&dyn A); ~ fn{&dyn[A]}
                a as Box<impl A>; ~ Box<impl[A]>
                if a { match b { C => d as &dyn E } } ~ &dyn[E]
                let a: Vec<u8> = b as C; ~
                const A: &dyn B = c; ~
                fn g(a: &dyn B) {} ~
                struct S { a: Box<dyn B> } ~
                let dyn_ = 1; let r#dyn = 2; ~""".replace("~\n", "~ \n") + " ")
                .read(body -> mentions("fn f() { " + body + " }", Edition.E2021));
    }

    @TestFactory
    Stream<DynamicTest> initialisers_and_lengths_are_bodies() {
        return Table.of("""
                const A: B = c as &dyn D; ~ &dyn[D]
                static A: &dyn B = &(c as Box<dyn D>); ~ Box<dyn[D]>
                struct S { a: [u8; size::<dyn A>()] } ~ dyn[A]
                enum E { A = size::<dyn B>() } ~ dyn[B]
                trait T { const A: u8 = size::<dyn B>(); } ~ dyn[B]
                impl T { const A: &'static dyn B = c; } ~ &'static dyn[B]
                fn f<const N: usize = { size::<dyn A>() }>() {} ~ dyn[A]
                fn f() -> [u8; size::<dyn A>()] {} ~ dyn[A]""").read(source -> mentions(source, Edition.E2021));
    }

    @TestFactory
    Stream<DynamicTest> every_type_may_be_a_trait_object_in_old_editions() {
        return Table.of("""
                let a: Box<B> = c; ~ Box<B>
                a as &B; ~ &B
                a.b::<C>(); ~ C
                let a: Box<A + Send> = b; ~ Box<dyn[A + Send]>
                Box::<A>::new(); ~ Box<A>
                let a: u8 = b; ~
                let S { a } = T { b }; ~
                S::<A> { b: c }; ~ A""".replace("~\n", "~ \n")).read(body -> mentions("fn f() { " + body + " }", Edition.E2018));
    }

    private static String mentions(String source, Edition edition) {
        return String.join(
                " | ", Texts.each(Outlines.of(source, edition).mentions(), mention -> Show.type(mention.type())));
    }
}
