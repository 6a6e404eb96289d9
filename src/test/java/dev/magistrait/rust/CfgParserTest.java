package dev.magistrait.rust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CfgParserTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        unix                                   | unix
        all(unix, feature = "a-b",)            | all(unix, feature = "a-b")
        any( not(browser), target_arch="wasm") | any(not(browser), target_arch = "wasm")
        not(not(unix))                         | unix
        all()                                  | all()
        any()                                  | any()
        """)
    void predicates_are_read(String text, String read) {
        assertThat(CfgParser.parse(text)).hasToString(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        all(unix
        not(a, b)
        some(unix)
        unix windows
        """)
    void what_is_none_is_one_unknown_option(String text) {
        Cfg cfg = CfgParser.parse(text);

        assertThat(cfg).isInstanceOf(Cfg.class);
        assertThat(cfg.satisfiable()).isTrue();
        assertThat(cfg.isAlways()).isFalse();
    }

    @Test
    void nesting_has_an_end() {
        assertThat(CfgParser.parse("not(".repeat(100_000) + "unix" + ")".repeat(100_000)))
                .isInstanceOf(Cfg.Option.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        fast                             | false
        not(fast)                        | false
        all(fast, not(slow))             | true
        all(fast, unix)                  | true
        any(feature = "a", fast)         | true
        all(unix, feature = "a")         | false
        all(test, target_os = "linux")   | false
        all(debug_assertions, not(doc))  | false
        """)
    void names_that_nobody_can_relate(String text, boolean unrelated) {
        assertThat(CfgParser.parse(text).unrelated()).isEqualTo(unrelated);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        any()                                         | true
        all(unix, not(unix))                          | true
        all(unix, windows)                            | true
        all(x, any(all(y, not(x)), any()))            | true
        all(target_os = "linux", target_os = "macos") | true
        all()                                         | false
        my_own_name                                   | false
        all(my_own_name, unix)                        | false
        docsrs                                        | false
        all(docsrs, feature = "a")                    | false
        """)
    void conditions_that_no_build_has(String text, boolean impossible) {
        assertThat(CfgParser.parse(text).impossible()).isEqualTo(impossible);
    }
}
