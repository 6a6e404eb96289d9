package dev.magistrait.analysis;

import static java.util.Comparator.comparing;

import dev.magistrait.engine.policy.FactQuery;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Owners;
import dev.magistrait.fact.PolicyReads;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.facts.Listing;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Facts that someone asks for rather than a rule: what must be gathered of a workspace for them, and which of all they are. */
final class Asking {

    private static final Comparator<Listing.Row> ORDER = comparing(Listing.Row::place)
            .thenComparing(r -> r.kind().label(r.fact()))
            .thenComparing(Listing.Row::text);

    private final CargoWorkspace workspace;
    private final Policy policy;
    private final List<FactQuery> queries;
    private final Owners owners;
    private final Map<FactQuery, Gathered> gathered = new HashMap<>();

    Asking(CargoWorkspace workspace, Policy policy, List<FactQuery> queries) {
        this.workspace = workspace;
        this.policy = policy;
        this.queries = queries;
        this.owners = Ownership.of(workspace);
        queries.stream()
                .filter(q -> Gathered.gathers(q.kind().name()))
                .forEach(q -> gathered.put(q, Gathered.of(workspace, q.kind().name(), q.asked())));
    }

    /** Those facts, what is gathered besides, and that the rest is to be. */
    List<Fact> and(Collection<Fact> others) {
        List<Fact> all = new ArrayList<>(others);
        gathered.values().forEach(g -> all.addAll(g.facts()));
        queries.stream().map(FactQuery::kind).filter(Kind::gathered).forEach(k -> all.add(new PolicyReads(k.name())));
        return all;
    }

    /** Which of all facts each query asks for. */
    List<Listing> listings(Collection<Fact> all, WorkspaceReport report) {
        Predicate<String> reported = reported(report);
        return queries.stream().map(q -> listing(q, all, report, reported)).toList();
    }

    private Listing listing(FactQuery query, Collection<Fact> all, WorkspaceReport report, Predicate<String> reported) {
        Kind kind = query.kind().by(owners);
        List<Listing.Row> rows = all.stream()
                .filter(query.by(owners).test())
                .filter(f -> kind.span(f).map(s -> reported.test(s.file())).orElse(true))
                .map(f -> new Listing.Row(report, kind, f))
                .sorted(ORDER)
                .toList();
        Gathered more = gathered.get(query);
        List<String> unseen = new ArrayList<>(more == null ? List.of() : more.unseen());
        if (query.owned() && !owners.stated()) {
            unseen.add(Ownership.UNSEEN);
        }
        return new Listing(
                kind,
                owners.stated() || !query.owned() ? rows : List.of(),
                more == null || more.left().isEmpty(),
                unseen);
    }

    /** What is asked for, and the manifests of packages of which a part is. */
    private Predicate<String> reported(WorkspaceReport report) {
        CargoWorkspace shown = Portions.shown(workspace, policy);
        Set<String> manifests =
                report.crates().stream().map(c -> c.span().file()).collect(Collectors.toSet());
        return file -> shown.reports(file) || manifests.contains(file);
    }
}
