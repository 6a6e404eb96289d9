package dev.magistrait.rust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CasingTest {

    @Test
    void the_first_letter_tells() {
        assertThat(Casing.upper("Store")).isTrue();
        assertThat(Casing.upper("_Store")).isFalse();
        assertThat(Casing.lower("store")).isTrue();
    }

    @Test
    void a_name_that_is_missing_tells_nothing() {
        assertThat(Casing.upper("")).isFalse();
        assertThat(Casing.lower("")).isFalse();
    }
}
