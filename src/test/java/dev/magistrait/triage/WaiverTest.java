package dev.magistrait.triage;

import static dev.magistrait.triage.Findings.NEVER;
import static dev.magistrait.triage.Findings.waiver;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Dismissed;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Waiver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

    private final Findings store = new Findings()
            .on("needless", "store::Store", 3)
            .on("needless", "store::Cache", 9)
            .standing("store::Store", "dispatch", "dyn")
            .standing("store::Cache", "dispatch", "both");

    @Test
    void a_waiver_dismisses_the_findings_it_names_and_says_who_answers() {
        Triage.Outcome outcome = store.under(on(LAST_DAY, waiver("needless", "*::Store", LAST_DAY, Map.of())));

        assertThat(outcome.workspaces().getFirst().dismissed()).singleElement().satisfies(d -> {
            assertThat(d.finding().trait()).isEqualTo("store::Store");
            assertThat(d.why())
                    .isEqualTo(new Dismissal.Waived("goes", "storage", "A-1", LAST_DAY, "/checked/m.yaml", 7));
        });
        assertThat(open(outcome)).containsExactly("store::Cache");
        assertThat(outcome.aftermath().findings()).isEmpty();
    }

    @Test
    void it_ends_after_its_last_day_and_is_reported() {
        Triage.Outcome outcome =
                store.under(on(LAST_DAY.plusDays(1), waiver("needless", "store::Store", LAST_DAY, Map.of())));

        assertThat(open(outcome)).containsExactly("store::Store", "store::Cache");
        assertThat(outcome.aftermath().findings()).singleElement().satisfies(f -> {
            assertThat(f.rule()).isEqualTo("expired-waiver");
            assertThat(f.span()).hasToString("/checked/m.yaml:7:5");
            assertThat(f.message()).isEqualTo("the waiver of `needless` held until 2027-03-31");
        });
    }

    @Test
    void one_that_never_ends_holds_in_any_year() {
        Triage.Outcome outcome = store.under(on(LocalDate.of(9999, 12, 31), waiver("needless", "", NEVER, Map.of())));

        assertThat(open(outcome)).isEmpty();
    }

    @Test
    void it_holds_while_the_facts_hold_that_it_rests_on() {
        Waiver waiver = waiver("needless", "store::Store", NEVER, Map.of("dispatch", "dyn"));

        assertThat(open(store.under(on(LAST_DAY, waiver)))).containsExactly("store::Cache");
    }

    @Test
    void it_ends_by_itself_when_a_fact_changes_and_names_the_fact() {
        Triage.Outcome outcome = store.under(on(LAST_DAY, waiver("needless", "", NEVER, Map.of("dispatch", "dyn"))));

        assertThat(open(outcome)).containsExactly("store::Cache");
        assertThat(stale(outcome))
                .containsExactly(
                        "the waiver of `needless` has ended: `dispatch` of `store::Cache` is `both`, not `dyn`");
    }

    @Test
    void facts_that_are_not_known_do_not_hold() {
        Findings foreign = new Findings().on("needless", "std::Other", 3);
        Triage.Outcome outcome = foreign.under(on(LAST_DAY, waiver("needless", "", NEVER, Map.of("dispatch", "dyn"))));

        assertThat(open(outcome)).containsExactly("std::Other");
        assertThat(stale(outcome)).singleElement().asString().contains("rests on `dispatch`", "`std::Other`");
    }

    @ParameterizedTest
    @CsvSource({
        "acme/no-dyn, '', '', ''",
        "needless, other::*, '', ''",
        "needless, '', acme-*, ''",
        "needless, '', '', tests/**"
    })
    void one_that_matches_nothing_is_stale(String rule, String trait, String crate, String file) {
        Waiver waiver = new Waiver(
                rule, trait, crate, file, "goes", "storage", "", NEVER, Map.of(), new Origin("m.yaml", 2, 1));
        Triage.Outcome outcome = store.under(on(LAST_DAY, waiver));

        assertThat(open(outcome)).hasSize(2);
        assertThat(stale(outcome)).containsExactly("the waiver of `" + rule + "` matches no finding");
    }

    @ParameterizedTest
    @CsvSource({"/checked, true", "/, true", "/checked/part, false", "/elsewhere, true"})
    void a_part_of_the_tree_does_not_tell_what_is_stale(Path checked, boolean reported) {
        Findings.Day day = on(LAST_DAY, waiver("acme/no-dyn", "", NEVER, Map.of()));
        Triage.Outcome outcome =
                new Triage(day.terms(), List.of(checked), List.of()).sort(List.of(store.docket(day.waivers())));

        assertThat(stale(outcome)).hasSize(reported ? 1 : 0);
    }

    private static Findings.Day on(LocalDate day, Waiver waiver) {
        Instant evening = day.atTime(23, 59).toInstant(ZoneOffset.UTC);
        return new Findings.Day(new Terms(Clock.fixed(evening, ZoneOffset.UTC), List.of(), ""), List.of(waiver));
    }

    private static List<String> open(Triage.Outcome outcome) {
        List<Dismissed> dismissed = outcome.workspaces().getFirst().dismissed();
        List<Finding> open = outcome.workspaces().getFirst().open();
        assertThat(dismissed.size() + open.size()).as("nothing is dropped").isPositive();
        return open.stream().map(Finding::trait).toList();
    }

    private static List<String> stale(Triage.Outcome outcome) {
        assertThat(outcome.aftermath().findings()).allMatch(f -> f.rule().equals("stale-waiver"));
        return outcome.aftermath().findings().stream().map(Finding::message).toList();
    }
}
