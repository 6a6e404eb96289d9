package dev.magistrait.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Finding;
import dev.magistrait.outline.Suppression;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.Waiver;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuppressingTest {

    @Test
    void comments_above_each_other_speak_of_the_next_line_of_code() {
        Triage.Outcome outcome = sorted(
                new Findings()
                        .on("needless", "a::T", 4)
                        .on("acme/no-dyn", "a::T", 4)
                        .on("needless", "a::U", 5),
                allow("needless", true, 1),
                allow("acme/no-dyn", true, 2),
                allow("needless", true, 3));

        assertThat(dismissed(outcome)).containsExactly("needless:4 by 1", "acme/no-dyn:4 by 2");
        assertThat(open(outcome)).containsExactly("needless:5");
    }

    @Test
    void one_behind_code_speaks_of_its_own_line() {
        Triage.Outcome outcome = sorted(
                new Findings().on("needless", "a::T", 2).on("needless", "a::U", 3),
                allow("needless", true, 1),
                allow("needless", false, 2),
                allow("needless", false, 4));

        assertThat(dismissed(outcome)).containsExactly("needless:2 by 1");
        assertThat(open(outcome)).containsExactly("needless:3", "unused-suppression:4");
    }

    @Test
    void a_comment_below_the_finding_is_of_no_use_to_it() {
        Triage.Outcome outcome = sorted(
                new Findings().on("unused-suppression", "", 2),
                allow("unused-suppression", true, 1),
                allow("needless", true, 2),
                allow("unused-suppression", true, 3));

        assertThat(dismissed(outcome)).contains("unused-suppression:2 by 1");
        assertThat(open(outcome)).containsExactly("unused-suppression:3");
    }

    @Test
    void each_of_many_comments_speaks_of_its_line() {
        int many = 60_000;
        Findings findings = new Findings();
        IntStream.rangeClosed(1, many).forEach(i -> findings.on("needless", "a::T" + i, 2 * i));
        Suppression[] allows = IntStream.rangeClosed(1, many)
                .mapToObj(i -> allow("needless", true, 2 * i - 1))
                .toArray(Suppression[]::new);

        assertThat(open(sorted(findings, allows))).isEmpty();
    }

    @Test
    void each_of_many_waivers_finds_its_trait() {
        int many = 40_000;
        Findings findings = new Findings();
        List<Waiver> waivers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            findings.on("needless", "a::T" + i, 1 + i).standing("a::T" + i, "dispatch", "dyn");
            waivers.add(Findings.waiver("needless", "a::T" + i, Findings.NEVER, Map.of("dispatch", "dyn")));
        }

        assertThat(open(findings.under(new Findings.Day(Terms.NONE, waivers)))).isEmpty();
    }

    private static Suppression allow(String rule, boolean alone, int line) {
        return new Suppression(List.of(rule), "known", alone, new Region(line, 1, line, 9));
    }

    private static Triage.Outcome sorted(Findings findings, Suppression... allows) {
        Location at = new Location("src/lib.rs", "store", "");
        Docket bare = findings.docket(List.of());
        Docket docket = new Docket(
                bare.directory(),
                bare.crates(),
                bare.entries(),
                List.of(allows).stream().map(a -> new Allow(a, at)).toList(),
                bare.standings(),
                bare.rules(),
                Policy.NONE);
        return new Triage(Terms.NONE, List.of(), List.of()).sort(List.of(docket));
    }

    private static List<String> open(Triage.Outcome outcome) {
        return outcome.workspaces().getFirst().open().stream()
                .map(SuppressingTest::text)
                .toList();
    }

    private static List<String> dismissed(Triage.Outcome outcome) {
        return outcome.workspaces().getFirst().dismissed().stream()
                .map(d -> text(d.finding()) + " by "
                        + ((Dismissal.Suppressed) d.why()).comment().line())
                .toList();
    }

    private static String text(Finding finding) {
        return finding.rule() + ":" + finding.span().line();
    }
}
