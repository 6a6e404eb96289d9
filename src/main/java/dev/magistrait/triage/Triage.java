package dev.magistrait.triage;

import dev.magistrait.finding.Dismissed;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of all findings of a run which count. Comments come first, then waivers, the baseline, and an earlier revision. */
public final class Triage {

    private final Notices notices;
    private final Terms terms;
    private final List<Path> checked;
    private final List<Since> since;

    /**
     * @param rules the catalogue with the rules of policies, each with the level in force
     * @param checked the paths of the command line, absolute
     * @param since the earlier states, one for each repository; empty when findings are compared with none
     */
    public Triage(List<Rule> rules, Terms terms, List<Path> checked, List<Since> since) {
        this.notices = new Notices(rules);
        this.terms = terms;
        this.checked = List.copyOf(checked);
        this.since = List.copyOf(since);
    }

    /**
     * What came of a workspace.
     *
     * @param open the findings that count
     * @param dismissed those that do not
     */
    public record Sorted(List<Finding> open, List<Dismissed> dismissed) {}

    /**
     * What came of a run.
     *
     * @param workspaces one for each docket, in their order
     */
    public record Outcome(List<Sorted> workspaces, Aftermath aftermath) {}

    /** Sorts what the workspaces of one run brought up. */
    public Outcome sort(List<Docket> dockets) {
        List<List<Case>> cases =
                dockets.stream().map(d -> new Suppressing(d, notices).cases()).toList();
        List<Case> all = cases.stream().flatMap(List::stream).toList();
        LocalDate today = LocalDate.now(terms.clock());
        List<Finding> found = new ArrayList<>(new Waiving(today, checked, notices).apply(terms.waivers(), all));
        Baselining baselining = new Baselining(terms, crates(dockets), all);
        Baseline baseline = baselining.apply();
        found.addAll(baselining.notices(notices));
        for (Since state : since) {
            new Narrowing(state, all.stream().filter(c -> state.holds(c.docket)).toList()).apply();
        }
        Aftermath aftermath = new Aftermath(found, baselining.mended(), baseline);
        return new Outcome(cases.stream().map(Triage::sorted).toList(), aftermath);
    }

    private static Set<String> crates(List<Docket> dockets) {
        return dockets.stream().flatMap(d -> d.crates().stream()).collect(Collectors.toSet());
    }

    private static Sorted sorted(List<Case> cases) {
        return new Sorted(
                cases.stream().filter(Case::open).map(Case::finding).toList(),
                cases.stream().flatMap(c -> c.dismissed().stream()).toList());
    }
}
