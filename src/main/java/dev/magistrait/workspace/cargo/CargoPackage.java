package dev.magistrait.workspace.cargo;

import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.Msrv;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One package of a workspace.
 *
 * @param crate the package as rules see it
 * @param dependencies its dependencies by kind and name; one that stands under several {@code cfg} appears once for each
 * @param targets its targets by kind and name
 * @param lints its {@code [lints]}, those of the workspace included, weakest priority first
 * @param directory the package's directory relative to the workspace, with {@code /} between its parts; empty for the workspace's own
 * @param externs what the names of its dependencies mean in code, sorted by that name
 * @param features its features and what each turns on
 * @param msrvs every declaration of a Rust version, the one that counts first; more than one may disagree
 * @param script what its build scripts say
 * @param locked what {@code Cargo.lock} holds of those dependencies whose requirements let in more than one series of versions
 */
public record CargoPackage(
        Crate crate,
        List<Dependency> dependencies,
        List<CargoTarget> targets,
        List<Lint> lints,
        String directory,
        List<ExternDependency> externs,
        SortedMap<String, List<String>> features,
        List<Msrv> msrvs,
        BuildScript script,
        List<Locked> locked) {

    public CargoPackage {
        dependencies = List.copyOf(dependencies);
        targets = List.copyOf(targets);
        lints = List.copyOf(lints);
        externs = List.copyOf(externs);
        features = new TreeMap<>(features);
        msrvs = List.copyOf(msrvs);
        locked = List.copyOf(locked);
    }

    /** A package without features or a declared Rust version. */
    public CargoPackage(
            Crate crate,
            List<Dependency> dependencies,
            List<CargoTarget> targets,
            List<Lint> lints,
            String directory,
            List<ExternDependency> externs) {
        this(
                crate,
                dependencies,
                targets,
                lints,
                directory,
                externs,
                new TreeMap<>(),
                List.of(),
                BuildScript.NONE,
                List.of());
    }

    public CargoPackage withExterns(List<ExternDependency> found) {
        return new CargoPackage(crate, dependencies, targets, lints, directory, found, features, msrvs, script, locked);
    }

    /** The same package under another name. */
    public CargoPackage named(String other) {
        return new CargoPackage(
                crate.named(other),
                dependencies.stream().map(d -> d.of(other)).toList(),
                targets,
                lints,
                directory,
                externs,
                features,
                msrvs,
                script,
                locked);
    }

    public String name() {
        return crate.name();
    }

    /** The library target that other packages depend on. */
    public Optional<CargoTarget> library() {
        return targets.stream().filter(t -> t.kind() == CargoTarget.Kind.LIB).findFirst();
    }
}
