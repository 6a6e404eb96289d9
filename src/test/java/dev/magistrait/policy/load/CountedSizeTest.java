package dev.magistrait.policy.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedSizeTest {

    @ParameterizedTest(name = "{0} comes to {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
        ``                  , 0
        abc                 , 3
        a{9}                , 9
        `a{2,9}b`           , 10
        `a{9,}`             , 9
        (a{9}b){9}          , 99
        (?:a{10}){10}{10}   , 1300
        [a-z{9}]{9}         , 9
        []{9}]{9}           , 9
        [^]{9}]{9}          , 9
        `[\\]{9}]{9}`       , 9
        \\{9}               , 3
        a\\{9}              , 4
        \\Qa{9}\\E{9}       , 12
        a{x}                , 4
        a{                  , 2
        ((((a{1000}){1000}){1000}){1000}){1000}, 2147483648
        (a{9}               , 10
        a)b                 , 3
        """)
    void counted_repetitions_are_written_out(String pattern, long size) {
        assertThat(CountedSize.of(pattern)).isEqualTo(size);
    }
}
