package dev.magistrait.resolve.names;

import dev.magistrait.fact.Context;
import dev.magistrait.fact.Dependency;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.cargo.Features;
import dev.magistrait.workspace.cargo.Locked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A crate as one target of a package builds it. Its root module is set when its root file has been read. */
public final class CrateUnit {

    public final CargoPackage cargo;
    public final CargoTarget target;
    final int number;
    private final Features features;
    public final List<SourceUnit> files = new ArrayList<>();
    private final Map<Cfg, Cfg> own = new HashMap<>();
    private final List<ModuleNode> root = new ArrayList<>(1);

    /**
     * @param number tells crates of one workspace apart
     * @param features those of all packages of the workspace
     */
    CrateUnit(CargoPackage cargo, CargoTarget target, int number, Features features) {
        this.features = features;
        this.cargo = cargo;
        this.target = target;
        this.number = number;
    }

    /** The dependencies that mean a foreign crate, by the name of its library. */
    public List<Dependency> on(String crate) {
        return cargo.dependencies().stream()
                .filter(d -> d.packageName().replace('-', '_').equals(crate))
                .toList();
    }

    /** What the package lets in of a foreign crate, for each time that it asks for it: by its lock file, if that says more. */
    List<VersionRange> versions(String crate) {
        List<VersionRange> asked =
                on(crate).stream().map(d -> VersionRange.of(d.version())).toList();
        List<VersionRange> built = locked(crate).stream()
                .map(l -> VersionRange.exactly(l.version()))
                .toList();
        return built.isEmpty() ? asked : built;
    }

    /** What the lock file holds of a foreign crate that each requirement lets in; nothing where one of them finds none, or a pre-release. */
    public List<Locked> locked(String crate) {
        if (cargo.locked().isEmpty()) {
            return List.of();
        }
        List<Locked> found = new ArrayList<>();
        for (Dependency dependency : on(crate)) {
            VersionRange asked = VersionRange.of(dependency.version());
            List<Locked> built = cargo.locked().stream()
                    .filter(l -> l.packageName().equals(dependency.packageName()))
                    .filter(l -> asked.holds(VersionRange.exactly(l.version())))
                    .toList();
            if (built.isEmpty() || built.stream().anyMatch(l -> l.version().contains("-"))) {
                return List.of();
            }
            found.addAll(built);
        }
        return found;
    }

    public String packageName() {
        return cargo.crate().name();
    }

    /** A condition as the crate's code states it, its features told from those of other packages. */
    public Cfg own(Cfg written) {
        return written.isAlways() ? written : own.computeIfAbsent(written, w -> features.in(packageName(), w));
    }

    public Edition edition() {
        return target.edition();
    }

    /** Whether it is a library that Rust code can depend on, which one for C alone is not. */
    public boolean isLibrary() {
        return target.kind() == CargoTarget.Kind.LIB
                && !target.procMacro()
                && cargo.crate().library();
    }

    Context context() {
        return target.context();
    }

    void setRoot(ModuleNode module) {
        root.add(module);
    }

    /** The root module, or nothing when the root file could not be read. */
    public List<ModuleNode> root() {
        return root;
    }

    /** The root module as what a path means. */
    List<Hit> rootHits() {
        return root.isEmpty() ? List.of() : root.getFirst().asHits();
    }
}
