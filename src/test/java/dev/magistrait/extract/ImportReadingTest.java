package dev.magistrait.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.source.Region;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ImportReadingTest {

    @TestFactory
    Stream<DynamicTest> a_use_tree_is_read_leaf_by_leaf() {
        return Table.of("""
                use a; ~ use a as a
                use a::b::C; ~ use a::b::C as C
                use ::a::B; ~ use ::a::B as B
                use crate::a::*; ~ use crate::a::*
                use *; ~ use ::*
                use super::super::A as B; ~ use super::super::A as B
                use a::B as _; ~ use a::B as _
                use a::r#b as r#c; ~ use a::b as c
                use a::{self, B}; ~ use a as a self | use a::B as B
                use a::{self as b}; ~ use a as b self
                use a::{b::{C, d::*}, E as F,}; ~ use a::b::C as C | use a::b::d::* | use a::E as F
                use {a::B, ::c::D}; ~ use a::B as B | use ::c::D as D
                use ::{a, b}; ~ use ::a as a | use ::b as b
                use a::{{B}, {}}; ~ use a::B as B
                pub use a::B; ~ pub use a::B as B
                pub(super) use a::*; ~ pub(super) use a::*
                use $crate::a::B; ~ use $crate::a::B as B
                #[cfg(x)] use a::{B, C}; ~ use a::B as B if x | use a::C as C if x
                extern crate a; ~ extern crate a as a
                extern crate self as a; ~ extern crate self as a
                #[macro_use] pub extern crate a as b; ~ pub #[macro_use] extern crate a as b""").read(ImportReadingTest::reading);
    }

    @Test
    void a_leaf_has_its_own_place() {
        var imports = Outlines.of("use a::{b,\n c as d};").imports();

        assertThat(imports.getFirst().region()).isEqualTo(new Region(1, 9, 1, 10));
        assertThat(imports.getLast().region()).isEqualTo(new Region(2, 2, 2, 8));
    }

    @Test
    void imports_in_a_body_stand_in_the_scope_of_their_block() {
        assertThat(Outlines.lines(Outlines.of("fn f() { if a { use b; } }"), "scope 2", "use"))
                .isEqualTo("scope 2 BLOCK in 1\nuse b as b @2");
    }

    private static String reading(String source) {
        return Outlines.of(source).imports().stream().map(Show::imported).collect(Collectors.joining(" | "));
    }
}
