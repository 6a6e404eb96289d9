package dev.magistrait.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "store::Store, store::Store,    true",
        "store::Store, store::Stores,   false",
        "store::*,    store::a::Store,  true",
        "*Store,      store::a::Store,  true",
        "*,           '',               true",
        "st.re,       store,            false",
        "'a*b*c',     axxbxxc,          true",
        "'a\\E*',     'a\\Eb',          true",
    })
    void a_star_stands_for_anything_in_a_name(String glob, String name, boolean matches) {
        assertThat(Glob.name(glob).matches(name)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "crates/legacy/,    crates/legacy/src/a.rs,  true",
        "crates/legacy,     crates/legacy/src/a.rs,  true",
        "crates/legacy,     crates/legacy2/src/a.rs, false",
        "src/*.rs,          src/lib.rs,              true",
        "src/*.rs,          src/a/lib.rs,            false",
        "src/**,            src/a/lib.rs,            true",
        "**/lib.rs,         lib.rs,                  true",
        "**/lib.rs,         a/b/lib.rs,              true",
        "crates/**/lib.rs,  crates/lib.rs,           true",
        "crates/**/lib.rs,  crates/a/src/lib.rs,     true",
        "crates/**/lib.rs,  crates/a/src/xlib.rs,    false",
    })
    void a_star_stays_within_a_part_of_a_path_and_two_do_not(String glob, String path, boolean matches) {
        assertThat(Glob.path(glob).matches(path)).isEqualTo(matches);
    }
}
