package dev.magistrait.rust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RustVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.74.1, true",
        "1.74, true",
        "1.75, false",
        "1.75.0, false",
        "1.75.0-nightly, false",
        "1.80, false",
        "2, false",
        "1, true"
    })
    void async_functions_in_traits_came_with_1_75(String text, boolean before) {
        RustVersion version = RustVersion.parse(text).orElseThrow();
        assertThat(version.before(RustVersion.NATIVE_ASYNC)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stable", "1.x", "-1.2", "1.75.0.1", "99999.1"})
    void what_is_no_version_is_none(String text) {
        assertThat(RustVersion.parse(text)).isEmpty();
    }

    @Test
    void a_version_without_patch_is_shown_without() {
        assertThat(RustVersion.parse("1.75.0").orElseThrow()).hasToString("1.75");
        assertThat(RustVersion.parse("1.74.1").orElseThrow()).hasToString("1.74.1");
    }
}
