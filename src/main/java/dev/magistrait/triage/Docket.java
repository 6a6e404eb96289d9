package dev.magistrait.triage;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.Lock;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.Waiver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What triage needs to know of one workspace.
 *
 * @param directory what files are relative to, absolute
 * @param crates the names of its packages
 * @param entries its findings, in the order of reports
 * @param allows its suppressions, those of a file in its order
 * @param standings what was decided on its traits, by their paths
 * @param rules gives the catalogue with the rules of its policy, each with the level in force; asked only where that matters, since it is read from
 *     files
 * @param policy what its waivers and locks are taken from
 */
public record Docket(
        Path directory,
        List<String> crates,
        List<Entry> entries,
        List<Allow> allows,
        Map<String, List<Standing>> standings,
        Supplier<List<Rule>> rules,
        Policy policy) {

    /** A finding, and where it is. */
    public record Entry(Finding finding, Location at) {}

    public Docket {
        crates = List.copyOf(crates);
        entries = List.copyOf(entries);
        allows = List.copyOf(allows);
        standings = Map.copyOf(standings);
    }

    /** The same with more findings. */
    public Docket with(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        all.sort(Comparator.comparing(Entry::finding));
        return new Docket(directory, crates, all, allows, standings, rules, policy);
    }

    List<Waiver> waivers() {
        return policy.waivers();
    }

    /** The lock on a rule, if its policy locks it. */
    Optional<Lock> lock(String rule) {
        return Optional.ofNullable(policy.locked().get(rule));
    }

    Notices notices() {
        return new Notices(rules);
    }

    /** The standings of a trait; several where it has twins. */
    List<Standing> of(String trait) {
        return standings.getOrDefault(trait, List.of());
    }
}
