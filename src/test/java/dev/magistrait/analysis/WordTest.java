package dev.magistrait.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {

    private final Word word = new Word("async_trait");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "async_trait",
                "use async_trait::async_trait;",
                "#[cfg_attr(all(), async_trait)]",
                "/// Needs `async_trait`.",
                "//! async_trait",
                "//comment\nuse r#async_trait as x;",
                "// comment\r use async_trait as x;",
                "x // async_trait"
            })
    void a_word_is_found_in_code_and_documentation(String text) {
        assertThat(word.isIn(text.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "async_trai",
                "use async_traits::X;",
                "use my_async_trait;",
                "use async_trait2;",
                "// async_trait",
                "   // use async_trait::async_trait;\n"
            })
    void a_longer_word_or_a_plain_comment_is_passed_over(String text) {
        assertThat(word.isIn(text.getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shared::new(1)", "{Shared::<u8>::x}"})
    void the_beginning_of_a_path_has_another_word_behind_it(String text) {
        assertThat(new Word("Shared::").isIn(text.getBytes(UTF_8))).isTrue();
        assertThat(new Word("hared::").isIn(text.getBytes(UTF_8))).isFalse();
    }
}
