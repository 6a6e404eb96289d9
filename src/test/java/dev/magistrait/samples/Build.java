package dev.magistrait.samples;

import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.cargo.ExternDependency;
import dev.magistrait.workspace.cargo.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One call of the compiler: a target under a choice of {@code cfg}s.
 *
 * @param cfgs what is set beside what the machine sets; the first build of a target sets nothing
 */
record Build(CargoWorkspace workspace, CargoPackage of, CargoTarget target, SortedSet<String> cfgs) {

    private static final String WITHOUT_THREADS = "target_arch=\"wasm32\"";
    private static final Pattern FEATURE = Pattern.compile("feature=\"(.*)\"");

    /** The builds of a workspace, each behind those it depends on: a package is built as each package that depends on it asks. */
    static List<Build> of(CargoWorkspace workspace) throws IOException {
        Map<String, Set<SortedSet<String>>> asked = new HashMap<>();
        List<Build> builds = new ArrayList<>();
        for (CargoPackage one : List.copyOf(inOrder(workspace)).reversed()) {
            List<Build> these = new ArrayList<>();
            Set<SortedSet<String>> choices = new LinkedHashSet<>(choices(workspace, one));
            choices.addAll(asked.getOrDefault(one.name(), Set.of()));
            for (CargoTarget target : one.targets()) {
                choices.forEach(cfgs -> these.add(new Build(workspace, one, target, cfgs)));
            }
            for (Build build : these) {
                one.externs().stream()
                        .filter(e -> !e.foreign())
                        .forEach(e -> asked.computeIfAbsent(e.localPackage(), p -> new LinkedHashSet<>())
                                .add(build.featuresOf(e.localPackage())));
            }
            builds.addAll(0, these);
        }
        return builds;
    }

    /** What this build asks of a package. */
    private SortedSet<String> featuresOf(String other) {
        List<String> own = cfgs.stream()
                .map(FEATURE::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .toList();
        return Features.of(workspace.packages()).on(of, target, own).stream()
                .filter(key -> key.startsWith(other + "/"))
                .map(key -> feature(key.substring(other.length() + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String feature(String name) {
        return "feature=\"" + name + "\"";
    }

    private static Set<CargoPackage> inOrder(CargoWorkspace workspace) {
        Set<CargoPackage> ordered = new LinkedHashSet<>();
        workspace.packages().forEach(one -> add(one, workspace, ordered));
        return ordered;
    }

    private static void add(CargoPackage one, CargoWorkspace workspace, Set<CargoPackage> ordered) {
        for (ExternDependency extern : one.externs()) {
            workspace.packages().stream()
                    .filter(p -> !p.equals(one) && p.name().equals(extern.localPackage()))
                    .filter(p -> !ordered.contains(p))
                    .forEach(p -> add(p, workspace, ordered));
        }
        ordered.add(one);
    }

    /** Nothing, tests, each feature, and another target: what the sources ask for. */
    private static List<SortedSet<String>> choices(CargoWorkspace workspace, CargoPackage one) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(workspace.directory().resolve(one.directory()))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".rs")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        List<SortedSet<String>> choices = new ArrayList<>(List.of(new TreeSet<>()));
        if (sources.indexOf("cfg(test)") >= 0) {
            choices.add(new TreeSet<>(Set.of("test")));
        }
        one.features().keySet().forEach(feature -> choices.add(new TreeSet<>(Set.of(feature(feature)))));
        if (sources.indexOf("target_arch = \"wasm32\"") >= 0) {
            choices.add(new TreeSet<>(Set.of(WITHOUT_THREADS)));
        }
        return choices;
    }

    /**
     * Whether what it refuses beyond the marks is no fault of theirs: code for threads alone need not compile where there are none, and
     * the rules leave it in peace there.
     */
    boolean confirmsOnly() {
        return cfgs.contains(WITHOUT_THREADS);
    }

    /** Where a package's libraries go: each choice of features makes another. */
    private static Path folder(Path out, SortedSet<String> cfgs) {
        return out.resolve(cfgs.isEmpty() ? "plain" : String.join("-", cfgs).replaceAll("\\W+", "-"));
    }

    List<Complaint> run(Path folder, StandIns standIns, Path out) {
        // Samples may show what is not stable yet; what they need they turn on by `#![feature]`.
        Map<String, String> environment = Map.of(
                "RUSTC_BOOTSTRAP",
                "1",
                "CARGO_MANIFEST_DIR",
                workspace.directory().resolve(of.directory()).toString());
        return Rustc.run(folder, workspace.directory(), arguments(standIns, out), environment);
    }

    private List<String> arguments(StandIns standIns, Path out) {
        List<String> arguments =
                new ArrayList<>(List.of("--edition", target.edition().toString()));
        arguments.addAll(List.of("--crate-name", target.crateName(), target.rootFile()));
        arguments.addAll(List.of("-L", standIns.directory().toString()));
        arguments.addAll(List.of("--out-dir", folder(out, cfgs).toString()));
        arguments.addAll(kind());
        arguments.addAll(List.of("-A", "unused", "-A", "explicit_builtin_cfgs_in_flags", "-A", "unexpected_cfgs"));
        of.lints().forEach(lint -> arguments.addAll(List.of("--" + lint.level(), lint.lint())));
        cfgs.forEach(cfg -> arguments.addAll(List.of("--cfg", cfg)));
        arguments.addAll(standIns.extern("anything", "anything"));
        if (!of.crate().span().file().endsWith("Cargo.toml")) {
            arguments.addAll(standIns.all());
        }
        for (ExternDependency extern : of.externs()) {
            arguments.addAll(
                    extern.foreign()
                            ? standIns.extern(extern.externName(), extern.crateName())
                            : local(
                                    extern.externName(),
                                    other(extern.localPackage()),
                                    folder(out, featuresOf(extern.localPackage()))));
        }
        if (target.kind() != CargoTarget.Kind.LIB) {
            arguments.addAll(local("", of.library(), folder(out, featuresOf(of.name()))));
        }
        return arguments;
    }

    private List<String> kind() {
        if (target.procMacro()) {
            return List.of("--crate-type", "proc-macro", "--extern", "proc_macro");
        }
        if (target.testOnly()) {
            return List.of("--test", "--emit", "metadata");
        }
        String kind = target.kind() == CargoTarget.Kind.LIB ? "lib" : "bin";
        return List.of("--crate-type", kind, "--emit", "metadata");
    }

    private Optional<CargoTarget> other(String name) {
        return workspace.packages().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .flatMap(CargoPackage::library);
    }

    /** The arguments that make a library of the workspace known, under its own name where none is given. */
    private static List<String> local(String name, Optional<CargoTarget> library, Path out) {
        return library.map(lib -> {
                    Path file = lib.procMacro()
                            ? out.resolve(System.mapLibraryName(lib.crateName()))
                            : out.resolve("lib" + lib.crateName() + ".rmeta");
                    return List.of(
                            "-L", out.toString(), "--extern", (name.isEmpty() ? lib.crateName() : name) + "=" + file);
                })
                .orElse(List.of());
    }

    @Override
    public String toString() {
        return of.name() + " " + target.label() + " " + cfgs;
    }
}
