package dev.magistrait.samples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.magistrait.engine.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule runs over every sample, and what it finds is compared with the marks both ways. */
class SamplesTest {

    private static final Map<String, Sample> CHECKED = new ConcurrentHashMap<>();

    private static Sample sample(String name) {
        return CHECKED.computeIfAbsent(name, Sample::of);
    }

    @Test
    void there_are_samples_and_marks() throws IOException {
        assertThat(Sample.names()).hasSizeGreaterThan(10).contains("storefront");

        assertThat(sample("storefront").marks()).hasSizeGreaterThan(10);
    }

    @TestFactory
    Stream<DynamicTest> findings_stand_where_the_marks_say() throws IOException {
        return Sample.names().stream().map(name -> dynamicTest(name, () -> compare(sample(name))));
    }

    private static void compare(Sample sample) throws IOException {
        List<Mark> marks = sample.marks();
        assertThat(marks).as("a sample without marks shows nothing").isNotEmpty();

        List<String> difference = Difference.between(marks, sample.findings());
        assertThat(difference)
                .withFailMessage(
                        () -> sample.directory() + " differs from its marks:\n  " + String.join("\n  ", difference))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_rule_has_a_sample_with_a_hit_and_a_near_miss() throws IOException {
        List<String> rules = rules();
        assertThat(rules).hasSizeGreaterThan(5);
        return rules.stream().map(rule -> dynamicTest(rule, () -> hitAndNearMiss(rule)));
    }

    private static void hitAndNearMiss(String rule) throws IOException {
        assertThat(Sample.names()).contains(rule);
        Sample sample = sample(rule);
        assertThat(sample.marks()).as("hits").anyMatch(mark -> mark.rule().equals(rule));

        Set<String> reported = sample.rulesByTrait().keySet();
        assertThat(sample.decisions())
                .as("near misses: traits with a verdict that no rule reports")
                .anyMatch(decision -> !reported.contains(decision.trait().id().path()));
    }

    /** Waivers and baselines are no part of a workspace, so that no sample shows the rules on them. */
    private static List<String> rules() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules/judge"))) {
            Stream<String> judging =
                    files.map(file -> file.getFileName().toString().replace(".drl", ""));
            return Stream.concat(judging, Stream.of("unused-suppression"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> verdicts_are_those_of_the_samples_list() throws IOException {
        List<String> listed =
                Sample.names().stream().filter(name -> Files.exists(list(name))).toList();
        assertThat(listed).contains("storefront");
        return listed.stream().map(name -> dynamicTest(name, () -> compareVerdicts(name)));
    }

    private static void compareVerdicts(String name) throws IOException {
        String verdicts = sample(name).decisions().stream()
                .map(SamplesTest::line)
                .sorted()
                .collect(joining());

        assertThat(verdicts).isEqualTo(Files.readString(list(name)));
    }

    private static Path list(String name) {
        return Sample.SAMPLES.resolve(name).resolve("verdicts.txt");
    }

    private static String line(Decision decision) {
        String companion = decision.verdict().companion();
        return "%-42s %s%s (%s)\n"
                .formatted(
                        decision.trait().id(),
                        decision.verdict().mechanism().word(),
                        companion.isEmpty() ? "" : " with " + companion,
                        row(decision));
    }

    @Test
    void the_storefront_shows_every_row_of_the_decision_table_but_that_for_open_futures() {
        assertThat(sample("storefront").decisions())
                .extracting(SamplesTest::row)
                .contains("row 1", "row 2", "row 3", "row 4", "row 5", "row 6", "row 8");
        assertThat(sample("open-futures").decisions())
                .extracting(SamplesTest::row)
                .contains("row 7", "row 8");
    }

    /** Of a rule's name, such as {@code mechanism: row 3, used as dyn only}, its row. */
    private static String row(Decision decision) {
        return decision.because().getFirst().rule().replaceAll("^mechanism: (row \\d).*", "$1");
    }
}
