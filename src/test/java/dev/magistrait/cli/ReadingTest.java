package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a report is shown, in which order, and what is left out. */
class ReadingTest {

    private static final String LIB = """
            trait Store {
                async fn load(&self);
            }

            fn a(_: &dyn Store) {}

            #[async_trait::async_trait]
            trait Job {
                async fn run(&self);
            }

            fn b(_: &dyn Store) {}

            #[unknown::generate]
            trait Hidden {
                async fn hide(&self);
            }
            """;

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void makeWorkspace() {
        checkout = new Checkout(directory.resolve("store")).write("src/lib.rs", LIB);
    }

    private List<String> heads() {
        return checkout.out()
                .lines()
                .filter(l -> l.matches("\\w+\\[.*"))
                .map(l -> l.replaceAll("].*", "]"))
                .toList();
    }

    @Test
    void the_gravest_stand_last_by_place_where_they_weigh_the_same() {
        checkout.check();

        assertThat(heads())
                .containsExactly("warning[needless-async-trait]", "error[dyn-native-async]", "error[dyn-native-async]");
        assertThat(checkout.out().indexOf("lib.rs:5:"))
                .isLessThan(checkout.out().indexOf("lib.rs:12:"));
    }

    @Test
    void findings_are_sorted_by_place_or_rule_on_demand() {
        checkout.check("--sort", "place");
        assertThat(heads())
                .containsExactly("error[dyn-native-async]", "warning[needless-async-trait]", "error[dyn-native-async]");

        checkout.check("--sort", "rule");
        assertThat(heads())
                .containsExactly("error[dyn-native-async]", "error[dyn-native-async]", "warning[needless-async-trait]");
    }

    @Test
    void quiet_says_nothing_but_findings() {
        assertThat(checkout.check("--quiet").code()).isEqualTo(1);
        assertThat(heads()).hasSize(3);
        assertThat(checkout.out()).doesNotContain("verdicts:", "read:");

        checkout.write("src/lib.rs", "pub fn nothing() {}\n");
        assertThat(checkout.check("-q").code()).isZero();
        assertThat(checkout.out()).isEmpty();
    }

    @Test
    void statistics_count_by_rule() {
        checkout.check("--statistics");

        assertThat(checkout.out()).startsWith("""
                1 warning needless-async-trait (certain)
                2 error   dyn-native-async (certain)

                verdicts:""");
    }

    @Test
    void blind_spots_are_named_on_demand() {
        checkout.check();
        assertThat(checkout.out()).contains("blind spots: 1").doesNotContain("| #[unknown::generate]");

        checkout.check("--blind-spots");
        assertThat(checkout.out())
                .contains("blind spot[attribute-macro]: ", "lib.rs:14:1", "14 | #[unknown::generate]");
    }

    @Test
    void what_is_not_asked_for_is_not_reported_and_stops_nothing() {
        assertThat(checkout.check("--rule", "style").code()).isZero();
        assertThat(heads()).containsExactly("warning[needless-async-trait]");

        assertThat(checkout.check("--rule", "dyn-*").code()).isEqualTo(1);
        assertThat(heads()).hasSize(2);

        checkout.check("--level", "error", "--format", "json");
        assertThat(checkout.out()).contains("\"warning\": 0,\n      \"error\": 2\n");
    }

