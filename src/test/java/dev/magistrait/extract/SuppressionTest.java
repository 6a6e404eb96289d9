package dev.magistrait.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.source.Region;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SuppressionTest {

    @TestFactory
    Stream<DynamicTest> a_suppression_names_rules_and_a_reason() {
        return Table.of("""
                // magistrait: allow(a) why not ~ [a] why not
                //magistrait:allow(a)why ~ [a] why
                // magistrait: allow(a-b, c/d,) why (really) ~ [a-b, c/d] why (really)
                // magistrait: allow(a) ~ [a]
                /* magistrait: allow(a) why */ ~ [a] why
                fn f() { m!( /* magistrait: allow(a) why */ ) } ~ [a] why
                // see magistrait: allow(a) why ~
                /// magistrait: allow(a) why ~
                // magistrait: deny(a) why ~
                // magistrait: allow a ~
                const A: &str = "// magistrait: allow(a) why"; ~""".replace("~\n", "~ \n") + " ")
                .read(source -> Outlines.of(source).suppressions().stream()
                        .map(s -> (s.rules() + " " + s.reason()).strip())
                        .collect(Collectors.joining(" | ")));
    }

    @Test
    void its_place_is_the_comment() {
        assertThat(Outlines.of("fn f() {} // magistrait: allow(a) b\r\n").suppressions())
                .singleElement()
                .satisfies(s -> assertThat(s.region()).isEqualTo(new Region(1, 11, 1, 36)));
    }

    @Test
    void its_place_is_counted_in_characters() {
        assertThat(Outlines.of("fn f() {} // magistrait: allow(a) né \n").suppressions())
                .singleElement()
                .satisfies(s -> assertThat(s.region()).isEqualTo(new Region(1, 11, 1, 37)));
    }

    @TestFactory
    Stream<DynamicTest> it_stands_alone_or_behind_code() {
        return Table.of("""
                // magistrait: allow(a) why ~ alone
                fn f() {} // magistrait: allow(a) why ~ beside code
                /* magistrait: allow(a) why */ ~ alone
                /* magistrait: allow(a) why */ fn f() {} ~ beside code""")
                .read(source -> Outlines.of(" \t" + source + "\r\nfn g() {}").suppressions().stream()
                        .map(s -> s.alone() ? "alone" : "beside code")
                        .collect(Collectors.joining(" | ")));
    }
}
