package dev.magistrait.rust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions as SemVer orders them, and requirements as Cargo reads them. */
class CrateVersionTest {

    @Test
    void versions_are_ordered_by_numbers_and_by_what_comes_before_a_release() {
        List<String> ascending = List.of(
                "0.1.9",
                "0.1.80",
                "0.2.0-alpha",
                "0.2.0-alpha.1",
                "0.2.0-alpha.beta",
                "0.2.0-beta.2",
                "0.2.0-beta.11",
                "0.2.0-rc.1",
                "0.2.0",
                "1.0.0");

        assertThat(ascending.stream().map(v -> CrateVersion.parse(v).orElseThrow()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(CrateVersion.parse("1.2.3+build")).isEqualTo(CrateVersion.parse("1.2.3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.1             | 0.1.0
            0.1.80          | 0.1.80
            ^1.2            | 1.2.0
            ~1.2.3          | 1.2.3
            =2              | 2.0.0
            >=1.2, <3       | 1.2.0
            <3, >= 1.4.1    | 1.4.1
            >1.2.3          | 1.2.4
            >1.2            | 1.3.0
            >1              | 2.0.0
            <2              | 0.0.0
            *               | 0.0.0
            1.*             | 1.0.0
            1.2.x           | 1.2.0
            1.0.0-rc.1      | 1.0.0-rc.1
            """)
    void the_lowest_that_a_requirement_lets_in(String requirement, String lowest) {
        assertThat(CrateVersion.lowest(requirement)).hasToString("Optional[" + lowest + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "new", "1.a", "1, x.y", "99999999999"})
    void what_is_no_requirement_has_none(String text) {
        assertThat(CrateVersion.lowest(text)).isEmpty();
    }
}
