package dev.magistrait.policy.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.finding.Level;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Policies;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.PolicyFile;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.policy.Sourced;
import dev.magistrait.policy.Waiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergerTest {

    private static final String RULE = """
            rules:
              - { id: acme/x, title: x, level: error, when: { trait t: {} }, report: { at: $t, message: m } }
            """;
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);

    @TempDir
    private Path directory = Path.of("");

    private void file(String name, String text) throws IOException {
        Files.createDirectories(directory.resolve(name).getParent());
        Files.writeString(directory.resolve(name), text);
    }

    private Loaded load(String text) {
        return Policies.load(directory, text);
    }

    @Test
    void the_later_wins_and_each_value_knows_where_it_is_laid_down() throws IOException {
        file(
                "base/a.yaml",
                "title: A\nlevels: { refining-impl: error, needless-async-trait: note }\nsettings: { api: open, send-sinks: [a::b], trait-macros: { 'a::m': keeps, 'a::n': rewrites } }");
        file(
                "b.yaml",
                "levels: { refining-impl: note }\nsettings: { send-sinks: [c::d, a::b], trait-macros: { 'a::m': makes-send } }");

        Policy policy = Policies.read(load("extends: [base/a.yaml, b.yaml]\nlevels:\n  needless-async-trait: off\n"));

        assertThat(policy.title()).isEqualTo("A");
        assertThat(Policies.level(policy, "refining-impl"))
                .isEqualTo(new Sourced<>(Level.NOTE, new Origin("b.yaml", 1, 11)));
        assertThat(Policies.level(policy, "needless-async-trait"))
                .isEqualTo(new Sourced<>(Level.OFF, new Origin("magistrait.yaml", 3, 3)));
        assertThat(Policies.level(policy, "send-undocumented").origin().file()).isEqualTo("bundled:default");
        assertThat(policy.settings().sourced(SettingKey.API))
                .containsExactly(new Sourced<>("open", new Origin("base/a.yaml", 3, 18)));
        assertThat(policy.settings().list(SettingKey.SEND_SINKS)).containsExactly("a::b", "c::d");
        assertThat(policy.settings().table(SettingKey.TRAIT_MACROS))
                .containsExactly(Map.entry("a::m", "makes-send"), Map.entry("a::n", "rewrites"));
        assertThat(policy.files())
                .extracting(PolicyFile::name)
                .containsExactly("bundled:default", "base/a.yaml", "b.yaml", "magistrait.yaml");
    }

    @Test
    void of_files_on_the_command_line_the_later_wins() throws IOException {
        file("a.yaml", "levels: { refining-impl: error }");
        file("b.yaml", "levels: { refining-impl: note }");

        Policy policy = Policies.read(Policies.loader()
                .load(List.of(
                        "strict",
                        directory.resolve("a.yaml").toString(),
                        directory.resolve("b.yaml").toString())));

        assertThat(Policies.level(policy, "refining-impl").value()).isEqualTo(Level.NOTE);
        assertThat(Policies.level(policy, "redundant-capture").value()).isEqualTo(Level.WARNING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            levels: { dyn-native-async: warning }                                     | 2:11: `dyn-native-async` is locked and cannot be lowered to `warning`
            scopes: [{ where: a, levels: { dyn-native-async: off } }]                 | 2:32: `dyn-native-async` is locked and cannot be lowered to `off`
            waivers: [{ rule: dyn-native-async, reason: r, owner: o }]                | 2:19: `dyn-native-async` is locked and cannot be waived
            levels: { acme/x: note }                                                  | 2:11: `acme/x` is locked and cannot be lowered to `note`
            rules: [{ id: acme/x, title: y, when: { trait t: {} }, report: { at: $t, message: n } }] | 2:15: `acme/x` is locked and cannot be replaced
            """)
    void what_is_locked_cannot_be_lowered_further_down(String text, String mistake) throws IOException {
        file("org/base.yaml", "locked: [dyn-native-async, acme/x]\n" + RULE);

        int column = text.contains("acme/x") ? 28 : 10;
        assertThat(Policies.mistakes(load("extends: [org/base.yaml]\n" + text)))
                .containsExactly("magistrait.yaml:" + mistake + "; locked at `error` by org/base.yaml:1:" + column);
    }

    @Test
    void what_is_locked_can_be_raised_and_named_again_at_its_level() throws IOException {
        file("base.yaml", "levels: { needless-async-trait: warning }\nlocked: [needless-async-trait]");

        assertThat(Policies.mistakes(load("extends: [base.yaml]\nlevels: { needless-async-trait: error }")))
                .isEmpty();
        assertThat(Policies.mistakes(load("extends: [base.yaml]\nlevels: { needless-async-trait: warning }")))
                .isEmpty();
        assertThat(Policies.mistakes(load("locked: [refining-impl]\nlevels: { refining-impl: off }")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extends: [mine.yaml, org.yaml]", "extends: [org-first.yaml]"})
    void a_lock_holds_whatever_stands_before_it(String text) throws IOException {
        file("mine.yaml", """
                levels: { dyn-native-async: off, needless-async-trait: off }
                scopes: [{ where: "**", levels: { dyn-native-async: note, refining-impl: off } }]
                waivers: [{ rule: dyn-native-async, reason: r, owner: o }]
                """);
        file("org.yaml", "locked: [dyn-native-async, needless-async-trait]\nlevels: { needless-async-trait: note }");
        file("org-first.yaml", "extends: [mine.yaml, org.yaml]");

        Policy policy = Policies.read(load(text));

        assertThat(Policies.level(policy, "dyn-native-async").value()).isEqualTo(Level.ERROR);
        assertThat(Policies.level(policy, "needless-async-trait").value()).isEqualTo(Level.NOTE);
        assertThat(policy.waivers()).isEmpty();
        assertThat(policy.scopes().getFirst().levels()).containsOnlyKeys("refining-impl");
        assertThat(policy.overruled())
                .extracting(o -> o.rule() + ": " + o.what() + " at " + o.origin() + " by " + o.by())
                .containsExactly(
                        "dyn-native-async: its level `off` at mine.yaml:1:11 by org.yaml:1:10",
                        "dyn-native-async: its level `note` at mine.yaml:2:35 by org.yaml:1:10",
                        "dyn-native-async: its waiver at mine.yaml:3:19 by org.yaml:1:10");
    }

    @Test
    void what_a_policy_says_beside_its_own_lock_stands() throws IOException {
        file("org.yaml", """
                extends: [strict]
                locked: [dyn-native-async, refining-impl]
                scopes: [{ where: a, levels: { dyn-native-async: off } }]
                waivers: [{ rule: dyn-native-async, reason: r, owner: o }]
                """);

        Policy policy = Policies.read(load("extends: [org.yaml]"));

        assertThat(policy.overruled()).isEmpty();
        assertThat(policy.waivers()).hasSize(1);
        assertThat(policy.scopes().getFirst().levels()).containsOnlyKeys("dyn-native-async");
    }

    @Test
    void policies_that_extend_each_other_are_a_mistake() throws IOException {
        file("a.yaml", "extends: [b.yaml]");
        file("b.yaml", "extends: [a.yaml]");

        assertThat(Policies.mistakes(load("extends: [a.yaml]")))
                .containsExactly("b.yaml:1:11: `a.yaml` extends this policy, directly or by way of others");
    }

    @Test
    void a_policy_that_two_extend_is_read_once() throws IOException {
        file("base.yaml", "levels: { refining-impl: off }");
        file("a.yaml", "extends: [base.yaml]\nlevels: { refining-impl: error }");
        file("b.yaml", "extends: [base.yaml]");

        Policy policy = Policies.read(load("extends: [a.yaml, b.yaml]"));

        assertThat(Policies.level(policy, "refining-impl").value()).isEqualTo(Level.ERROR);
        assertThat(policy.files()).hasSize(5);
    }

    @Test
    void a_later_rule_of_the_same_id_takes_the_place_of_the_earlier() throws IOException {
        file("base.yaml", RULE);

        Policy policy = Policies.read(load("extends: [base.yaml]\n" + RULE.replace("title: x", "title: y")));

        assertThat(policy.rules()).extracting(CustomRule::title).containsExactly("y");
        assertThat(policy.shadowed()).extracting(CustomRule::title).containsExactly("x");
    }

    @ParameterizedTest
    @CsvSource({
        "crates/old/src/a.rs, 2027-03-31, NOTE",
        "crates/old/src/a.rs, 2027-04-01, ERROR",
        "crates/new/src/a.rs, 2027-03-31, ERROR",
        "crates/old/gen.rs, 2027-04-01, OFF",
    })
    void a_scope_holds_where_it_says_and_until_its_day(String file, LocalDate today, Level level) {
        Policy policy = Policies.read(load("""
                levels: { refining-impl: error }
                scopes:
                  - { where: [crates/old/**], until: 2027-03-31, levels: { refining-impl: note } }
                  - { where: ["**/gen.rs"], levels: { refining-impl: off } }
                """));

        assertThat(policy.level("refining-impl", file, today))
                .get()
                .extracting(Sourced::value)
                .isEqualTo(level);
    }

    @Test
    void a_waiver_keeps_all_it_says() {
        Policy policy = Policies.read(load("""
                waivers:
                  - rule: needless-async-trait
                    trait: "acme::*"
                    crate: acme
                    file: src/*
                    reason: goes soon
                    owner: me
                    ticket: T-1
                    until: 2027-03-31
                    while: { dispatch: dyn, reachable: true }
                  - { rule: refining-impl, reason: r, owner: o }
                """));

        assertThat(policy.waivers())
                .containsExactly(
                        new Waiver(
                                "needless-async-trait",
                                "acme::*",
                                "acme",
                                "src/*",
                                "goes soon",
                                "me",
                                "T-1",
                                TODAY,
                                Map.of("dispatch", "dyn", "reachable", "true"),
                                new Origin("magistrait.yaml", 2, 11)),
                        new Waiver(
                                "refining-impl",
                                "",
                                "",
                                "",
                                "r",
                                "o",
                                "",
                                LocalDate.MAX,
                                Map.of(),
                                new Origin("magistrait.yaml", 11, 13)));
    }
}
