package dev.magistrait.fix.plan;

import static java.util.stream.Collectors.joining;

import dev.magistrait.fact.Dependency;
import dev.magistrait.fix.Edit;
import dev.magistrait.policy.RuleFix.Step;
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

    /** Lets a package depend on what a policy asks for. */
    void add(Draft draft, CargoPackage cargo, Step.AddDependency step) {
        Span name = cargo.crate().span();
        Optional<Text> text = bench.texts().of(name.file());
        if (text.isEmpty() || !bench.texts().mayChange(name.file())) {
            draft.refuse(name, "`" + name.file() + "` is not of the checked tree");
            return;
        }
        Manifest manifest = new Manifest(text.get());
        String table = step.kind().equals("normal") ? "dependencies" : step.kind() + "-dependencies";
        draft.add(manifest.add(table, step.name(), value(manifest, step)));
    }

    private String value(Manifest manifest, Step.AddDependency step) {
        boolean shared = shares(step.name());
        if (step.features().isEmpty()) {
            return shared ? inherited(manifest) : " = \"" + step.version() + "\"";
        }
        String features = step.features().stream().map(f -> "\"" + f + "\"").collect(joining(", ", "[", "]"));
        String source = shared ? "workspace = true" : "version = \"" + step.version() + "\"";
        return " = { " + source + ", features = " + features + " }";
    }

    /** Whether all packages of the workspace can inherit it. */
    boolean shares(String key) {
        return bench.texts()
                .of("Cargo.toml")
                .map(Manifest::new)
                .filter(m -> m.shares(key))
                .isPresent();
    }

    private static String inherited(Manifest manifest) {
        return manifest.dotted() ? ".workspace = true" : " = { workspace = true }";
    }

    /** Whether a key says more than which version. */
    boolean turnsOnFeatures(Dependency dependency) {
        return bench.texts()
                .of(dependency.span().file())
                .map(Manifest::new)
                .filter(m -> m.says(dependency.span().line(), "features"))
                .isPresent();
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
        draft.add(manifest.add("dependencies", key, value(manifest, key)));
    }

    private String value(Manifest manifest, String key) {
        return shares(key) ? inherited(manifest) : " = \"" + version(key) + "\"";
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
                || isOfFeatures(dependency)
                || !bench.texts().mayChange(file)) {
            return Optional.empty();
        }
        return bench.texts()
                .of(file)
                .flatMap(text -> new Manifest(text).remove(dependency.span().line(), dependency.name()));
    }

    /** Whether a feature of the package turns on one of its features. */
    private boolean isOfFeatures(Dependency dependency) {
        return bench.known()
                .cargo(dependency.crate())
                .flatMap(p -> p.features().values().stream())
                .flatMap(List::stream)
                .anyMatch(f -> f.startsWith(dependency.name() + "/")
                        || f.startsWith(dependency.name() + "?/")
                        || f.equals("dep:" + dependency.name()));
    }

    /** The dependencies of a package on the crates of macros that migrations take off. */
    static List<Dependency> of(CargoPackage cargo) {
        return cargo.dependencies().stream()
                .filter(d -> NEWEST.containsKey(d.packageName()))
                .toList();
    }
}
