package dev.magistrait.resolve.uses;

import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.DependencyUse;
import dev.magistrait.outline.Attribute;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.Sources;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the packages that depend on {@code async-trait} use it, as far as their text tells. */
public final class DependencyUses {

    private static final String ASYNC_TRAIT = "async-trait";
    private static final Set<String> HARMLESS = Set.of("include_str", "include_bytes");

    private final AttributeMacros attributes;
    private final Sources sources;
    private final Map<String, List<SourceUnit>> files = new HashMap<>();
    /** Packages with a crate whose root is not there. */
    private final Set<String> rootless = new HashSet<>();
    /** By the name of the dependency, the packages that have a writer below them. */
    private final Map<String, Set<String>> above = new HashMap<>();

    public DependencyUses(List<CrateUnit> crates, AttributeMacros attributes, Sources sources) {
        for (CrateUnit unit : crates) {
            files.computeIfAbsent(unit.packageName(), none -> new ArrayList<>()).addAll(unit.files);
            if (unit.root().isEmpty()) {
                rootless.add(unit.packageName());
            }
        }
        this.attributes = attributes;
        this.sources = sources;
    }

    public List<DependencyUse> facts(List<CargoPackage> packages) {
        List<DependencyUse> found = new ArrayList<>();
        for (CargoPackage cargo : packages) {
            cargo.dependencies().stream()
                    .filter(d -> d.packageName().equals(ASYNC_TRAIT) && d.kind() == Dependency.Kind.NORMAL)
                    .map(Dependency::externName)
                    .distinct()
                    .filter(name -> isUsed(cargo, name, packages))
                    .forEach(name -> found.add(new DependencyUse(cargo.name(), name)));
        }
        return found;
    }

    private boolean isUsed(CargoPackage cargo, String name, List<CargoPackage> packages) {
        List<SourceUnit> files = files(cargo.name());
        return files.isEmpty()
                || rootless.contains(cargo.name())
                || imports(files, name)
                || files.stream().anyMatch(this::hides)
                || mentions(files, name)
                || above.computeIfAbsent(name, n -> aboveWriters(n, packages)).contains(cargo.name());
    }

    private List<SourceUnit> files(String name) {
        return files.getOrDefault(name, List.of());
    }

    private boolean mentions(List<SourceUnit> files, String name) {
        return files.stream().map(f -> f.file).distinct().anyMatch(f -> sources.mentions(f, name));
    }

    /** Whether an outline shows by itself that the file's text says the name, so that it need not be read again. */
    private static boolean imports(List<SourceUnit> files, String name) {
        return files.stream().anyMatch(f -> f.expansion.isEmpty() && imports(f.outline, name));
    }

    private static boolean imports(FileOutline outline, String name) {
        for (Import use : outline.imports()) {
            if (use.path().contains(name)) {
                return true;
            }
        }
        return outline.traits().stream().anyMatch(t -> carries(t.attributes(), name))
                || outline.impls().stream().anyMatch(i -> carries(i.attributes(), name));
    }

    private static boolean carries(List<Attribute> attributes, String name) {
        for (Attribute attribute : attributes) {
            if (attribute.path().segments().getFirst().name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether text comes in from elsewhere, or an attribute macro that is not known stands on a trait or impl. */
    private boolean hides(SourceUnit file) {
        boolean included = file.outline.calls().stream()
                .map(c -> c.path().last())
                .anyMatch(n -> n.startsWith("include") && !HARMLESS.contains(n));
        if (included) {
            return true;
        }
        for (TraitItem trait : file.outline.traits()) {
            if (attributes.of(file, trait.scope(), trait.attributes()).obscured()) {
                return true;
            }
        }
        for (ImplItem impl : file.outline.impls()) {
            if (attributes.of(file, impl.scope(), impl.attributes()).obscured()) {
                return true;
            }
        }
        return false;
    }

    /** The packages of this workspace that depend on a writer for a name, through others too. */
    private Set<String> aboveWriters(String name, List<CargoPackage> packages) {
        Map<String, List<String>> dependents = new HashMap<>();
        packages.forEach(p -> p.externs()
                .forEach(e -> dependents
                        .computeIfAbsent(e.localPackage(), none -> new ArrayList<>())
                        .add(p.name())));
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        packages.stream()
                .filter(p -> dependents.containsKey(p.name()) && hasMacrosThatMention(p, name))
                .forEach(p -> open.add(p.name()));
        while (!open.isEmpty()) {
            dependents.getOrDefault(open.remove(), List.of()).stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    /** Whether the package has macros and names the dependency: what they expand to may name it in other crates. */
    private boolean hasMacrosThatMention(CargoPackage cargo, String name) {
        boolean macros = cargo.targets().stream().anyMatch(t -> t.procMacro())
                || files(cargo.name()).stream()
                        .anyMatch(f -> f.outline.macros().stream()
                                .anyMatch(m -> m.arms().stream()
                                        .anyMatch(a -> a.transcriber().contains(name))));
        List<SourceUnit> files = files(cargo.name());
        return macros && (imports(files, name) || mentions(files, name));
    }
}
