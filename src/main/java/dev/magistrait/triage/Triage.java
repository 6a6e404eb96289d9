package dev.magistrait.triage;

import dev.magistrait.finding.Dismissed;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Overruled;
import dev.magistrait.policy.Sourced;
import dev.magistrait.policy.Waiver;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says of all findings of a run which count. Comments come first, then waivers, the baseline, and an earlier revision. */
public final class Triage {

    private final Terms terms;
    private final List<Path> checked;
    private final List<Since> since;

    /**
     * @param checked the paths of the command line, absolute
     * @param since the earlier states, one for each repository; empty when findings are compared with none
     */
    public Triage(Terms terms, List<Path> checked, List<Since> since) {
        this.terms = terms;
        this.checked = List.copyOf(checked);
        this.since = List.copyOf(since);
    }

    /**
     * What came of a workspace.
     *
     * @param open the findings that count
     * @param dismissed those that do not
     * @param identities by what each of both is known again
     */
    public record Sorted(List<Finding> open, List<Dismissed> dismissed, Map<Finding, Identity> identities) {}

    /**
     * What came of a run.
     *
     * @param workspaces one for each docket, in their order
     */
    public record Outcome(List<Sorted> workspaces, Aftermath aftermath) {}

    /** Sorts what the workspaces of one run brought up. */
    public Outcome sort(List<Docket> dockets) {
        List<List<Case>> cases = dockets.stream()
                .map(d -> new Suppressing(d, d.notices()).cases())
                .toList();
        List<Case> all = cases.stream().flatMap(List::stream).toList();
        List<Finding> found = waive(dockets, all);
        found.addAll(overruled(dockets));
        Baseline baseline = Baseline.NONE;
        int mended = 0;
        SortedMap<String, SortedMap<Integer, Integer>> surplus = new TreeMap<>();
        for (Map.Entry<String, List<Docket>> held : byBaseline(dockets).entrySet()) {
            Set<Docket> under = Collections.newSetFromMap(new IdentityHashMap<>());
            under.addAll(held.getValue());
            Baselining baselining = new Baselining(
                    terms.asksPolicies() ? terms.under(held.getKey()) : terms,
                    crates(held.getValue()),
                    all.stream().filter(c -> under.contains(c.docket)).toList());
            baseline = baselining.apply();
            mended += baselining.mended();
            found.addAll(baselining.notices(ofRun(held.getValue())));
            surplus.put(baseline.file(), baselining.surplus());
        }
        for (Since state : since) {
            new Narrowing(state, all.stream().filter(c -> state.holds(c.docket)).toList()).apply();
        }
        Aftermath aftermath = new Aftermath(found, mended, baseline, surplus);
        return new Outcome(cases.stream().map(Triage::sorted).toList(), aftermath);
    }

    /** The workspaces for each baseline: that of the command line holds for all, else each policy names its own, or none. */
    private SortedMap<String, List<Docket>> byBaseline(List<Docket> dockets) {
        SortedMap<String, List<Docket>> held = new TreeMap<>();
        for (Docket docket : dockets) {
            String file = terms.asksPolicies()
                    ? docket.policy()
                            .enforcement()
                            .baseline()
                            .map(Sourced::value)
                            .orElse("")
                    : "";
            held.computeIfAbsent(file, _ -> new ArrayList<>()).add(docket);
        }
        if (held.isEmpty()) {
            held.put("", List.of());
        }
        return held;
    }

    /** Applies each policy's waivers to the workspaces that it holds for; the findings on the waivers themselves. */
    private List<Finding> waive(List<Docket> dockets, List<Case> all) {
        LocalDate today = LocalDate.now(terms.clock());
        Map<Waiver, List<Docket>> held = new LinkedHashMap<>();
        dockets.forEach(d -> d.waivers()
                .forEach(w -> held.computeIfAbsent(w, none -> new ArrayList<>()).add(d)));
        List<Finding> found = new ArrayList<>();
        CaseIndex cases = new CaseIndex(held.isEmpty() ? List.of() : all);
        IdentityHashMap<Docket, Notices> notices = new IdentityHashMap<>();
        held.forEach((waiver, under) -> {
            Notices said = notices.computeIfAbsent(under.getFirst(), Docket::notices);
            found.addAll(new Waiving(today, checked, said).apply(waiver, under, cases));
        });
        return found;
    }

    /** What policies say and later ones lock. */
    private static List<Finding> overruled(List<Docket> dockets) {
        Map<Overruled, Docket> all = new LinkedHashMap<>();
        dockets.forEach(d -> d.policy().overruled().forEach(o -> all.putIfAbsent(o, d)));
        List<Finding> found = new ArrayList<>();
        all.forEach((o, under) -> {
            Origin at = o.origin();
            Span span = new Span(at.file(), new Region(at.line(), at.column(), at.line(), at.column()));
            String message =
                    "`" + o.rule() + "` is locked by " + o.by() + ", so that " + o.what() + " counts for nothing";
            found.addAll(under.notices().of(Notices.STALE_WAIVER, span, message, "remove it"));
        });
        return found;
    }

    /** A baseline belongs to no policy: what is said of it weighs what the first workspace's says. */
    private static Notices ofRun(List<Docket> dockets) {
        return dockets.stream().findFirst().map(Docket::notices).orElseGet(() -> new Notices(List::of));
    }

    private static Set<String> crates(List<Docket> dockets) {
        return dockets.stream().flatMap(d -> d.crates().stream()).collect(Collectors.toSet());
    }

    private static Sorted sorted(List<Case> cases) {
        return new Sorted(
                cases.stream().filter(Case::open).map(Case::finding).toList(),
                cases.stream().flatMap(c -> c.dismissed().stream()).toList(),
                identities(cases));
    }

    private static Map<Finding, Identity> identities(List<Case> cases) {
        Map<Finding, Identity> identities = new HashMap<>();
        cases.forEach(c -> identities.put(c.entry.finding(), c.identity));
        return identities;
    }
}
