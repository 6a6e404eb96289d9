package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sure findings in samples are, and what they show: marks say neither. */
class CertaintyTest {

    private static List<Finding> findings(Sample sample, String rule, String trait) {
        return sample.report().workspaces().stream()
                .flatMap(w -> w.findings().stream())
                .filter(f -> f.rule().equals(rule) && f.trait().endsWith("::" + trait))
                .toList();
    }

    private static Finding finding(String sample, String rule, String trait) {
        List<Finding> found = findings(Sample.of(sample), rule, trait);
        assertThat(found).as("%s of %s in %s", rule, trait, sample).hasSize(1);
        return found.getFirst();
    }

    @Test
    void features_that_no_manifest_joins_make_no_error() {
        assertUnsure("cluster/src/lib.rs");
        assertThat(finding("features", "dyn-native-async", "Store").level()).isEqualTo(Level.ERROR);
    }

    @Test
    void a_feature_that_no_manifest_turns_on_beside_a_package_makes_no_error_there() {
        assertUnsure("board/src/lib.rs");

        Finding built = missing("gadget/src/lib.rs");
        assertThat(built.level()).isEqualTo(Level.ERROR);
        assertThat(built.confidence()).isEqualTo(Confidence.CERTAIN);
    }

    private static void assertUnsure(String file) {
        Finding missing = missing(file);
        assertThat(missing.level()).isEqualTo(Level.WARNING);
        assertThat(missing.confidence()).isEqualTo(Confidence.LIKELY);
    }

    private static Finding missing(String file) {
        return findings(Sample.of("features-apart"), "impl-missing-async-trait", "Actor").stream()
                .filter(f -> f.span().file().endsWith(file))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_a_closure_gives_is_held_by_the_method_that_calls_it() {
        assertThat(finding("open-futures", "needless-async-trait", "Called").confidence())
                .isEqualTo(Confidence.LIKELY);
    }

    @Test
    void layers_around_each_other_are_no_recursion() {
        Finding engine = finding("obstacles", "needless-async-trait", "Engine");

        assertThat(engine.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(engine.evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Descend",
                "Route",
                "Rename",
                "Forget",
                "Borrowed",
                "Project",
                "Sift",
                "Stock",
                "Point",
                "Number",
                "Spell",
                "Pick",
                "Cover"
            })
    void what_leads_to_another_type_is_followed_to_it(String trait) {
        assertThat(finding("obstacles", "needless-async-trait", trait).confidence())
                .isEqualTo(Confidence.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hem", "Seam", "Tack", "Cuff", "Knot", "Bind", "Loop", "Stitch", "Braid", "Pleat", "Lace", "Unwrap",
                "Snip"
            })
    void futures_of_different_calls_are_of_one_type_only_as_boxes(String trait) {
        assertThat(finding("obstacles", "needless-async-trait", trait).confidence())
                .isEqualTo(Confidence.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Relay", "Hook", "Trim"})
    void what_an_index_picks_a_tuple_holds_or_a_loop_gives_is_of_a_known_type(String trait) {
        assertThat(finding("obstacles", "needless-async-trait", trait).confidence())
                .isEqualTo(Confidence.CERTAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Weigh", "Find", "Split", "Persist", "Ascend", "Serve", "Beat", "Ring", "Echo", "Tally", "Pass"})
    void what_goes_where_nobody_wrote_its_type_is_not_certain(String trait) {
        assertThat(finding("obstacles", "needless-async-trait", trait).confidence())
                .isEqualTo(Confidence.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hail", "Wave", "Call", "Signal", "Report", "Beacon", "Listen", "Answer", "Post", "Begin", "Await",
                "Lend", "Pipe", "Extend", "Collect"
            })
    void a_box_that_is_kept_where_no_word_tells_of_futures_is_an_obstacle(String trait) {
        assertThat(finding("obstacles", "needless-async-trait", trait).confidence())
                .isEqualTo(Confidence.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gather", "Open", "Repeat"})
    void what_is_known_to_be_harmless_is_certain(String trait) {
        assertThat(finding("obstacles", "needless-async-trait", trait).confidence())
                .isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void a_method_is_none_of_a_trait_that_is_not_in_scope() {
        assertThat(finding("obstacles", "needless-async-trait", "Build").evidence())
                .isEmpty();
    }
}
