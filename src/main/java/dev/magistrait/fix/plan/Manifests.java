package dev.magistrait.fix.plan;

import dev.magistrait.fact.Dependency;
import dev.magistrait.fix.Edit;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dependencies on the crates of macros come and go. */
final class Manifests {

    private static final String ASYNC_TRAIT = Attributes.ASYNC_TRAIT;
    /** What is asked for where no other package asks for it. */
    private static final Map<String, String> NEWEST =
            Map.of(ASYNC_TRAIT, "0.1", "trait-variant", "0.1", "dynosaur", "0.3");

    private final Workbench bench;

    Manifests(Workbench bench) {
        this.bench = bench;
    }

    /** Lets a package depend on it; nothing where it has no manifest. */
    void add(Draft draft, CargoPackage cargo, String key) {
        Span name = cargo.crate().span();
        if (!name.file().endsWith("Cargo.toml")) {
            draft.review("the file needs a dependency on `" + key + "`");
            return;
        }
        Optional<Text> text = bench.texts().of(name.file());
        if (text.isEmpty() || !bench.texts().mayChange(name.file())) {
            draft.refuse(name, "`" + name.file() + "` is not of the checked tree");
            return;
        }
        Manifest manifest = new Manifest(text.get());
        draft.add(manifest.add(key, value(manifest, key)));
    }

    private String value(Manifest manifest, String key) {
        boolean shared = bench.texts()
                .of("Cargo.toml")
                .map(Manifest::new)
                .filter(m -> m.shares(key))
                .isPresent();
        if (shared) {
            return manifest.dotted() ? ".workspace = true" : " = { workspace = true }";
        }
        return " = \"" + version(key) + "\"";
    }

    /** What the other packages ask for. */
    private String version(String key) {
        return bench.known().material().workspace().packages().stream()
                .flatMap(p -> p.dependencies().stream())
                .filter(d -> d.packageName().equals(key) && !d.version().isEmpty())
                .map(Dependency::version)
                .findFirst()
                .orElseGet(() -> NEWEST.getOrDefault(key, "*"));
    }

    /** Takes a key out; empty where it is not written as keys are, or features speak of it. */
    Optional<Edit> remove(Dependency dependency) {
        String file = dependency.span().file();
        if (dependency.optional()
                || dependency.kind() == Dependency.Kind.BUILD
                || !bench.texts().mayChange(file)) {
            return Optional.empty();
        }
        return bench.texts()
                .of(file)
                .flatMap(text -> new Manifest(text).remove(dependency.span().line(), dependency.name()));
    }

    /** The dependencies of a package on it. */
    static List<Dependency> of(CargoPackage cargo) {
        return cargo.dependencies().stream()
                .filter(d -> d.packageName().equals(ASYNC_TRAIT))
                .toList();
    }
}
