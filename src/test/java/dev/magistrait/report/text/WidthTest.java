package dev.magistrait.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {

    @ParameterizedTest
    @CsvSource({
        "a, 1",
        "é, 1",
        "e\u0301, 1",
        "ß, 1",
        "漢, 2",
        "ｱ, 1",
        "Ａ, 2",
        "한, 2",
        "\u1112\u1161\u11ab, 2",
        "🚀, 2",
        "⌚, 2",
        "→, 1",
        "ℝ, 1",
        "🀄, 2",
        "𠀀, 2",
        "…, 1",
        "ab漢c, 5"
    })
    void is_what_terminals_give(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @Test
    void is_at_most_two_and_wide_exactly_in_whole_ranges() {
        assertThat(Width.of(0x2614)).isEqualTo(2);
        assertThat(Width.of(0x2613)).isEqualTo(1);
        assertThat(Width.of(0x2616)).isEqualTo(1);
        assertThat(Width.of(0x3FFFD)).isEqualTo(2);
        assertThat(Width.of(0x3FFFE)).isEqualTo(1);
    }
}
