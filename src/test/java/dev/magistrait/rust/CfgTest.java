package dev.magistrait.rust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void it_reads_as_rust_writes_it() {
        assertThat(DYNAMIC.and(UNIX.not())).hasToString("all(feature = \"dynamic\", not(unix))");
        assertThat(Cfg.always()).hasToString("all()");
    }
}
