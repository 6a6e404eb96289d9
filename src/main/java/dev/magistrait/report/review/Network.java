package dev.magistrait.report.review;

import dev.magistrait.fact.Dependency;
import dev.magistrait.report.WorkspaceReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What packages have to do with each other.
 *
 * @param nodes the packages with async traits, and those that name such of others
 * @param links between them, by their places among the nodes
 * @param crossings how many places there are of each kind, those inside a package among them
 */
public record Network(List<Node> nodes, List<Link> links, SortedMap<Crossing, Integer> crossings) {

    public static final Network NONE = new Network(List.of(), List.of(), new TreeMap<>());

    public Network {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        crossings = Collections.unmodifiableSortedMap(new TreeMap<>(crossings));
    }

    /** A package; two workspaces may have one of the same name. */
    public record Node(String workspace, String crate) {}

    /**
     * From a package to one that it builds on.
     *
     * @param dependency whether its manifest says so
     * @param dyn how many places of the first name traits of the second as trait objects, and {@code impls} how many implement one
     */
    public record Link(int from, int to, boolean dependency, int dyn, int impls) {}

    static Network of(List<WorkspaceReport> workspaces, Map<String, Dossier> dossiers) {
        Builder builder = new Builder();
        for (WorkspaceReport workspace : workspaces) {
            builder.add(
                    workspace,
                    dossiers.getOrDefault(workspace.root(), Dossier.NONE).survey());
        }
        return builder.network();
    }

    /** How many places of each package name each trait as a trait object. */
    SortedMap<Crossing, Integer> dyn() {
        SortedMap<Crossing, Integer> dyn = new TreeMap<>(crossings);
        dyn.keySet().removeIf(c -> c.kind() != Crossing.Kind.DYN);
        return dyn;
    }

    private static final class Builder {

        private record Pair(int from, int to) {}

        private final Map<Node, Integer> places = new HashMap<>();
        private final List<Node> nodes = new ArrayList<>();
        private final SortedMap<Crossing, Integer> crossings = new TreeMap<>();
        private final Map<Pair, Link> links = new HashMap<>();

        void add(WorkspaceReport workspace, Survey survey) {
            workspace
                    .decisions()
                    .forEach(d -> place(workspace, d.trait().place().crate()));
            survey.crossings().forEach((crossing, count) -> {
                crossings.merge(crossing, count, Integer::sum);
                int from = place(workspace, crossing.from());
                int to = place(workspace, crossing.to());
                boolean dyn = crossing.kind() == Crossing.Kind.DYN;
                if (from != to) {
                    link(new Link(from, to, false, dyn ? count : 0, dyn ? 0 : count));
                }
            });
            for (Dependency dependency : survey.local()) {
                Integer from = places.get(new Node(workspace.root(), dependency.crate()));
                Integer to = places.get(new Node(workspace.root(), dependency.packageName()));
                if (from != null && to != null && !from.equals(to)) {
                    link(new Link(from, to, true, 0, 0));
                }
            }
        }

        private int place(WorkspaceReport workspace, String crate) {
            return places.computeIfAbsent(new Node(workspace.root(), crate), node -> {
                nodes.add(node);
                return nodes.size() - 1;
            });
        }

        private void link(Link more) {
            links.merge(
                    new Pair(more.from(), more.to()),
                    more,
                    (a, b) -> new Link(
                            a.from(),
                            a.to(),
                            a.dependency() || b.dependency(),
                            a.dyn() + b.dyn(),
                            a.impls() + b.impls()));
        }

        Network network() {
            List<Link> sorted = links.values().stream()
                    .sorted((a, b) -> a.from() != b.from() ? a.from() - b.from() : a.to() - b.to())
                    .toList();
            return new Network(nodes, sorted, crossings);
        }
    }
}
