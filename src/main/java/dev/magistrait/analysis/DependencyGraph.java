package dev.magistrait.analysis;

import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.Depends;
import dev.magistrait.rust.CrateVersion;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.manifest.LockGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which packages need which: those of the workspace by their manifests, others by {@code Cargo.lock}. */
final class DependencyGraph {

    /** A package: one of the workspace without a version, another with that of the lock file, or without where there is none. */
    private record Node(String name, String version) {}

    /** @param of what the manifest of {@code from} says; empty of one that the lock file tells */
    private record Edge(Node from, Node to, List<Dependency> of) {

        boolean is(Dependency.Kind kind) {
            return of.isEmpty() ? kind == Dependency.Kind.NORMAL : of.getFirst().kind() == kind;
        }

        boolean optional() {
            return !of.isEmpty() && of.getFirst().optional();
        }
    }

    /** @param build whether a step from here on is a build-dependency */
    private record State(Node node, boolean build) {}

    /** How one gets from a state to what is sought. */
    private record Way(State from, int optional, int steps, List<Edge> first, List<State> next) {
        static final Comparator<Way> SHORTEST = Comparator.comparingInt(Way::optional)
                .thenComparingInt(Way::steps)
                .thenComparing(w ->
                        w.first().isEmpty() ? "" : w.first().getFirst().to().name());
    }

    private final Map<String, CargoPackage> local = new LinkedHashMap<>();
    private final Map<String, List<Node>> byName = new HashMap<>();
    private final Map<Node, List<Edge>> into = new HashMap<>();
    private final Map<Node, List<Edge>> from = new HashMap<>();
    private final LockGraph lock;

    DependencyGraph(CargoWorkspace workspace) {
        this.lock = LockGraph.of(workspace);
        workspace.packages().forEach(p -> local.putIfAbsent(p.name(), p));
        local.keySet().forEach(name -> node(new Node(name, "")));
        Map<String, LockGraph.Locked> ofLocal = new HashMap<>();
        for (LockGraph.Locked one : lock.packages()) {
            if (one.foreign() || !local.containsKey(one.name())) {
                node(new Node(one.name(), one.version()));
            } else {
                ofLocal.putIfAbsent(one.name(), one);
            }
        }
        for (LockGraph.Locked one : lock.packages()) {
            if (one.foreign() || !local.containsKey(one.name())) {
                one.needs()
                        .forEach(n ->
                                needed(n).forEach(to -> edge(new Node(one.name(), one.version()), to, List.of())));
            }
        }
        local.values()
                .forEach(p -> declared(
                        p, ofLocal.containsKey(p.name()) ? ofLocal.get(p.name()).needs() : List.of()));
    }

    private void node(Node node) {
        List<Node> same = byName.computeIfAbsent(node.name(), _ -> new ArrayList<>(1));
        if (!same.contains(node)) {
            same.add(node);
        }
    }

    private void edge(Node one, Node other, List<Dependency> of) {
        Edge edge = new Edge(one, other, of);
        into.computeIfAbsent(other, _ -> new ArrayList<>()).add(edge);
        from.computeIfAbsent(one, _ -> new ArrayList<>()).add(edge);
    }

    private List<Node> needed(LockGraph.Need need) {
        return byName.getOrDefault(need.name(), List.of()).stream()
                .filter(n -> need.version().isEmpty() || n.version().equals(need.version()))
                .toList();
    }

    private void declared(CargoPackage of, List<LockGraph.Need> needs) {
        Set<String> locals = new HashSet<>();
        of.externs().stream().filter(e -> !e.foreign()).forEach(e -> locals.add(e.packageName() + " " + e.kind()));
        Map<String, LockGraph.Need> byPackage = new HashMap<>();
        needs.forEach(n -> byPackage.merge(n.name(), n, (a, _) -> new LockGraph.Need(a.name(), "")));
        for (Dependency dependency : of.dependencies()) {
            Node self = new Node(of.name(), "");
            String name = dependency.packageName();
            if (locals.contains(name + " " + dependency.kind())) {
                edge(self, new Node(name, ""), List.of(dependency));
                continue;
            }
            LockGraph.Need need = byPackage.getOrDefault(name, new LockGraph.Need(name, ""));
            List<Node> nodes =
                    needed(need).stream().filter(n -> !n.version().isEmpty()).toList();
            if (nodes.isEmpty()) {
                Node unlocked = new Node(name, "?");
                node(unlocked);
                nodes = List.of(unlocked);
            }
            nodes.forEach(to -> edge(self, to, List.of(dependency)));
        }
    }

