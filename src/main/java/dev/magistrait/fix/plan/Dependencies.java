package dev.magistrait.fix.plan;

import dev.magistrait.fact.Dependency;
import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Edit;
import dev.magistrait.policy.RuleFix.Step;
import dev.magistrait.policy.RuleFix.Subject;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps of a policy's fix in manifests. */
final class Dependencies {

    private final Workbench bench;
    private final Manifests manifests;
    private final IdleDependencies idle;
    private final Set<String> known = new HashSet<>();

    Dependencies(Workbench bench) {
        this.bench = bench;
        this.manifests = new Manifests(bench);
        this.idle = new IdleDependencies(bench);
    }

    /** Makes a step in the manifest of the package in which a finding is; others are not of manifests. */
    void make(Draft draft, Finding finding, Subject subject, Step step) {
        if (!step.inManifest()) {
            return;
        }
        Optional<CargoPackage> owner = bench.mentions().owner(finding.span().file());
        if (owner.isEmpty() || !owner.get().crate().span().file().endsWith("Cargo.toml")) {
            draft.refuse(finding.span(), "it belongs to no package with a manifest");
            return;
        }
        switch (step) {
            case Step.AddDependency add -> add(draft, owner.get(), add);
            case Step.RemoveDependency remove ->
                meant(finding, subject, owner.get(), remove).forEach(d -> remove(draft, owner.get(), d));
            default -> {
                // of code
            }
        }
    }

    private void add(Draft draft, CargoPackage cargo, Step.AddDependency step) {
        if (has(cargo, step)) {
            return;
        }
        if (!isKnown(step.name())) {
            draft.review("`" + step.name() + "` is new to the workspace");
        }
        manifests.add(draft, cargo, step);
    }

    /** Whether a package has what is to be added: its code sees a normal one everywhere but in build scripts. */
    static boolean has(CargoPackage cargo, Step.AddDependency step) {
        return cargo.dependencies().stream()
                .filter(d -> d.packageName().equals(step.name()))
                .anyMatch(d -> d.kind().name().toLowerCase(Locale.ROOT).equals(step.kind())
                        || (d.kind() == Dependency.Kind.NORMAL && !step.kind().equals("build")));
    }

    /** Whether a package of the workspace depends on it, or they share it. */
    private boolean isKnown(String name) {
        if (known.isEmpty()) {
            bench.known().material().workspace().packages().stream()
                    .flatMap(p -> p.dependencies().stream())
                    .forEach(d -> known.add(d.packageName()));
        }
        return known.contains(name) || manifests.shares(name);
    }

    /** The dependencies that a step takes out for a finding: where it is one, that alone. */
    static List<Dependency> meant(Finding finding, Subject subject, CargoPackage cargo, Step.RemoveDependency step) {
        boolean single = subject == Subject.MANIFEST
                && cargo.dependencies().stream().anyMatch(d -> d.span().equals(finding.span()));
        return cargo.dependencies().stream()
                .filter(d -> step.packages().matches(d.packageName()))
                .filter(d -> !single || d.span().equals(finding.span()))
                .toList();
    }

    private void remove(Draft draft, CargoPackage cargo, Dependency dependency) {
        Map<String, Stretches> gone = new HashMap<>();
        for (Edit edit : draft.edits()) {
            gone.computeIfAbsent(
                            edit.span().file(), f -> new Stretches(bench.texts().of(f)))
                    .add(edit);
        }
        if (idle.isUsed(cargo, dependency.externName(), gone)) {
            draft.refuse(
                    dependency.span(),
                    "`" + dependency.externName() + "` is named in `" + cargo.name()
                            + "`, or may be where code is not seen");
            return;
        }
        Optional<Edit> edit = manifests.remove(dependency);
        if (edit.isEmpty()) {
            draft.refuse(
                    dependency.span(),
                    dependency.kind() == Dependency.Kind.BUILD
                            ? "what a build script names is not looked for"
                            : "features or other keys speak of it too");
            return;
        }
        draft.add(edit.get());
        if (manifests.turnsOnFeatures(dependency)) {
            draft.review("the features that are turned on there may be needed elsewhere");
        }
    }
}
