package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule of a policy can join each fact with each other: the check ends, and tells which rule it did not carry out. */
class JoinBoundsTest {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final String WHEN = "impl i: {}, static-use u: { crate: $i.crate }, impl j: { crate: $u.crate }";
    private static final String REPORT = "report: { at: $i, message: \"`{i.trait}` with all\" }";

    @TempDir
    private Path directory = Path.of("");

    private Checkout check(int traits, String when, String outcome) {
        String code = IntStream.range(0, traits).mapToObj("""
                        pub trait T%1$d { async fn f(&self); }
                        pub struct S%1$d;
                        impl T%1$d for S%1$d { async fn f(&self) {} }
                        pub async fn use%1$d(t: &impl T%1$d) { t.f().await }
                        """::formatted).collect(Collectors.joining());
        Checkout checkout = new Checkout(directory)
                .write("magistrait.yaml", """
                        rules:
                          - id: acme/all
                            title: all with all
                            when: { %s }
                            %s
                          - id: acme/each
                            title: each
                            when: { trait t: {}, impl i: { trait: $t } }
                            report: { at: $t, message: "`{t.name}` has an impl" }
                        """.formatted(when, outcome))
                .write("src/lib.rs", code);
        return Assertions.assertTimeout(SOON, () -> checkout.check("--format", "json"));
    }

    @Test
    void a_rule_that_joins_too_much_is_left_out_and_told() {
        Checkout checked = check(90, WHEN, REPORT);

        assertThat(checked.code()).isEqualTo(3);
        assertThat(checked.out())
                .contains("rule `acme/all` (", "magistrait.yaml:2) joins more facts than are followed, and is left out")
                .contains("`T89` has an impl")
                .doesNotContain("\"message\": \"all with all\"");
    }

    @Test
    void one_that_decides_is_told() {
        Checkout checked = check(90, WHEN + ", trait t: {}", "verdict: { mechanism: none, because: so }");

        assertThat(checked.code()).isEqualTo(3);
        assertThat(checked.out()).contains("rule `acme/all` (").doesNotContain("\"mechanism\": \"none\"");
    }

    @Test
    void some_thousand_matches_are_followed() {
        Checkout checked = check(20, WHEN, REPORT);

        assertThat(checked.code()).isZero();
        assertThat(checked.out()).contains("store::T19` with all", "`T19` has an impl");
    }
}
