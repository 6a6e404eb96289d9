package dev.magistrait.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc, 0",
        "abc, '', 3",
        "'', ab, 2",
        "abc, abd, 1",
        "abc, acb, 1",
        "abc, xabc, 1",
        "kitten, sitting, 3"
    })
    void distance_counts_changes(String a, String b, int changes) {
        assertThat(Nearest.distance(a, b)).isEqualTo(changes);
        assertThat(Nearest.distance(b, a)).isEqualTo(changes);
    }

    @Test
    void names_the_nearest_first() {
        assertThat(Nearest.to("chekc", List.of("cheese", "check", "chest"))).startsWith("check");
        assertThat(Nearest.to("async-trait", List.of("dyn", "needless-async-trait")))
                .containsExactly("needless-async-trait");
        assertThat(Nearest.to("zzz", List.of("check", "rules"))).isEmpty();
        assertThat(Nearest.to("a", List.of("b", "c", "d", "e"))).hasSize(3);
    }
}