    @Test
    void a_baseline_holds_what_is_not_shown_too() throws IOException {
        String known = checkout.path("known.txt").toString();
        checkout.check("--rule", "style", "--write-baseline", known);

        assertThat(checkout.read("known.txt")).contains("dyn-native-async", "needless-async-trait");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rule needles-async-trait | unknown rule `needles-async-trait`   | did you mean `needless-async-trait`?",
                "--rule x*                  | unknown rule `x*`                    | `magistrait rules` lists them all",
                "--level off                | unknown level `off`; known are note, warning, error |",
                "--quiet --statistics       | `--quiet` leaves no summary          | give one of them",
                "--quiet --format json      | `--quiet` is about text, and no text is written | leave it away",
                "--sort size                | unknown order `size`; known are severity, place, rule |"
            })
    void what_selects_nothing_is_refused(String options, String message, String remedy) {
        assertThat(checkout.check(options.split(" +")).code()).isEqualTo(2);
        assertThat(checkout.err()).contains(message, remedy == null ? "" : remedy);
    }

    @Test
    void an_own_rule_is_selected_by_its_id_or_group() {
        checkout.write("magistrait.yaml", """
                rules:
                  - id: acme/no-dyn
                    title: no dyn
                    level: note
                    when: { trait t: { name: Store } }
                    report: { at: $t, message: no }
                """);
        checkout.check("--rule", "acme/*");
        assertThat(heads()).containsExactly("note[acme/no-dyn]");

        checkout.check("--rule", "custom");
        assertThat(heads()).containsExactly("note[acme/no-dyn]");
    }

    @Test
    void places_and_rules_lead_to_files() {
        checkout.check("--hyperlinks", "always");
        String file = checkout.path("src/lib.rs").toUri().toString();
        assertThat(checkout.out()).contains("\u001b]8;;" + file + "\u001b\\");

        checkout.check();
        assertThat(checkout.out()).doesNotContain("\u001b]8");
    }

    @Test
    void a_directory_without_rust_is_refused_with_a_remedy() {
        Checkout empty = new Checkout(directory.resolve("empty"), "").write("notes.txt", "no Rust\n");

        assertThat(empty.check().code()).isEqualTo(3);
        assertThat(empty.out())
                .contains(
                        "holds no Cargo.toml and is no .rs file",
                        "help: give the directory",
                        "none, as no Rust was read");
    }

    @Test
    void levels_name_groups_and_globs_and_what_names_fewer_wins() {
        checkout.write("magistrait.yaml", "levels: { needless-async-trait: error, style: off, 'dyn-*': note }\n");
        checkout.check();

        assertThat(heads())
                .containsExactly("note[dyn-native-async]", "note[dyn-native-async]", "error[needless-async-trait]");
    }

    @Test
    void a_glob_over_rules_that_are_not_there_is_a_mistake() {
        checkout.write("magistrait.yaml", "levels: { 'acme/*': note }\n");

        assertThat(checkout.check().code()).isEqualTo(2);
        assertThat(checkout.err()).contains("magistrait.yaml:1:11", "no rule is called as `acme/*`");
    }

    @Test
    void a_group_that_is_misspelt_is_told_as_a_rule_is() {
        checkout.write("magistrait.yaml", "levels: { stile: off }\n");

        assertThat(checkout.check().code()).isEqualTo(2);
        assertThat(checkout.err()).contains("unknown rule `stile`", "did you mean `style`?");
    }

    @Test
    void a_group_lowers_no_locked_rule() {
        checkout.write("org.yaml", "locked: [dyn-native-async]\n")
                .write("magistrait.yaml", "extends: [org.yaml]\nlevels: { correctness: off }\n");
        checkout.check();

        assertThat(heads()).contains("error[dyn-native-async]");
    }

    @Test
    void help_names_each_command_and_the_manual_holds_all() {
        Invocation program = new Invocation();

        assertThat(program.run("help", "policy", "test")).isZero();
        assertThat(program.out()).startsWith("Usage: magistrait policy test");
        assertThat(program.run("help", "chek")).isEqualTo(2);
        assertThat(program.err()).contains("unknown command `chek`", "did you mean `check`?");
    }

    @Test
    void the_manual_names_every_option_of_every_command() {
        Invocation program = new Invocation();
        program.run("man");

        assertThat(program.out())
                .startsWith(".TH MAGISTRAIT 1")
                .contains(
                        ".SS \"magistrait policy init\"",
                        "\\fB\\-\\-fail\\-on\\fR=\\fI<level>\\fR",
                        ".SH \"EXIT STATUS\"")
                .doesNotContain("${", "@|");
    }

    @Test
    void reports_fit_the_schema_that_is_published_and_may_have_more_keys() {
        Invocation program = new Invocation();
        program.run("schema", "report");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(program.out());
        checkout.check("--format", "json");

        assertThat(schema.validate(checkout.out(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(
                        checkout.out().replace("{\n  \"schema\"", "{\n  \"new\": 1, \"schema\""), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(checkout.out().replace("\"warning\"", "\"loud\""), InputFormat.JSON))
                .isNotEmpty();
    }
}
