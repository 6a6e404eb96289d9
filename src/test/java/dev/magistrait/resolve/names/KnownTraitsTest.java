package dev.magistrait.resolve.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.fact.ForeignForm.Form;
import dev.magistrait.rust.RustVersion;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bundled table of traits that became native, and what a requirement says of them. */
class KnownTraitsTest {

    private static final List<KnownTraits.Line> LINES = KnownTraits.read();

    @Test
    void its_lines_are_sorted_by_name_and_version_and_none_is_there_twice() {
        Comparator<KnownTraits.Line> order =
                Comparator.comparing(KnownTraits.Line::path).thenComparing(KnownTraits.Line::since);
        assertThat(LINES).hasSizeGreaterThan(25).isSortedAccordingTo(order);
        assertThat(LINES).extracting(l -> l.path() + " " + l.since()).doesNotHaveDuplicates();
    }

    @Test
    void every_line_names_a_crate_and_a_trait_and_where_it_can_be_read() {
        assertThat(LINES).allSatisfy(l -> {
            assertThat(l.path().split("::", -1)).hasSize(2);
            assertThat(l.source()).contains(" ");
        });
    }

    @Test
    void the_forms_of_a_trait_take_turns_and_the_last_is_native() {
        Set<String> seen = new HashSet<>();
        for (KnownTraits.Line line : LINES.reversed()) {
            assertThat(line.form()).isEqualTo(seen.add(line.path()) ? Form.NATIVE : Form.ASYNC_TRAIT);
        }
    }

    @Test
    void the_forms_of_its_head_are_those_that_there_are() throws Exception {
        try (var in = KnownTraits.class.getResourceAsStream("known-traits.txt")) {
            String head = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Form form : Form.values()) {
                assertThat(head).contains(" " + form.word() + " ");
            }
        }
    }

    @Test
    void a_line_without_a_known_form_a_version_or_a_source_is_refused() {
        for (String line :
                List.of("a::B native 1.0", "a::B boxed 1.0 src/lib.rs: 1.0", "a::B native soon src/lib.rs: 1.0")) {
            assertThatThrownBy(() -> KnownTraits.Line.of(line)).hasMessageContaining(line);
        }
    }

    @Test
    void a_form_is_known_where_all_versions_have_it() {
        assertThat(form("0.8")).contains(Form.NATIVE);
        assertThat(form("0.8.4")).contains(Form.NATIVE);
        assertThat(form(">=0.8, <1")).contains(Form.NATIVE);
        assertThat(form("0.7")).contains(Form.ASYNC_TRAIT);
        assertThat(form("=0.6.20")).contains(Form.ASYNC_TRAIT);
    }

    @Test
    void where_versions_differ_or_none_is_asked_for_nothing_is_known() {
        assertThat(form(">=0.7")).isEmpty();
        assertThat(form("*")).isEmpty();
        assertThat(form("")).isEmpty();
        assertThat(KnownTraits.bundled().in("axum::extract::FromRequest", List.of()))
                .isEmpty();
        assertThat(KnownTraits.bundled()
                        .in("axum::FromRequest", List.of(VersionRange.of("0.7"), VersionRange.of("0.8"))))
                .isEmpty();
        assertThat(KnownTraits.bundled().in("axum::Handler", List.of(VersionRange.of("0.8"))))
                .isEmpty();
    }

    @Test
    void a_line_tells_the_version_that_brought_the_form() {
        assertThat(KnownTraits.bundled().in("bb8::ManageConnection", List.of(VersionRange.of("0.9"))))
                .map(KnownTraits.Line::since)
                .contains(new RustVersion(0, 9, 0));
    }

    private static Optional<Form> form(String requirement) {
        return KnownTraits.bundled()
                .in("axum::extract::FromRequest", List.of(VersionRange.of(requirement)))
                .map(KnownTraits.Line::form);
    }
}
