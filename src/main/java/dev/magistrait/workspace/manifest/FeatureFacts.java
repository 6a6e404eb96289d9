package dev.magistrait.workspace.manifest;

import static java.util.stream.Collectors.toSet;

import dev.magistrait.fact.DeclaredFeature;
import dev.magistrait.fact.Dependency;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The features of one package as its manifest has them. */
public final class FeatureFacts {

    private static final String DEFAULT = "default";
    private static final String DEP = "dep:";

    private final CargoPackage cargo;
    private final Map<String, DeclaredFeature> found = new LinkedHashMap<>();
    private final Set<String> optional;

    private FeatureFacts(CargoPackage cargo) {
        this.cargo = cargo;
        this.optional = cargo.dependencies().stream()
                .filter(Dependency::optional)
                .map(Dependency::name)
                .collect(toSet());
    }

    /** Those of all packages of a workspace. The manifests are read for it. */
    public static List<DeclaredFeature> of(CargoWorkspace workspace) {
        return Reread.of(workspace).stream()
                .flatMap(r -> new FeatureFacts(r.cargo()).read(r.manifest()).stream())
                .toList();
    }

    private Collection<DeclaredFeature> read(Manifest manifest) {
        manifest.toml()
                .table("features")
                .entries()
                .forEach((name, value) ->
                        add(name, false, cargo.features().getOrDefault(name, List.of()), manifest.span(value)));
        implied();
        Set<String> standard = standard();
        found.replaceAll((name, f) ->
                new DeclaredFeature(f.crate(), name, standard.contains(name), f.implicit(), f.enables(), f.span()));
        return found.values();
    }

    private void add(String name, boolean implicit, List<String> enables, Span span) {
        found.putIfAbsent(name, new DeclaredFeature(cargo.name(), name, false, implicit, enables, span));
    }

    /** An optional dependency that no {@code dep:} names is a feature too. */
    private void implied() {
        Set<String> named = found.values().stream()
                .flatMap(f -> f.enables().stream())
                .filter(e -> e.startsWith(DEP))
                .map(e -> e.substring(DEP.length()))
                .collect(toSet());
        cargo.dependencies().stream()
                .filter(d -> d.optional() && !named.contains(d.name()))
                .forEach(d -> add(d.name(), true, List.of(DEP + d.name()), d.span()));
    }

    private Set<String> standard() {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(DEFAULT));
        while (!open.isEmpty()) {
            String name = open.pop();
            DeclaredFeature feature = found.get(name);
            if (feature != null && reached.add(name)) {
                open.addAll(
                        feature.enables().stream().flatMap(e -> own(e).stream()).toList());
            }
        }
        return reached;
    }

    /** The feature of the package itself that an entry turns on: {@code name/feature} turns on the one of an optional dependency's name. */
    private List<String> own(String entry) {
        int slash = entry.indexOf('/');
        if (slash < 0) {
            return entry.startsWith(DEP) ? List.of() : List.of(entry);
        }
        String name = entry.substring(0, slash);
        return optional.contains(name) ? List.of(name) : List.of();
    }
}
