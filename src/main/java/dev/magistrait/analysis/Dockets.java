package dev.magistrait.analysis;

import static java.util.stream.Collectors.groupingBy;

import dev.magistrait.cache.FileRead;
import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Ruling;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Rule;
import dev.magistrait.outline.Suppression;
import dev.magistrait.policy.Policy;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Allow;
import dev.magistrait.triage.Docket;
import dev.magistrait.triage.Location;
import dev.magistrait.triage.Standing;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.manifest.ManifestComments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts together what triage needs to know of a workspace. */
final class Dockets {

    private final CargoWorkspace workspace;
    private final WorkspaceSources sources;
    private final Map<Span, String> items;
    private final Map<String, String> packages = new HashMap<>();
    private final Map<String, Surroundings> around = new HashMap<>();

    private Dockets(CargoWorkspace workspace, WorkspaceSources sources, Map<Span, String> items) {
        this.workspace = workspace;
        this.sources = sources;
        this.items = items;
        workspace.packages().forEach(p -> packages.putIfAbsent(p.directory(), p.name()));
    }

    /** @param items those that are known, by the places that they are around */
    static Docket of(
            CargoWorkspace workspace,
            WorkspaceSources sources,
            Ruling ruling,
            Gaps gaps,
            Map<Span, String> items,
            Supplier<List<Rule>> rules,
            Policy policy) {
        Dockets dockets = new Dockets(workspace, sources, items);
        return new Docket(
                real(workspace.directory()),
                workspace.packages().stream()
                        .filter(p -> workspace.reports(p.directory()))
                        .map(CargoPackage::name)
                        .toList(),
                Stream.concat(
                                ruling.findings().stream()
                                        .filter(f -> workspace.reports(f.span().file())),
                                gaps.findings().stream())
                        .sorted()
                        .map(dockets::entry)
                        .toList(),
                dockets.allows(),
                ruling.decisions().stream().map(Dockets::standing).collect(groupingBy(Standing::trait)),
                rules,
                policy);
    }

    /** The findings on traits of the workspace that stand in packages of others. */
    static List<Docket.Entry> apart(
            CargoWorkspace workspace, WorkspaceSources sources, Ruling ruling, Map<Span, String> items) {
        if (workspace.portion().apart().isEmpty()) {
            return List.of();
        }
        Dockets dockets = new Dockets(workspace, sources, items);
        Set<String> own = new HashSet<>();
        ruling.decisions().stream()
                .filter(d -> !workspace.portion().isApart(d.trait().place().span()))
                .forEach(d -> own.add(d.trait().id().path()));
        return ruling.findings().stream()
                .filter(f -> own.contains(f.trait()) && workspace.portion().isApart(f.span()))
                .map(dockets::entry)
                .toList();
    }

    /** The items around the findings and suppressions of a docket, and around findings that stand apart. */
    static Map<Span, String> items(Docket docket, List<Docket.Entry> apart) {
        Map<Span, String> found = new HashMap<>();
        apart.forEach(e -> found.put(e.finding().span(), e.at().item()));
        docket.entries().forEach(e -> found.put(e.finding().span(), e.at().item()));
        docket.allows().forEach(a -> found.put(a.span(), a.at().item()));
        return found;
    }

    /** Without links, as Git knows it. */
    static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException _) {
            return directory.toAbsolutePath().normalize();
        }
    }

    private Docket.Entry entry(Finding finding) {
        return new Docket.Entry(
                finding, at(finding.span().file(), finding.span().region()));
    }

    private List<Allow> allows() {
        List<Allow> found = new ArrayList<>();
        sources.files().forEach((file, read) -> add(file, read.suppressions(), found));
        for (String manifest : manifests()) {
            add(
                    manifest,
                    ManifestComments.suppressions(
                            workspace.file(manifest), workspace.portion().tree()),
                    found);
        }
        return found;
    }

    private void add(String file, List<Suppression> written, List<Allow> into) {
        if (!workspace.reports(file)) {
            return;
        }
        written.forEach(s -> into.add(new Allow(s, at(file, s.region()))));
    }

    private Set<String> manifests() {
        Set<String> files = new HashSet<>();
        workspace.packages().stream()
                .map(p -> p.crate().span().file())
                .filter(f -> f.endsWith(".toml"))
                .forEach(files::add);
        return files;
    }

    private Location at(String file, Region region) {
        return new Location(file, crate(file), item(file, region));
    }

    /** The package in whose directory the file lies, the innermost one. */
    private String crate(String file) {
        for (String up = file; !up.isEmpty(); up = up.substring(0, Math.max(0, up.lastIndexOf('/')))) {
            String name = packages.get(up);
            if (name != null && !up.equals(file)) {
                return name;
            }
        }
        return packages.getOrDefault("", "");
    }

    private String item(String file, Region region) {
        String known = items.get(new Span(file, region));
        return known == null ? sought(file, region) : known;
    }

    private String sought(String file, Region region) {
        return around.computeIfAbsent(file, this::scopes).at(region);
    }

    private Surroundings scopes(String file) {
        FileRead read = sources.files().get(file);
        return new Surroundings(
                read == null
                        ? List.of()
                        : read.outline().stream()
                                .flatMap(o -> o.scopes().stream())
                                .toList());
    }

    private static Standing standing(Decision d) {
        Map<String, String> facts = Map.of(
                "dispatch", d.dispatch().word(),
                "mechanism", d.verdict().mechanism().word(),
                "current", d.current().word(),
                "reachable", String.valueOf(d.reachable()),
                "confidence", d.confidence().word(),
                "companion", d.verdict().companion());
        List<Evidence> because =
                d.because().stream().map(r -> new Evidence(r.span(), r.text())).toList();
        return new Standing(d.trait().id().path(), facts, because);
    }
}
