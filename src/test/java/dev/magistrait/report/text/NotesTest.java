package dev.magistrait.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.report.Example;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {

    private final Example example = new Example(".").crate("store").file("src/lib.rs", "one");

    @Test
    void a_condition_says_whose_features_it_names_and_in_which_manifest() {
        Finding finding = finding("feature = \"boxed\"", List.of("store/boxed"));

        assertThat(new Notes(example.workspace()).lines(finding))
                .containsExactly(
                        "note: only under `cfg(feature = \"boxed\")`: `boxed` is a feature of `store` (Cargo.toml)");
    }

    @Test
    void each_package_is_named() {
        Finding finding = finding("any(feature = \"app/a\", feature = \"store/b\")", List.of("app/a", "store/b"));

        assertThat(new Notes(example.workspace()).lines(finding).getFirst())
                .endsWith(": `a` is a feature of `app`; `b` is a feature of `store` (Cargo.toml)");
    }

    @Test
    void of_many_features_three_are_named() {
        List<String> features = List.of("app/a", "app/b", "app/c", "app/d", "app/e");

        assertThat(new Notes(example.workspace())
                        .lines(finding("test", features))
                        .getFirst())
                .endsWith("`c` is a feature of `app`; and 2 more");
    }

    @Test
    void a_condition_without_features_stands_alone() {
        assertThat(new Notes(example.workspace()).lines(finding("test", List.of())))
                .containsExactly("note: only under `cfg(test)`");
    }

    private Finding finding(String condition, List<String> features) {
        return new Finding(
                "rule",
                Level.ERROR,
                Confidence.CERTAIN,
                example.at("src/lib.rs", "one"),
                "message",
                List.of(),
                "",
                condition,
                features,
                "");
    }
}
