package dev.magistrait.workspace.cargo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.magistrait.fact.Dependency;
import dev.magistrait.rust.Cfg;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What the features of a workspace's packages turn on in each other. A feature belongs to its package: of two with one name, each can be on
 * without the other, unless a manifest says that one brings the other.
 */
public final class Features {

    /** How many features an option names that brings them; of more they are looked for when one is asked for. */
    private static final int FEW = 64;

    private final Map<String, CargoPackage> packages = new HashMap<>();
    /** By package, the names of its optional dependencies, which are features too where no {@code dep:} names them. */
    private final Map<String, Set<String>> optional = new HashMap<>();
    /** By package and then by the name that its manifest gives them, the dependencies that features can mean. */
    private final Map<String, Map<String, List<ExternDependency>>> meant = new HashMap<>();

    private final Map<String, CfgAliases> aliases = new HashMap<>();
    private final Map<String, Cfg.Option> options = new HashMap<>();
    /** Asked by any thread that works with the conditions. */
    private final Map<Feature, List<Feature>> brought = new ConcurrentHashMap<>();

    private final FeatureMakers makers;

    /** A feature of a package. */
    private record Feature(String owner, String name) {
        String key() {
            return Cfg.Option.key(owner, name);
        }
    }

    private Features(List<CargoPackage> all) {
        makers = new FeatureMakers(all);
        all.forEach(this::add);
    }

    /** The features of the packages of one workspace. */
    public static Features of(List<CargoPackage> packages) {
        Features features = new Features(packages);
        packages.stream()
                .filter(p -> !p.script().aliases().isEmpty())
                .forEach(p -> features.aliases.put(
                        p.name(), CfgAliases.of(p.script().aliases(), cfg -> features.in(p.name(), cfg))));
        return features;
    }

    private void add(CargoPackage cargo) {
        packages.put(cargo.name(), cargo);
        optional.put(
                cargo.name(),
                cargo.dependencies().stream()
                        .filter(Dependency::optional)
                        .map(Dependency::name)
                        .collect(toSet()));
        meant.put(
                cargo.name(),
                cargo.externs().stream()
                        .filter(e -> e.kind() != Dependency.Kind.DEV)
                        .collect(groupingBy(e -> e.demand().key())));
    }

    /** A condition as the code of a package states it, with the features it names known for that package's. */
    public Cfg in(String owner, Cfg cfg) {
        return switch (cfg) {
            case Cfg.Option option when option.isFeature() -> option.owner().isEmpty() ? option(owner, option) : option;
            case Cfg.Option option
            when isFree(owner, option) ->
                new Cfg.Option(option.text(), option.owner(), option.implied(), true, option.makers());
            case Cfg.Option option ->
                aliases.getOrDefault(owner, CfgAliases.NONE).meaning(option);
            case Cfg.Built built -> built;
            case Cfg.Not not -> in(owner, not.operand()).not();
            case Cfg.All all when all.operands().isEmpty() -> all;
            case Cfg.All all ->
                new Cfg.All(all.operands().stream().map(o -> in(owner, o)).toList());
            case Cfg.Any any when any.operands().isEmpty() -> any;
            case Cfg.Any any ->
                new Cfg.Any(any.operands().stream().map(o -> in(owner, o)).toList());
        };
    }

    private boolean isFree(String owner, Cfg.Option option) {
        CargoPackage cargo = packages.get(owner);
        return cargo != null && cargo.script().free().contains(option.name());
    }

    /** What holds wherever a target of a package is built: the features that the dependencies it sees ask for. */
    public Cfg built(CargoPackage cargo, CargoTarget target) {
        Set<String> on = on(cargo, target, Set.of());
        return on.isEmpty() ? Cfg.always() : new Cfg.Built(cargo.name() + " " + target.label(), on);
    }

    /** The {@link Cfg.Option#key}s of all features that are on, of any package, where a target is built with some of its package's own. */
    public Set<String> on(CargoPackage cargo, CargoTarget target, Collection<String> own) {
        List<Feature> asked = new ArrayList<>();
        own.forEach(name -> asked.add(new Feature(cargo.name(), name)));
        for (ExternDependency dependency : cargo.externs()) {
            if (!dependency.demand().optional() && sees(target, dependency.kind())) {
                asked.addAll(asked(dependency));
            }
        }
        return closure(asked);
    }

    private static boolean sees(CargoTarget target, Dependency.Kind kind) {
        boolean script = target.kind() == CargoTarget.Kind.BUILD_SCRIPT;
        return switch (kind) {
            case NORMAL -> !script;
            case DEV -> target.seesDevDependencies();
            case BUILD -> script;
        };
    }

