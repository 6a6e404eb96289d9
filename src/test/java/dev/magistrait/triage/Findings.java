package dev.magistrait.triage;

import static java.util.stream.Collectors.groupingBy;

import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.finding.RuleGroup;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.Waiver;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Workspaces made up for a test of triage. */
final class Findings {

    static final Path ROOT = Path.of("/checked");
    static final LocalDate NEVER = LocalDate.MAX;

    static final List<Rule> RULES = Stream.of(
                    "needless",
                    "acme/no-dyn",
                    "unused-suppression",
                    "stale-waiver",
                    "expired-waiver",
                    "obsolete-baseline")
            .map(id -> new Rule(id, RuleGroup.STYLE, Level.WARNING, "0.1", id, id, id))
            .toList();

    private final List<Docket.Entry> entries = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();

    /** A finding on a trait of the crate {@code store}. */
    Findings on(String rule, String trait, int line, String... labels) {
        Span span = new Span("src/lib.rs", new Region(line, 1, line, 4));
        List<Evidence> evidence =
                Arrays.stream(labels).map(l -> new Evidence(span, l)).toList();
        String message = "`" + trait + "` is wrong";
        Finding finding = new Finding(rule, Level.WARNING, Confidence.CERTAIN, span, message, evidence, trait, "", "");
        entries.add(new Docket.Entry(finding, new Location("src/lib.rs", "store", "around")));
        return this;
    }

    Findings standing(String trait, String fact, String value) {
        standings.add(new Standing(trait, Map.of(fact, value), List.of()));
        return this;
    }

    /** A day with the waivers of a policy. */
    record Day(Terms terms, List<Waiver> waivers) {}

    Docket docket(List<Waiver> waivers) {
        return new Docket(
                ROOT,
                List.of("store"),
                entries,
                List.of(),
                standings.stream().collect(groupingBy(Standing::trait)),
                () -> RULES,
                policy(waivers));
    }

    private static Policy policy(List<Waiver> waivers) {
        return new Policy(
                "",
                List.of(),
                Policy.NONE.settings(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                waivers);
    }

    Triage.Outcome under(Terms terms) {
        return under(new Day(terms, List.of()));
    }

    Triage.Outcome under(Day day) {
        return new Triage(day.terms(), List.of(ROOT), List.of()).sort(List.of(docket(day.waivers())));
    }

    static Waiver waiver(String rule, String trait, LocalDate until, Map<String, String> rests) {
        return new Waiver(
                rule, trait, "", "", "goes", "storage", "A-1", until, rests, new Origin("/checked/m.yaml", 7, 5));
    }
}
