package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

    @Test
    void a_mark_speaks_of_its_own_line_or_of_one_above() {
        assertThat(Marks.parse(
                        "a.rs", List.of("fn f() {} //~ one-rule", "", "//~^^ another-rule", "//~^ third"), "//~"))
                .containsExactly(
                        new Mark("a.rs", 1, "one-rule"),
                        new Mark("a.rs", 1, "another-rule"),
                        new Mark("a.rs", 3, "third"));
    }

    @Test
    void several_marks_of_a_line_keep_their_order() {
        assertThat(Marks.parse("a.rs", List.of("x //~ z-rule //~ a-rule"), "//~"))
                .extracting(Mark::rule)
                .containsExactly("z-rule", "a-rule");
    }

    @Test
    void comments_are_not_marks() {
        assertThat(Marks.parse("a.rs", List.of("// a ~ b", "/// ~ c", "#~ d"), "//~"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//~",
                "//~rule",
                "//~ Rule",
                "//~ two rules",
                "//~ rule.",
                "//~ ^rule",
                "//~  rule",
                "//~^ rule",
                "//~ a //~"
            })
    void a_mark_that_does_not_parse_is_an_error(String line) {
        assertThatThrownBy(() -> Marks.parse("a.rs", List.of(line), "//~"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a.rs:1: ");
    }
}