    private Cfg option(String owner, Cfg.Option written) {
        if (!mayBeOn(new Feature(owner, written.feature()))) {
            return Cfg.never();
        }
        return options.computeIfAbsent(Cfg.Option.key(owner, written.feature()), key -> {
            Feature feature = new Feature(owner, written.feature());
            Set<String> implied = new Brought(brought(feature)).fewOrSelf();
            return new Cfg.Option(written.text(), owner, implied, false, makers.of(owner, key));
        });
    }

    /** The keys of all that the features bring, themselves included, of features that some manifest defines. */
    private Set<String> closure(List<Feature> first) {
        Set<String> keys = new HashSet<>();
        walk(first, f -> {
            keys.add(f.key());
            return true;
        });
        return keys;
    }

    /** Goes to each that is brought once, as long as the visitor wants more. */
    private void walk(List<Feature> first, Predicate<Feature> visitor) {
        Set<Feature> seen = new HashSet<>();
        Deque<Feature> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            Feature feature = open.removeFirst();
            if (defined(feature) && seen.add(feature)) {
                if (!visitor.test(feature)) {
                    return;
                }
                open.addAll(brought.computeIfAbsent(feature, this::brought));
            }
        }
    }

    /** The keys of what features bring, without holding them: in a chain of features each would hold all behind it. */
    private final class Brought extends AbstractSet<String> {

        private final List<Feature> first;

        Brought(List<Feature> first) {
            this.first = List.copyOf(first);
        }

        Set<String> fewOrSelf() {
            Set<String> keys = new HashSet<>();
            walk(first, f -> {
                keys.add(f.key());
                return keys.size() <= FEW;
            });
            return keys.size() <= FEW ? keys : this;
        }

        @Override
        public boolean contains(Object key) {
            Feature sought = feature(String.valueOf(key));
            boolean[] found = {false};
            walk(defined(sought) ? first : List.of(), f -> {
                found[0] = f.equals(sought);
                return !found[0];
            });
            return found[0];
        }

        @Override
        public Iterator<String> iterator() {
            return closure(first).iterator();
        }

        @Override
        public int size() {
            return closure(first).size();
        }
    }

    /** Cargo builds with no feature that the manifest does not have; of a lone file there is none to know them from. */
    private boolean mayBeOn(Feature feature) {
        CargoPackage cargo = packages.get(feature.owner());
        return cargo == null
                || !cargo.crate().span().file().endsWith(".toml")
                || defined(feature)
                || cargo.script().sets(feature.name());
    }

    /** What a {@link Cfg.Option#key} means; of an option that is no feature, one that no manifest defines. */
    private static Feature feature(String key) {
        int slash = Math.max(0, key.indexOf('/'));
        return new Feature(key.substring(0, slash), key.substring(Math.min(key.length(), slash + 1)));
    }

    /** An optional dependency that no {@code dep:} names is a feature too. */
    private boolean defined(Feature feature) {
        CargoPackage cargo = packages.get(feature.owner());
        return cargo != null
                && (cargo.features().containsKey(feature.name())
                        || optional.getOrDefault(feature.owner(), Set.of()).contains(feature.name()));
    }

    private List<Feature> brought(Feature feature) {
        CargoPackage cargo = packages.get(feature.owner());
        if (cargo == null) {
            return List.of();
        }
        List<Feature> found = new ArrayList<>();
        if (!cargo.features().containsKey(feature.name())) {
            found.addAll(dependency(cargo, feature.name()));
        }
        for (String entry : cargo.features().getOrDefault(feature.name(), List.of())) {
            found.addAll(entry(cargo, entry));
        }
        return found;
    }

    /** What one entry of a feature's list brings: {@code name}, {@code dep:name}, {@code name/feature} or {@code name?/feature}. */
    private List<Feature> entry(CargoPackage cargo, String entry) {
        if (entry.startsWith("dep:")) {
            return dependency(cargo, entry.substring("dep:".length()));
        }
        int slash = entry.indexOf('/');
        if (slash < 0) {
            return List.of(new Feature(cargo.name(), entry));
        }
        String name = entry.substring(0, slash);
        String feature = entry.substring(slash + 1);
        if (name.endsWith("?")) {
            // Whether the dependency is there at all is another feature's doing.
            return List.of();
        }
        List<Feature> found = new ArrayList<>(dependency(cargo, name));
        meant(cargo, name).forEach(e -> found.add(new Feature(e.localPackage(), feature)));
        return found;
    }

    private List<Feature> dependency(CargoPackage cargo, String key) {
        return meant(cargo, key).stream().flatMap(e -> asked(e).stream()).toList();
    }

    private List<ExternDependency> meant(CargoPackage cargo, String key) {
        return meant.getOrDefault(cargo.name(), Map.of()).getOrDefault(key, List.of());
    }

    private static List<Feature> asked(ExternDependency dependency) {
        return dependency.demand().features().stream()
                .map(f -> new Feature(dependency.localPackage(), f))
                .toList();
    }
}
