package dev.magistrait.rust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CfgTest {

    private static final Cfg DYNAMIC = new Cfg.Option("feature = \"dynamic\"");
    private static final Cfg UNIX = new Cfg.Option("unix");

    @Test
    void opposite_conditions_never_hold_together() {
        assertThat(DYNAMIC.compatible(DYNAMIC.not())).isFalse();
        assertThat(DYNAMIC.and(UNIX).compatible(new Cfg.Any(List.of(DYNAMIC.not(), UNIX.not()))))
                .isFalse();
    }

    @Test
    void independent_conditions_can_hold_together() {
        assertThat(DYNAMIC.compatible(UNIX.not())).isTrue();
    }

    @Test
    void a_conjunction_implies_its_parts_and_not_the_other_way_round() {
        assertThat(DYNAMIC.and(UNIX).implies(UNIX)).isTrue();
        assertThat(UNIX.implies(DYNAMIC.and(UNIX))).isFalse();
    }

    @Test
    void a_condition_and_its_opposite_cover_every_build() {
        assertThat(DYNAMIC.or(DYNAMIC.not()).not().satisfiable()).isFalse();
    }

    @Test
    void code_under_test_is_for_tests_only_and_code_under_test_or_a_feature_is_not() {
        assertThat(Cfg.test().and(UNIX).testOnly()).isTrue();
        assertThat(Cfg.test().or(DYNAMIC).testOnly()).isFalse();
        assertThat(Cfg.always().testOnly()).isFalse();
    }

    @Test
    void a_target_has_one_operating_system_and_is_not_unix_and_windows() {
        assertThat(new Cfg.Option("target_os = \"linux\"").compatible(new Cfg.Option("target_os = \"macos\"")))
                .isFalse();
        assertThat(UNIX.compatible(new Cfg.Option("windows"))).isFalse();
    }

    @Test
    void code_for_documentation_is_never_built() {
        assertThat(new Cfg.Option("docsrs").satisfiable()).isFalse();
        assertThat(new Cfg.Option("docsrs").not().satisfiable()).isTrue();
        assertThat(new Cfg.Option("doc_async_trait").satisfiable()).isFalse();
        assertThat(new Cfg.Option("docker").satisfiable()).isTrue();
    }

    @Test
    void a_package_may_have_a_name_as_if_it_were_for_documentation() {
        Cfg feature = new Cfg.Option("feature = \"dynamic\"", "docs-server", Set.of());

        assertThat(feature.compatible(UNIX)).isTrue();
        assertThat(feature.compatible(UNIX.or(DYNAMIC))).isTrue();
    }

    @Test
    void a_feature_is_not_on_without_those_that_it_turns_on() {
        Cfg store = new Cfg.Option("feature = \"store\"", "acme", Set.of("acme/log"));
        Cfg built = new Cfg.Built("app", Set.of("acme/store"));
        Cfg log = new Cfg.Option("feature = \"log\"", "acme", Set.of());

        assertThat(store.compatible(log.not())).isFalse();
        assertThat(store.not().compatible(log)).isTrue();
        assertThat(built.compatible(store.not())).isFalse();
        assertThat(built.compatible(UNIX.and(log.not()))).isTrue();
    }

    /** The short way for conjunctions against the long one for all formulas, which an alternative that changes nothing takes. */
    @Test
    void a_conjunction_holds_where_it_holds_beside_an_alternative() {
        List<Cfg> parts = List.of(
                UNIX,
                DYNAMIC,
                new Cfg.Option("windows"),
                new Cfg.Option("docsrs"),
                new Cfg.Option("target_os = \"linux\""),
                new Cfg.Option("target_os = \"macos\""),
                new Cfg.Option("target_feature = \"avx\""),
                new Cfg.Option("feature = \"store\"", "acme", Set.of("acme/log")),
                new Cfg.Option("feature = \"log\"", "acme", Set.of()),
                new Cfg.Built("app", Set.of("acme/store")));
        Cfg free = new Cfg.Any(List.of(new Cfg.Option("one"), new Cfg.Option("other")));
        Set<Boolean> seen = new HashSet<>();
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            Cfg all = Cfg.always();
            for (int i = random.nextInt(2, 6); i > 0; i--) {
                Cfg part = parts.get(random.nextInt(parts.size()));
                all = all.and(random.nextBoolean() ? part : part.not());
            }
            assertThat(all.satisfiable()).as("%s", all).isEqualTo(all.and(free).satisfiable());
            seen.add(all.satisfiable());
        }
        assertThat(seen).hasSize(2);
    }

    @Test
    void what_is_built_anyhow_is_not_asked_and_the_rest_stands_once() {
        Cfg built = new Cfg.Built("store", Set.of());

        assertThat(new Cfg.All(List.of(built, UNIX, UNIX, DYNAMIC)).whereBuilt())
                .isEqualTo(UNIX.and(DYNAMIC));
        assertThat(new Cfg.All(List.of(built, UNIX)).whereBuilt()).isEqualTo(UNIX);
        assertThat(new Cfg.All(List.of(built, Cfg.never())).whereBuilt()).isEqualTo(Cfg.never());
        assertThat(new Cfg.Any(List.of(UNIX, DYNAMIC.or(UNIX))).whereBuilt()).isEqualTo(UNIX.or(DYNAMIC));
        assertThat(new Cfg.Any(List.of(UNIX, built)).whereBuilt()).isEqualTo(Cfg.always());
        assertThat(new Cfg.Any(List.of(built.not())).whereBuilt()).isEqualTo(Cfg.never());
    }

    @Test
    void it_reads_as_rust_writes_it() {
        assertThat(DYNAMIC.and(UNIX.not())).hasToString("all(feature = \"dynamic\", not(unix))");
        assertThat(Cfg.always()).hasToString("all()");
    }
}
