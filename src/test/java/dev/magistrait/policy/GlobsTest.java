package dev.magistrait.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobsTest {

    private static final List<String> PIECES =
            List.of("a", "b", "ab", "*", "**", "?", "/", "/", "**/", "/**", "./", "");

    private static String made(Random random, List<String> of, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(of.get(random.nextInt(of.size())));
        }
        return text.toString();
    }

    @Test
    void together_they_hold_what_each_holds_alone() {
        Random random = new Random(1);
        List<String> globs = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            globs.add(made(random, PIECES, 6));
        }
        List<Glob> alone = globs.stream().map(Glob::path).toList();
        Globs together = new Globs(globs);
        int held = 0;
        for (int i = 0; i < 300; i++) {
            String file = made(random, List.of("a", "b", "ab", "/", "/"), 9);
            BitSet expected = new BitSet();
            for (int g = 0; g < alone.size(); g++) {
                expected.set(g, alone.get(g).matches(file));
            }
            held += expected.cardinality();

            assertThat(together.holding(file)).as(file).isEqualTo(expected);
        }
        assertThat(held).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "/src/**,        without a slash before",
        "src//a,         //",
        "src/./a,        `.`",
        "src/../a,       `..`",
        "**/../a,        `..`",
        "src\\a,         a slash stands between",
    })
    void some_hold_no_file_whatever_there_is(String glob, String why) {
        assertThat(Glob.impossible(glob)).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src", "./src/", "../out/src", "**", "a/**/b.rs", "...", "?"})
    void others_may(String glob) {
        assertThat(Glob.impossible(glob)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "**, true",
        "**/, true",
        "**/*, true",
        "**/*.rs, true",
        "*s*, false",
        "*/, false",
        "*/**, false",
        "src/**, false",
        "**/lib.rs, false"
    })
    void all_code_is_in_what_is_nothing_but_wildcards(String glob, boolean boundless) {
        assertThat(Glob.boundless(glob)).isEqualTo(boundless);
    }
}
