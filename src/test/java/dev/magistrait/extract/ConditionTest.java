package dev.magistrait.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.Conditional;
import dev.magistrait.source.Region;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What stands under attributes of its own and is no item, and how far it reaches. */
final class ConditionTest {

    @TestFactory
    Stream<DynamicTest> a_part_ends_where_rustc_ends_it() {
        return Table.of("""
                fn f() { #[cfg(a)] let x: M<u8, u8> = g(1, 2); h() } ~ let x: M<u8, u8> = g(1, 2)
                fn f() { #[cfg(a)] g(); h() } ~ g()
                fn f() { #[cfg(a)] if b { c() } else if d { e() } else { g() } h() } ~ if b { c() } else if d { e() } else { g() }
                fn f() { #[cfg(a)] { g() } h() } ~ { g() }
                fn f() { #[cfg(a)] match b { _ => c }.d(); h() } ~ match b { _ => c }.d()
                fn f() { #[cfg(a)] unsafe { g() } h() } ~ unsafe { g() }
                fn f() { g(#[cfg(a)] h::<A, B>(c, d), e) } ~ h::<A, B>(c, d)
                fn f() { match x { #[cfg(a)] A { .. } if c => d(), _ => e } } ~ A { .. } if c => d()
                fn f() { match x { #[cfg(a)] A => { d() } _ => e } } ~ A => { d() }
                fn f() { let c = |#[cfg(a)] x: &dyn B, y: u8| y; } ~ x: &dyn B
                fn f() { let t = (1, #[cfg(a)] c(d), 2); } ~ c(d)
                fn f() { let s = S { #[cfg(a)] x: c(d), y }; } ~ x: c(d)
                struct S { #[cfg(a)] x: M<K, dyn B>, y: u8 } ~ x: M<K, dyn B>
                enum E { #[cfg(a)] A(u8), B } ~ A(u8)
                fn f<#[cfg(a)] T: B<C, D>, U>(#[cfg(a)] x: T, y: u8) {} ~ T: B<C, D> | x: T
                fn f() { #[cfg(a)] { #[cfg(b)] g(); } } ~ { #[cfg(b)] g(); } | g()
                fn f() { #[cfg_attr(a, cfg(b))] g(); } ~ g()
                fn f() { #[cfg(a)] struct S; #[cfg(a)] fn g() {} #[cfg(all())] h(); } ~ -
                #[cfg(a)] mod m {} #[cfg(a)] use b; #![cfg(c)] ~ -""").read(ConditionTest::parts);
    }

    private static String parts(String source) {
        return Outlines.of(source).conditions().stream()
                .map(c -> text(source, c))
                .reduce((a, b) -> a + " | " + b)
                .orElse("-");
    }

    private static String text(String source, Conditional part) {
        Region region = part.region();
        assertThat(region.line()).isEqualTo(region.endLine());
        return source.substring(region.column() - 1, region.endColumn() - 1);
    }
}
