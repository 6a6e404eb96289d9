package dev.magistrait.policy.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Outcome;
import dev.magistrait.policy.Policies;
import dev.magistrait.policy.Sourced;
import dev.magistrait.policy.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParametersTest {

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void base() throws IOException {
        Files.writeString(directory.resolve("base.yaml"), """
                rules:
                  - id: acme/small
                    title: interfaces are small
                    parameters: { more: 6, crates: ["*-domain", "*-api"], word: five }
                    when:
                      trait t: { crate: "${crates}" }
                      at-least ${more} method as m: { trait: $t }
                    report: { at: $t, message: "`{t.name}` has more than ${word} methods" }
                """);
    }

    private CustomRule rule(String above) {
        return Policies.read(Policies.load(directory, "extends: [base.yaml]\n" + above))
                .rules()
                .getFirst();
    }

    private List<String> mistakes(String above) {
        return Policies.mistakes(Policies.load(directory, "extends: [base.yaml]\n" + above));
    }

    private static List<String> when(CustomRule rule) {
        return rule.when().stream().flatMap(c -> Written.clause(c).stream()).toList();
    }

    private static String message(CustomRule rule) {
        return ((Outcome.Report) rule.outcome()).message().toString();
    }

    @Test
    void without_a_word_the_values_of_the_rule_hold() {
        CustomRule rule = rule("");

        assertThat(when(rule))
                .containsExactly(
                        "trait t: { crate: [\"*-domain\", \"*-api\"] }", "at-least 6 method as m: { trait: $t.trait }");
        assertThat(message(rule)).contains("has more than five methods");
        assertThat(rule.asWritten()).isEqualTo(rule);
    }

    @Test
    void who_extends_it_sets_some_and_the_last_word_counts() {
        CustomRule rule = rule("parameters: { acme/small: { more: 9, word: eight } }\n");

        assertThat(when(rule))
                .containsExactly(
                        "trait t: { crate: [\"*-domain\", \"*-api\"] }", "at-least 9 method as m: { trait: $t.trait }");
        assertThat(message(rule)).contains("has more than eight methods");
        assertThat(rule.parameters().values().get("more"))
                .isEqualTo(new Sourced<>(List.of("9"), new Origin("magistrait.yaml", 2, 29)));
        assertThat(rule.parameters().values().get("crates"))
                .extracting(v -> v.origin().file())
                .isEqualTo("base.yaml");
        assertThat(when(rule.asWritten())).contains("at-least 6 method as m: { trait: $t.trait }");
    }

    @Test
    void a_policy_between_sets_what_the_last_leaves_alone() throws IOException {
        Files.writeString(
                directory.resolve("between.yaml"),
                "extends: [base.yaml]\nparameters: { acme/small: { crates: core, more: 7 } }\n");

        Loaded loaded = Policies.load(directory, "extends: [between.yaml]\nparameters: { acme/small: { more: 8 } }\n");

        assertThat(when(Policies.read(loaded).rules().getFirst()))
                .containsExactly("trait t: { crate: core }", "at-least 8 method as m: { trait: $t.trait }");
    }

    @Test
    void a_rule_that_takes_its_place_has_none_of_them() {
        String other = """
                rules:
                  - id: acme/small
                    title: another
                    when: { "trait t": {} }
                    report: { at: $t, message: "a trait" }
                """;

        assertThat(mistakes(other + "parameters: { acme/small: { more: 7 } }\n"))
                .containsExactly("magistrait.yaml:7:29: `acme/small` has no parameters");
    }

    @Test
    void what_cannot_be_set_is_told_where_it_is_said() {
        assertThat(mistakes("parameters: { acme/small: { most: 7 } }\n"))
                .containsExactly("magistrait.yaml:2:29: unknown parameter `most`; expected `crates`, `more`, `word`");
        assertThat(mistakes("parameters: { acme/smal: { more: 7 } }\n"))
                .containsExactly("magistrait.yaml:2:15: unknown rule `acme/smal`; did you mean `acme/small`?");
        assertThat(mistakes("parameters: { dyn-native-async: { more: 7 } }\n"))
                .first()
                .asString()
                .startsWith("magistrait.yaml:2:15: ");
        assertThat(mistakes("parameters: { acme/small: { more: many } }\n"))
                .first()
                .asString()
                .startsWith("magistrait.yaml:2:15: `acme/small` cannot be read with these parameters: "
                        + "`at-least many method as m` is not a condition");
        assertThat(mistakes("parameters: { acme/small: { word: [a, b] } }\n"))
                .containsExactly("magistrait.yaml:2:15: `acme/small` cannot be read with these parameters: "
                        + "`word` is a list, and stands within a text; expected one value, or a place of its own");
    }

    @Test
    void a_lock_holds_the_parameters_too() throws IOException {
        Files.writeString(
                directory.resolve("locked.yaml"),
                "extends: [base.yaml]\nlocked: [acme/small]\nparameters: { acme/small: { more: 7 } }\n");

        Loaded loaded = Policies.load(directory, "extends: [locked.yaml]\nparameters: { acme/small: { more: 70 } }\n");

        assertThat(Policies.mistakes(loaded))
                .containsExactly("magistrait.yaml:2:15: `acme/small` is locked, and its parameters cannot be set; "
                        + "locked by locked.yaml:2:10");
    }

    @Test
    void a_parameter_is_declared_and_used() {
        String rule = """
                rules:
                  - id: acme/other
                    title: another
                    parameters: { unused: 1 }
                    when: { "trait t": { name: "${name}" } }
                    report: { at: $t, message: "a trait" }
                """;

        assertThat(mistakes(rule))
                .containsExactly(
                        "magistrait.yaml:5:19: nothing in the rule says `${unused}`; say it where the value belongs, or remove the parameter",
                        "magistrait.yaml:6:32: `${name}` is no parameter of the rule; expected `unused`");
    }
}
