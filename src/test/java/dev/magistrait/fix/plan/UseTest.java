package dev.magistrait.fix.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "use a::m;~fn f() {} > fn f() {}",
                "use a::{m, b, c}; > use a::{b, c};",
                "use a::{b, c, m}; > use a::{b, c};",
                "use a::{b, m}; > use a::b;",
                "use a::{m, b as c}; > use a::b as c;",
                "use a::{self, m}; > use a::{self};",
                "use a::{~    b,~    m,~    c,~}; > use a::{~    b,~    c,~};",
                "use {a::m, b::c}; > use b::c;",
                "use {a::{m, n}, b::c}; > use {a::{n}, b::c};",
                "use a::{b, m /* why */}; > use a::{b /* why */};",
            })
    void a_name_goes_out_of_a_use(String before, String after) {
        Text text = TextTest.text(before.replace("~", "\n"));
        Use use = Use.in(text).getFirst();
        Use.Leaf leaf = use.leaves().stream()
                .filter(l -> l.name().equals("m"))
                .findFirst()
                .orElseThrow();

        assertThat(TextTest.made(text, List.of(use.without(leaf).orElseThrow())))
                .isEqualTo(after.replace("~", "\n"));
    }

    @Test
    void a_name_stays_where_nothing_else_is_in_its_braces() {
        Use use = Use.in(TextTest.text("use {a::{m}, b::c};")).getFirst();

        assertThat(use.without(use.leaves().getFirst())).isEmpty();
    }

    @Test
    void uses_that_others_see_or_that_hold_in_some_builds_are_left_alone() {
        Text text = TextTest.text("pub use a::m; #[cfg(b)] use a::m; x! { use a::m; } #![allow(c)] use a::n;");

        assertThat(Use.in(text))
                .singleElement()
                .satisfies(u -> assertThat(u.leaves().getFirst().name()).isEqualTo("n"));
    }

    @Test
    void a_name_can_be_another_than_the_last_of_its_path() {
        assertThat(Use.in(TextTest.text("use a::{m as n};")).getFirst().leaves())
                .singleElement()
                .satisfies(
                        leaf -> assertThat(List.of(leaf.meant(), leaf.name())).containsExactly("m", "n"));
    }
}
