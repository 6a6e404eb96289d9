package dev.magistrait.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.source.Region;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AttributeReadingTest {

    @TestFactory
    Stream<DynamicTest> attributes_are_read_one_by_one() {
        return Table.of("""
                #[async_trait] ~ #[async_trait]
                #[::a::async_trait(?Send)] ~ #[::a::async_trait(?Send)]
                #[trait_variant::make(X: Send + 'static)] ~ #[trait_variant::make(X: Send + 'static)]
                #[derive(Debug, Clone)] ~ #[derive(Debug, Clone)]
                #[must_use = "why"] ~ #[must_use("why")]
                #[a] /* between */ #[b] ~ #[a] #[b]
                #[unsafe(no_mangle)] ~ #[no_mangle]
                #[cfg_attr(x, a, b(c),)] ~ #[a if x] #[b(c) if x]
                #[cfg_attr(x, cfg_attr(not(y), a))] ~ #[a if all(x, not(y))]
                #[doc(hidden)] ~ #[doc(hidden)]
                #[r#async] ~ #[async]""")
                .read(source -> Show.attributes(trait(source + " trait T {}").attributes())
                        .strip());
    }

    @TestFactory
    Stream<DynamicTest> cfg_is_read_as_a_formula() {
        return Table.of("""
                #[cfg(unix)] ~ unix
                #[cfg(feature="x")] ~ feature = "x"
                #[cfg(feature = r"x")] ~ feature = "x"
                #[cfg(all(unix, not(feature = "x"), any(a, b,)))] ~ all(unix, not(feature = "x"), any(a, b))
                #[cfg(all())] ~ all()
                #[cfg(any())] ~ any()
                #[cfg(true)] ~ all()
                #[cfg(false)] ~ any()
                #[cfg(target(os = "linux"))] ~ target(os = "linux")
                #[cfg(a)] #[cfg(b)] ~ all(a, b)
                #[cfg_attr(a, cfg(b))] ~ any(not(a), b)""").read(source -> trait(source + " trait T {}").cfg().toString());
    }

    @TestFactory
    Stream<DynamicTest> a_test_function_is_there_in_test_builds_only() {
        return Table.of("""
                #[test] ~ test
                #[tokio::test(flavor = "multi_thread")] ~ test
                #[bench] ~ test
                #[rstest] ~ test
                #[test_case::test_case(1)] ~ test
                #[test] #[cfg(unix)] ~ all(unix, test)
                #[testing] ~ all()
                #[inline] ~ all()""")
                .read(source -> Outlines.function(source + " fn f() {}").cfg().toString());
    }

    @TestFactory
    Stream<DynamicTest> lint_levels_stand_in_the_scope() {
        return Table.of("""
                #[allow(a, clippy::b)] fn f() {} ~ FN f allow(a), allow(clippy::b) in 0
                #[expect(a, reason = "why")] fn f() {} ~ FN f expect(a) in 0
                #[cfg_attr(x, deny(a))] #[warn(b)] fn f() {} ~ FN f deny(a) if x, warn(b) in 0
                fn f() { #![forbid(a)] } ~ FN f forbid(a) in 0
                #[allow(a)] trait T { #![allow(b)] } ~ TRAIT T allow(a), allow(b) in 0
                #[allow(a)] mod m { #![allow(b)] } ~ MODULE m allow(a), allow(b) in 0""")
                .read(source -> Show.scope(Outlines.of(source).scopes().get(1)));
    }

    @TestFactory
    Stream<DynamicTest> docs_tell_whether_they_name_send() {
        return Table.of("""
                /// Futures are Send. ~ present, names Send
                /// Not `Send`! ~ present, names Send
                /// Sender, Resend, Send_it, Sends ~ present
                /** Send */ ~ present, names Send
                #[doc = "is Send"] ~ present, names Send
                #[doc = include_str!("x.md")] ~ present
                // Send ~ none
                /* Send */ ~ none
                /**/ ~ none
                //// Send ~ none
                /*** Send */ ~ none
                #[doc(alias = "Send")] ~ none""").read(source -> docs(trait(source + "\ntrait T {}")));
    }

    @Test
    void docs_inside_the_braces_count() {
        assertThat(docs(trait("trait T {\n    //! Send\n}"))).isEqualTo("present, names Send");
    }

    @Test
    void a_comment_that_follows_the_item_before_is_no_docs() {
        assertThat(docs(Outlines.of("struct S; // Send\ntrait T {}").traits().getFirst()))
                .isEqualTo("none");
    }

    @Test
    void inner_attributes_of_the_file_hold_for_all_of_it() {
        FileOutline outline = Outlines.of("#!/bin/sh\n//! docs\n#![cfg(unix)]\n#![allow(a)]\nmod m { fn f() {} }");

        assertThat(Show.scope(outline.scopes().getFirst())).isEqualTo("FILE if unix allow(a) in -1");
        assertThat(outline.functions().getFirst().cfg()).hasToString("unix");
    }

    @Test
    void cfg_adds_up_from_scope_to_scope() {
        FileOutline outline =
                Outlines.of("#[cfg(a)] mod m { #[cfg(b)] impl T for S { #[cfg(c)] fn f() { #[cfg(d)] { mod n; } } } }");

        assertThat(outline.impls().getFirst().methods().getFirst().cfg()).hasToString("all(a, b, c)");
        assertThat(outline.modules().getLast().cfg()).hasToString("all(a, b, c, d)");
    }

    @TestFactory
    Stream<DynamicTest> cfg_holds_for_what_is_inside() {
        return Table.of("""
                fn f() { match x { #[cfg(a)] A => y as &dyn T, _ => z } } ~ mention &dyn[T] if a @1
                fn f() { match x { #[cfg(a)] A => 1, _ => y as &dyn T } } ~ mention &dyn[T] @1
                fn f() { #[cfg(a)] let x: &dyn T = y; } ~ mention &dyn[T] if a @1
                fn f() { #[cfg(a)] g(y as &dyn T); } ~ mention &dyn[T] if a @1
                fn f() { #[cfg(a)] { y as &dyn T } } ~ mention &dyn[T] if a @1
                fn f() { g(#[cfg(a)] y, z as &dyn T) } ~ mention &dyn[T] @1
                fn f() { g(#[cfg(a)] (y as &dyn T), z) } ~ mention &dyn[T] if a @1
                fn f() { S { #[cfg(a)] x: y as &dyn T } } ~ mention &dyn[T] if a @1
                #[cfg(a)] const C: u8 = y as &dyn T; ~ mention &dyn[T] if a @0""").read(source -> Outlines.lines(Outlines.of(source), "mention"));
    }

    @Test
    void an_attribute_reaches_from_hash_to_bracket() {
        TraitItem trait = trait("#[a]\n#[ cfg_attr(x, b) ] trait T {}");

        assertThat(trait.attributes().getFirst().region()).isEqualTo(new Region(1, 1, 1, 5));
        assertThat(trait.attributes().getLast().region()).isEqualTo(new Region(2, 1, 2, 20));
    }

    @Test
    void attributes_stand_on_members_too() {
        TraitItem trait = trait("trait T { #[a] /// Send\n #[cfg(x)] fn f(); }");

        assertThat(Show.function(trait.methods().getFirst())).isEqualTo("#[a] fn f() if x docs Send;");
    }

    private static TraitItem trait(String source) {
        return Outlines.of(source).traits().getFirst();
    }

    private static String docs(TraitItem trait) {
        return !trait.docs().present() ? "none" : trait.docs().namesSend() ? "present, names Send" : "present";
    }
}
