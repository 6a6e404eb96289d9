package dev.magistrait.workspace.cargo;

import static java.util.stream.Collectors.toSet;

import dev.magistrait.fact.Dependency;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Makers;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who turns the features of a workspace's packages on, by the manifests. */
final class FeatureMakers {

    /** Of a feature that more than these can turn on, it is not looked for who does. */
    private static final int MOST = 512;

    private final Map<String, Set<String>> bringers = new HashMap<>();
    private final Map<String, Set<String>> dependents = new HashMap<>();
    /** By package, those whose tests depend on it. */
    private final Map<String, Set<String>> testers = new HashMap<>();

    /** Asked by any thread that works with the conditions. */
    private final Map<String, Set<String>> builders = new ConcurrentHashMap<>();

    private final List<String> names;
    private final boolean several;

    FeatureMakers(List<CargoPackage> packages) {
        several = packages.size() > 1;
        names = packages.stream().map(CargoPackage::name).toList();
        packages.forEach(this::read);
    }

    /** Of the feature of a key. */
    Makers of(String owner, String key) {
        Optional<Set<String>> features = several ? behind(key, bringers) : Optional.empty();
        return features.map(f -> new Makers(f, builders(owner), new Company(f))).orElse(Makers.UNKNOWN);
    }

    private Set<String> builders(String owner) {
        return builders.computeIfAbsent(owner, this::found);
    }

    /** The packages that a build of one that brings a feature can have in it, looked for when one is asked for. */
    private final class Company extends AbstractSet<String> {

        private final Set<String> roots;

        Company(Set<String> features) {
            this.roots = features.stream().map(FeatureMakers::maker).collect(toSet());
        }

        @Override
        public boolean contains(Object cargo) {
            return !Collections.disjoint(builders(String.valueOf(cargo)), roots);
        }

        @Override
        public Iterator<String> iterator() {
            return names.stream().filter(this::contains).iterator();
        }

        @Override
        public int size() {
            return (int) names.stream().filter(this::contains).count();
        }
    }

    /** The package of a key, of its tests' too. */
    private static String maker(String key) {
        String before = key.substring(0, Math.max(0, key.indexOf('/')));
        int tests = before.indexOf(' ');
        return tests < 0 ? before : before.substring(0, tests);
    }

    private Set<String> found(String owner) {
        Set<String> found = new HashSet<>(behind(owner, dependents).orElse(Set.of()));
        Set.copyOf(found).forEach(p -> found.addAll(testers.getOrDefault(p, Set.of())));
        return found;
    }

    private void read(CargoPackage cargo) {
        Map<String, List<ExternDependency>> meant = new HashMap<>();
        for (ExternDependency dependency : cargo.externs()) {
            if (dependency.foreign()) {
                continue;
            }
            boolean dev = dependency.kind() == Dependency.Kind.DEV;
            (dev ? testers : dependents)
                    .computeIfAbsent(dependency.localPackage(), p -> new HashSet<>())
                    .add(cargo.name());
            if (dev) {
                asks(Makers.tested(cargo.name()), dependency);
                continue;
            }
            String key = dependency.demand().key();
            meant.computeIfAbsent(key, k -> new ArrayList<>()).add(dependency);
            boolean optional = dependency.demand().optional();
            asks(optional ? Cfg.Option.key(cargo.name(), key) : Makers.built(cargo.name()), dependency);
        }
        cargo.features().forEach((feature, entries) -> entries.forEach(e -> entry(cargo, meant, feature, e)));
    }

    private void asks(String by, ExternDependency dependency) {
        brings(by, Makers.built(dependency.localPackage()));
        dependency.demand().features().forEach(f -> brings(by, Cfg.Option.key(dependency.localPackage(), f)));
    }

    private void brings(String by, String what) {
        bringers.computeIfAbsent(what, w -> new HashSet<>()).add(by);
    }

    /** What {@code name?/feature} brings rests on another feature, which can be on as well. */
    private void entry(CargoPackage cargo, Map<String, List<ExternDependency>> meant, String feature, String entry) {
        String by = Cfg.Option.key(cargo.name(), feature);
        int slash = entry.indexOf('/');
        if (slash < 0) {
            brings(by, Cfg.Option.key(cargo.name(), entry.startsWith("dep:") ? entry.substring(4) : entry));
            return;
        }
        String name = entry.substring(0, slash);
        String key = name.endsWith("?") ? name.substring(0, name.length() - 1) : name;
        meant.getOrDefault(key, List.of())
                .forEach(d -> brings(by, Cfg.Option.key(d.localPackage(), entry.substring(slash + 1))));
        if (key.equals(name)) {
            brings(by, Cfg.Option.key(cargo.name(), key));
        }
    }

    /** All that lead to a key, itself included; nothing if they are too many. */
    private static Optional<Set<String>> behind(String key, Map<String, Set<String>> edges) {
        Set<String> seen = new HashSet<>(Set.of(key));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String next : edges.getOrDefault(open.removeFirst(), Set.of())) {
                if (seen.add(next)) {
                    open.addLast(next);
                }
            }
            if (seen.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(seen);
    }
}
