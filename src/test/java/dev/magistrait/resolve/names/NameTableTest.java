package dev.magistrait.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.fact.MacroEffect;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bundled table of known names, line by line. */
class NameTableTest {

    private static final List<KnownName> LINES = NameTable.read();
    private static final Set<String> WAYS =
            Set.of("send-sink", "send-spawner", "send-spawner-2", "send-handler", "send-never");

    @Test
    void its_lines_are_sorted_by_name_and_version_and_none_is_there_twice() {
        Comparator<KnownName> order = Comparator.comparing(KnownName::path).thenComparing(KnownName::since);
        assertThat(LINES).hasSizeGreaterThan(40).isSortedAccordingTo(order);
        assertThat(LINES).extracting(l -> l.path() + " " + l.since()).doesNotHaveDuplicates();
    }

    @Test
    void every_line_says_a_known_effect_and_where_it_can_be_read() {
        assertThat(LINES)
                .allSatisfy(l -> assertThat(l.ofMacro() ? l.macroEffect().isPresent() : WAYS.contains(l.effect()))
                        .as("the effect of " + l.path())
                        .isTrue());
        assertThat(LINES).allSatisfy(l -> assertThat(l.source()).contains(" "));
        assertThat(LINES).extracting(KnownName::effect).contains("keeps", "rewrites", "uses-as-dyn", "makes-send");
    }

    @Test
    void a_macro_is_named_by_its_crate_and_its_last_name() {
        assertThat(LINES)
                .filteredOn(KnownName::ofMacro)
                .allSatisfy(l -> assertThat(l.path().split("::", -1)).hasSize(2));
    }

    @Test
    void two_lines_of_a_macro_that_follow_each_other_say_different_things() {
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < LINES.size(); i++) {
            if (LINES.get(i).path().equals(LINES.get(i - 1).path())) {
                seen.add(LINES.get(i).path());
                assertThat(LINES.get(i).effect()).isNotEqualTo(LINES.get(i - 1).effect());
            }
        }
        assertThat(seen).contains("unimock::unimock");
    }

    @Test
    void the_effects_of_its_head_are_those_that_there_are() throws Exception {
        try (var in = NameTable.class.getResourceAsStream("known-names.txt")) {
            String head = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            for (MacroEffect effect : MacroEffect.values()) {
                assertThat(head).contains("#              " + effect.word() + " ");
            }
        }
    }

    @Test
    void a_line_without_a_version_or_a_source_is_refused() {
        assertThatThrownBy(() -> KnownName.of("a::b keeps 1.0")).hasMessageContaining("a::b keeps 1.0");
        assertThatThrownBy(() -> KnownName.of("a::b keeps soon src/lib.rs: 1.0"))
                .hasMessageContaining("a::b");
    }
}
