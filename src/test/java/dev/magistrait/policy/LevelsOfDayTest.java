package dev.magistrait.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.finding.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsOfDayTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);
    private static final List<String> FILES = List.of(
            "a.rs",
            "src/a.rs",
            "src/b.rs",
            "src/a/b.rs",
            "crates/a/src/lib.rs",
            "crates/ab/src/lib.rs",
            "/odd",
            "crates");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**",
                "*",
                "src",
                "src/",
                "./src/**",
                "src/*",
                "src/a.rs",
                "src/a*",
                "s?c/a.rs",
                "**/b.rs",
                "crates/a",
                "crates/a/**",
                "crates/*/src",
                "/odd",
                "",
                "nowhere/**"
            })
    void a_scope_holds_what_its_glob_matches(String where) {
        LevelsOfDay levels = policy(scope(where, TODAY, Level.NOTE)).on(TODAY);

        assertThat(FILES)
                .allSatisfy(file -> assertThat(levels.level("acme/rule", file).isPresent())
                        .as(file)
                        .isEqualTo(Glob.path(where).matches(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"**", "src/**", "src/a.rs"})
    void the_later_scope_wins_and_one_that_ended_says_nothing(String where) {
        Scope ended = scope("src/a.rs", TODAY.minusDays(1), Level.OFF);
        LevelsOfDay levels = policy(scope("src/a.rs", TODAY, Level.ERROR), scope(where, TODAY, Level.NOTE), ended)
                .on(TODAY);

        assertThat(levels.level("acme/rule", "src/a.rs").map(Sourced::value)).contains(Level.NOTE);
        assertThat(levels.level("acme/other", "src/a.rs")).isEmpty();
    }

    @Test
    void a_scope_says_nothing_before_its_first_day() {
        Policy policy = policy(scope("src/**", TODAY, LocalDate.MAX, Level.ERROR));

        assertThat(policy.level("acme/rule", "src/a.rs", TODAY.minusDays(1))).isEmpty();
        assertThat(policy.level("acme/rule", "src/a.rs", TODAY).map(Sourced::value))
                .contains(Level.ERROR);
    }

    private static Scope scope(String where, LocalDate until, Level level) {
        return scope(where, LocalDate.MIN, until, level);
    }

    private static Scope scope(String where, LocalDate from, LocalDate until, Level level) {
        return new Scope(
                List.of(where),
                from,
                until,
                new TreeMap<>(Map.of("acme/rule", new Sourced<>(level, Origin.BUILT_IN))),
                Origin.BUILT_IN);
    }

    private static Policy policy(Scope... scopes) {
        Policy none = Policy.NONE;
        return new Policy(
                "",
                List.of(),
                none.settings(),
                none.levels(),
                none.locked(),
                List.of(scopes),
                List.of(),
                List.of(),
                List.of());
    }
}