    /** Whether there is a lock file, without which nothing is known of what foreign packages need. */
    boolean locked() {
        return lock.present();
    }

    /** Whether some package of the workspace needs one that is not of it. */
    boolean leavesWorkspace() {
        return local.keySet().stream()
                .flatMap(n -> from.getOrDefault(new Node(n, ""), List.of()).stream())
                .anyMatch(e -> !e.to().version().isEmpty());
    }

    /**
     * Which packages of the workspace need those of some names.
     *
     * @param most so many are told, and one more where there are more
     */
    List<Depends> on(Predicate<String> names, int most) {
        List<Depends> found = new ArrayList<>();
        for (String name : new TreeSet<>(byName.keySet())) {
            if (names.test(name) && found.size() <= most) {
                found.addAll(on(name));
            }
        }
        return found;
    }

    private List<Depends> on(String name) {
        Map<State, Way> ways = ways(name);
        List<Depends> found = new ArrayList<>();
        for (CargoPackage crate : local.values()) {
            Node self = new Node(crate.name(), "");
            if (crate.name().equals(name)) {
                continue;
            }
            add(crate, name, Dependency.Kind.NORMAL, ways.get(new State(self, false)), ways, found);
            add(crate, name, Dependency.Kind.BUILD, ways.get(new State(self, true)), ways, found);
            from.getOrDefault(self, List.of()).stream()
                    .filter(e -> e.is(Dependency.Kind.DEV) && !e.to().equals(self))
                    .flatMap(e -> after(e, ways).stream())
                    .min(Way.SHORTEST)
                    .ifPresent(w -> add(crate, name, Dependency.Kind.DEV, w, ways, found));
        }
        return found;
    }

    private static List<Way> after(Edge dev, Map<State, Way> ways) {
        List<Way> found = new ArrayList<>();
        for (boolean build : List.of(false, true)) {
            State next = new State(dev.to(), build);
            Way rest = ways.get(next);
            if (rest != null) {
                found.add(longer(new State(dev.from(), build), dev, rest));
            }
        }
        return found;
    }

    private static Way longer(State at, Edge edge, Way rest) {
        return new Way(
                at, rest.optional() + (edge.optional() ? 1 : 0), rest.steps() + 1, List.of(edge), List.of(rest.from()));
    }

    /** The best way from each state, found from the end: dev-dependencies of what one depends on do not count. */
    private Map<State, Way> ways(String name) {
        Map<State, Way> best = new HashMap<>();
        PriorityQueue<Way> open = new PriorityQueue<>(Way.SHORTEST);
        byName.getOrDefault(name, List.of())
                .forEach(n -> open.add(new Way(new State(n, false), 0, 0, List.of(), List.of())));
        while (!open.isEmpty()) {
            Way way = open.remove();
            if (best.putIfAbsent(way.from(), way) == null) {
                for (Edge edge : into.getOrDefault(way.from().node(), List.of())) {
                    if (!edge.is(Dependency.Kind.DEV)) {
                        boolean build = way.from().build() || edge.is(Dependency.Kind.BUILD);
                        open.add(longer(new State(edge.from(), build), edge, way));
                    }
                }
            }
        }
        return best;
    }

    private void add(
            CargoPackage crate,
            String name,
            Dependency.Kind kind,
            @Nullable Way way,
            Map<State, Way> ways,
            List<Depends> into) {
        if (way == null) {
            return;
        }
        List<String> path = new ArrayList<>(List.of(crate.name()));
        List<String> optional = new ArrayList<>();
        boolean locked = false;
        List<Dependency> first = way.first().getFirst().of();
        for (Way at = way;
                at != null && !at.first().isEmpty();
                at = ways.get(at.next().getFirst())) {
            Edge edge = at.first().getFirst();
            path.add(edge.to().name());
            locked |= edge.of().isEmpty();
            if (edge.optional()) {
                optional.add(edge.from().name() + "/" + edge.of().getFirst().name());
            }
        }
        into.add(new Depends(
                crate.name(),
                name,
                kind,
                path,
                optional,
                local.containsKey(name) && path.size() > 1 && isLocal(way, ways),
                locked,
                versions(name),
                first.getFirst().span()));
    }

    private static boolean isLocal(Way way, Map<State, Way> ways) {
        Way at = way;
        while (at != null && !at.first().isEmpty()) {
            Way next = ways.get(at.next().getFirst());
            if (next == null || next.first().isEmpty()) {
                return at.first().getFirst().to().version().isEmpty();
            }
            at = next;
        }
        return false;
    }

    private List<CrateVersion> versions(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .flatMap(n -> CrateVersion.parse(n.version()).stream())
                .sorted()
                .toList();
    }
}
