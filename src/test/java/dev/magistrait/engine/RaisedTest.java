package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What many facts at one place must not have in common: a session keeps them by their hashes. */
class RaisedTest {

    private static final int MANY = 1_000;

    @Test
    void findings_of_one_macro_body_have_hashes_of_their_own() {
        assertThat(IntStream.range(0, MANY)
                        .map(i -> raised("`T" + i + "` is boxed").hashCode())
                        .distinct())
                .hasSizeGreaterThan(MANY * 9 / 10);
    }

    @Test
    void one_finding_for_many_reasons_has_many_hashes() {
        assertThat(IntStream.range(0, MANY)
                        .map(i -> raised("`T` is boxed")
                                .showing(at(i + 1), "here")
                                .hashCode())
                        .distinct())
                .hasSizeGreaterThan(MANY * 9 / 10);
    }

    @Test
    void a_condition_brings_the_features_it_names() {
        Cfg store = new Cfg.Option("feature = \"boxed\"", "store", Set.of());
        Cfg app = new Cfg.Option("feature = \"boxed\"", "app", Set.of());

        assertThat(raised("`T` is boxed").under(store.and(app)).finding().features())
                .containsExactly("app/boxed", "store/boxed");
        assertThat(raised("`T` is boxed")
                        .under(store)
                        .under(Cfg.always())
                        .finding()
                        .features())
                .isEmpty();
    }

    private static Raised raised(String message) {
        return new Raised(
                new Finding("acme/rule", Level.WARNING, Confidence.CERTAIN, at(1), message, List.of(), "", "", ""));
    }

    private static Span at(int line) {
        return new Span("src/lib.rs", new Region(line, 1, line, 2));
    }
}
