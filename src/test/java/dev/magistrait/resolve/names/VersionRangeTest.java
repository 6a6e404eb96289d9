package dev.magistrait.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.rust.RustVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What requirements let in, as Cargo has it. */
class VersionRangeTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3,          1.2.3, 2.0",
        "^1.2,           1.2,   2.0",
        "0.2.3,          0.2.3, 0.3",
        "0.0.3,          0.0.3, 0.0.4",
        "0.0,            0.0,   0.1",
        "0,              0.0,   1.0",
        "~1.2.3,         1.2.3, 1.3",
        "~1,             1.0,   2.0",
        "=1.2.3,         1.2.3, 1.2.4",
        "=1.2,           1.2,   1.3",
        "1.*,            1.0,   2.0",
        "0.2.*,          0.2,   0.3",
        "'>=0.20, <0.22', 0.20, 0.22",
        "'>1.2, <=1.4',  1.2,   1.5",
        "1.0.0-rc.1,     1.0,   2.0"
    })
    void a_requirement_lets_in_a_range(String requirement, String from, String to) {
        assertThat(VersionRange.of(requirement)).isEqualTo(new VersionRange(version(from), version(to)));
    }

    @ParameterizedTest
    @CsvSource({"*", "''", "latest", "1.2.3.4"})
    void what_is_not_understood_lets_in_every_version(String requirement) {
        assertThat(VersionRange.of(requirement)).isEqualTo(VersionRange.ANY);
    }

    @Test
    void a_range_meets_what_begins_before_its_end() {
        VersionRange range = VersionRange.of("0.4");
        assertThat(range.meets(version("0.5"), version("0.6"))).isFalse();
        assertThat(range.meets(version("0.4.9"), version("0.6"))).isTrue();
        assertThat(range.meets(version("0.1"), version("0.4"))).isFalse();
    }

    private static RustVersion version(String text) {
        return RustVersion.parse(text).orElseThrow();
    }
}
