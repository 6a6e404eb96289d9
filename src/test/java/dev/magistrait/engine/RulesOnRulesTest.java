package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every rule file keeps to, so that truth maintenance can take back whatever rests on a fact. */
class RulesOnRulesTest {

    private static final Pattern RULE = Pattern.compile(
            "^rule \"([^\"]+)\"\\n(.*?)^when\\n(.*?)^then\\n(.*?)^end$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.])([A-Z]\\w+)\\(");
    private static final Pattern INSERTED = Pattern.compile("^ {4}insertLogical\\( (?:new (\\w+)|(Findings\\.by))\\(");
    private static final List<String> FORBIDDEN = List.of(
            "salience",
            "agenda-group",
            "activation-group",
            "ruleflow-group",
            "no-loop",
            "lock-on-active",
            "auto-focus",
            "update(",
            "modify(",
            "delete(",
            "retract(",
            "insert(",
            "global ",
            "eval(",
            "forall(",
            "function ",
            "query ",
            "enabled",
            "duration",
            "timer",
            " or ");

    private static List<Written> written = List.of();

    private record Written(String folder, String file, String name, String metadata, String when, String then) {

        Set<String> reads() {
            Set<String> types = new TreeSet<>();
            TYPE.matcher(when).results().map(m -> m.group(1)).forEach(types::add);
            types.remove("List");
            return types;
        }

        String inserts() {
            var matcher = INSERTED.matcher(then);
            assertThat(matcher.find()).as("one logical insertion in %s", name).isTrue();
            return matcher.group(1) == null ? "Raised" : matcher.group(1);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            written = files.filter(f -> f.toString().endsWith(".drl"))
                    .sorted()
                    .flatMap(RulesOnRulesTest::rules)
                    .toList();
        }
        assertThat(written).hasSizeGreaterThan(40);
    }

    @Test
    void every_rule_written_is_compiled() {
        var compiled = Law.bundledModels().stream()
                .map(Model::getRules)
                .flatMap(List::stream)
                .map(Rule::getName);

        assertThat(compiled)
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().map(Written::name).toList());
    }

    /** Drools 10.2 adds packages after the first rule by rule, and then forgets to evaluate some rules with {@code not}. */
    @Test
    void all_rules_are_of_one_package() {
        var packages = Law.bundledModels().stream()
                .map(Model::getRules)
                .flatMap(List::stream)
                .map(Rule::getPackage);

        assertThat(packages.distinct()).containsExactly(Law.PACKAGE);
    }

    @Test
    void none_says_more_than_conditions_and_one_logical_insertion() {
        assertThat(written).allSatisfy(rule -> {
            assertThat(rule.when + rule.then.replaceAll("\"[^\"]*\"", "")).doesNotContain(FORBIDDEN);
            assertThat(rule.then.split("insertLogical\\(", -1)).hasSize(2);
            assertThat(rule.then.stripTrailing()).endsWith(");").containsOnlyOnce(";");
            assertThat(rule.when).doesNotContainPattern("from (?!accumulate)");
            rule.inserts();
        });
    }

    @Test
    void none_can_reach_itself() {
        Map<String, Set<String>> leadsTo = new TreeMap<>();
        written.forEach(rule -> rule.reads()
                .forEach(type ->
                        leadsTo.computeIfAbsent(type, t -> new TreeSet<>()).add(rule.inserts())));

        assertThat(leadsTo).containsKeys("DynUse", "Dispatch", "Verdict");
        assertThat(leadsTo.keySet())
                .allSatisfy(type -> assertThat(closure(type, leadsTo)).doesNotContain(type));
    }

    @Test
    void the_stages_come_one_after_the_other() {
        assertThat(written).allSatisfy(rule -> {
            switch (rule.folder) {
                case "derive" -> {
                    assertThat(rule.reads()).doesNotContain("Verdict", "Raised", "Overruled");
                    assertThat(rule.inserts()).isNotIn("Verdict", "Raised");
                }
                case "decide" -> {
                    assertThat(rule.reads()).doesNotContain("Verdict", "Raised");
                    assertThat(rule.inserts()).isEqualTo("Verdict");
                }
                case "view" -> {
                    assertThat(rule.reads()).contains("PolicyReads").doesNotContain("Overruled", "Raised");
                    assertThat(rule.inserts()).containsAnyOf("View", "OfTrait");
                }
                default -> {
                    assertThat(rule.folder).isEqualTo("judge");
                    assertThat(rule.reads()).doesNotContain("Raised");
                    assertThat(rule.inserts()).isEqualTo("Raised");
                }
            }
        });
    }

    @Test
    void every_row_gives_way_to_a_policy() {
        assertThat(written.stream().filter(r -> r.name.startsWith("mechanism: row")))
                .hasSizeGreaterThan(15)
                .allMatch(r -> r.when.contains("    not Overruled( trait == $trait )\n"));
    }

    @Test
    void messages_speak_in_one_voice() {
        var message = Pattern.compile("Findings\\.by\\( drools,[^\"]*\"([^\"]*)\"");
        var judging = written.stream().filter(r -> r.folder.equals("judge")).toList();

        assertThat(judging).isNotEmpty().allSatisfy(rule -> {
            var found = message.matcher(rule.then);
            assertThat(found.find()).as(rule.name).isTrue();
            assertThat(found.group(1)).matches("[a-z`].*");
            assertThat(rule.then).doesNotContainPattern("\\.\"\\s*\\)");
        });
    }

    private static Set<String> closure(String type, Map<String, Set<String>> leadsTo) {
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(leadsTo.getOrDefault(type, Set.of()));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (reached.add(next)) {
                open.addAll(leadsTo.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    private static Stream<Written> rules(Path file) {
        String folder = file.getName(file.getNameCount() - 2).toString();
        String name = file.getFileName().toString();
        return RULE.matcher(text(file))
                .results()
                .map(m -> new Written(folder, name, m.group(1), m.group(2), m.group(3), m.group(4)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
