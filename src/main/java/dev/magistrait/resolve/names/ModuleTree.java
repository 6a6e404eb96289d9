package dev.magistrait.resolve.names;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.ModuleItem;
import dev.magistrait.outline.Scope;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.cargo.Features;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Builds the module tree of every target. Files are asked for in rounds, all that are known to be needed at once, so that they can be read
 * in parallel.
 */
public final class ModuleTree {

    /** Files within files: the compiler's stack does not reach much further. */
    private static final int DEEPEST = 256;

    private final Sources sources;
    private final Standing standing = new Standing();
    private final List<CrateUnit> crates = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    /** Where the modules lie that a file declares; what macros write is part of the file that calls them. */
    private final IdentityHashMap<SourceUnit, ModulePaths> paths = new IdentityHashMap<>();

    private final IdentityHashMap<SourceUnit, Map<Integer, ModuleItem>> bodies = new IdentityHashMap<>();

    private ModuleTree(Sources sources) {
        this.sources = sources;
    }

    public static ModuleTree of(CargoWorkspace workspace, Sources sources) {
        ModuleTree tree = new ModuleTree(sources);
        tree.read(tree.roots(workspace));
        return tree;
    }

    public List<CrateUnit> crates() {
        return crates;
    }

    public List<Missing> missing() {
        return missing;
    }

    private List<Wanted> roots(CargoWorkspace workspace) {
        List<Wanted> wanted = new ArrayList<>();
        Features features = Features.of(workspace.packages());
        for (CargoPackage cargo : workspace.packages()) {
            for (CargoTarget target : cargo.targets()) {
                CrateUnit crate = new CrateUnit(cargo, target, crates.size(), features);
                crates.add(crate);
                wanted.add(new Wanted(
                        crate,
                        Optional.empty(),
                        target.crateName(),
                        Visibility.PUBLIC,
                        Optional.empty(),
                        target.rootFile(),
                        true,
                        crate.own(required(target)).and(features.built(cargo, target)),
                        Entry.Target.NONE));
            }
        }
        return wanted;
    }

    private static Cfg required(CargoTarget target) {
        Cfg cfg = Cfg.always();
        for (String feature : target.requiredFeatures()) {
            cfg = cfg.and(new Cfg.Option("feature = \"" + feature + "\""));
        }
        return cfg;
    }

    private void read(List<Wanted> first) {
        List<Wanted> wanted = first;
        while (!wanted.isEmpty()) {
            Set<SourceKey> keys = new LinkedHashSet<>();
            wanted.forEach(w -> keys.add(w.key()));
            Map<SourceKey, FileOutline> outlines = sources.outlines(keys);
            List<Wanted> next = new ArrayList<>();
            for (Wanted one : wanted) {
                FileOutline outline = outlines.get(one.key());
                if (outline != null) {
                    next.addAll(place(one, outline));
                }
            }
            wanted = next;
        }
    }

    private List<Wanted> place(Wanted wanted, FileOutline outline) {
        SourceUnit file = new SourceUnit(wanted.crate(), wanted.file(), outline, wanted.cfg(), Optional.empty());
        ModuleNode module = new ModuleNode(
                wanted.crate(), wanted.parent(), wanted.name(), wanted.visibility(), file, 0, wanted.declared());
        file.setModule(0, module);
        wanted.crate().files.add(file);
        standing.read(wanted.crate(), wanted.file(), outline.scopes().size());
        if (wanted.parent().isEmpty()) {
            wanted.crate().setRoot(module);
        }
        wanted.target().declare(module, wanted.cfg());
        paths.put(file, new ModulePaths(wanted.file(), wanted.ownsDirectory()));
        return children(file);
    }

    /** Adds the modules that a text declares which came by a macro call, and gives the files that were read for them. */
    List<SourceUnit> expanded(SourceUnit unit) {
        int before = unit.crate.files.size();
        read(children(unit));
        return List.copyOf(unit.crate.files.subList(before, unit.crate.files.size()));
    }

    /** The modules of a file that {@code include!} brings lie beside it. */
    void included(SourceUnit unit) {
        paths.put(unit, new ModulePaths(unit.file, true));
    }

    /** Adds the modules whose files the arguments of a call name, which counts as it stands, and gives what was read for them. */
    List<SourceUnit> inArguments(SourceUnit unit, int call) {
        int before = unit.crate.files.size();
        read(unit.outline.modules().stream()
                .filter(m -> !m.inline() && unit.innermostCall(m.scope()) == call)
                .flatMap(m -> inFile(unit, m).stream())
                .toList());
        return List.copyOf(unit.crate.files.subList(before, unit.crate.files.size()));
    }

    /** A file that the arguments of a macro call name waits: what the macro writes may name it under other conditions, or not at all. */
    private List<Wanted> children(SourceUnit file) {
        List<Wanted> wanted = new ArrayList<>();
        for (ModuleItem item : file.outline.modules()) {
            if (item.inline()) {
                inline(file, item);
            } else if (file.call(item.scope()) < 0) {
                wanted.addAll(inFile(file, item));
            }
        }
        return wanted;
    }

    /** Adds a module whose body stands in the file. */
    private static void inline(SourceUnit file, ModuleItem item) {
        ModuleNode parent = file.module(item.scope());
        Optional<ModuleNode.Declared> declared = Optional.of(new ModuleNode.Declared(file, item));
        ModuleNode module = new ModuleNode(
                file.crate, Optional.of(parent), item.name(), item.visibility(), file, item.body(), declared);
        file.setModule(item.body(), module);
        declaring(file, item).declare(module, file.crate.own(item.cfg()));
    }

    private List<Wanted> inFile(SourceUnit file, ModuleItem item) {
        if (file.cfg(item.cfg()).impossible()) {
            // rustc looks for no file.
            return List.of();
        }
        List<Wanted> found = new ArrayList<>();
        if (file.module(item.scope()).files >= DEEPEST) {
            missing.add(new Missing(file, item, Missing.Cause.TOO_DEEP));
            return found;
        }
        for (ModulePaths.Directory directory : directories(file, item.scope())) {
            inDirectory(file, item, directory, found);
        }
        if (found.isEmpty()) {
            missing.add(new Missing(file, item, absent(file, item)));
        }
        boolean refused = found.removeIf(w -> !standing.admits(w.crate(), w.file()));
        if (refused) {
            missing.add(new Missing(file, item, Missing.Cause.TOO_OFTEN));
        }
        return found;
    }

    private Missing.Cause absent(SourceUnit file, ModuleItem item) {
        if (anyOf(file, item, sources::outside)) {
            return Missing.Cause.OUTSIDE;
        }
        boolean directory = !item.paths().isEmpty() && anyOf(file, item, sources::isDirectory);
        return directory ? Missing.Cause.DIRECTORY : Missing.Cause.ABSENT;
    }

    private boolean anyOf(SourceUnit file, ModuleItem item, Predicate<String> test) {
        return directories(file, item.scope()).stream()
                .flatMap(d -> ModulePaths.of(item, d).stream())
                .anyMatch(c -> test.test(c.file()));
    }

    private void inDirectory(SourceUnit file, ModuleItem item, ModulePaths.Directory directory, List<Wanted> found) {
        ModuleNode parent = file.module(item.scope());
        boolean plainFound = false;
        for (ModulePaths.Candidate candidate : ModulePaths.of(item, directory)) {
            boolean plain =
                    !candidate.condition().equals(Cfg.always()) || item.paths().isEmpty();
            if ((plain && plainFound) || !isFile(item, candidate) || contains(parent, candidate.file())) {
                continue;
            }
            plainFound |= item.paths().isEmpty();
            Cfg condition = directory.condition().and(candidate.condition());
            found.add(new Wanted(
                    file.crate,
                    Optional.of(parent),
                    item.name(),
                    item.visibility(),
                    Optional.of(new ModuleNode.Declared(file, item)),
                    candidate.file(),
                    candidate.ownsDirectory(),
                    file.cfg(item.cfg()).and(file.crate.own(condition)),
                    declaring(file, item)));
        }
    }

    /** A {@code #[path]} can lead to a directory. */
    private boolean isFile(ModuleItem item, ModulePaths.Candidate candidate) {
        return sources.exists(candidate.file()) && (item.paths().isEmpty() || !sources.isDirectory(candidate.file()));
    }

    /** Where the files of modules lie that stand in a scope: the modules around it can name directories. */
    private List<ModulePaths.Directory> directories(SourceUnit file, int scope) {
        Deque<ModuleItem> inline = new ArrayDeque<>();
        SourceUnit at = file;
        boolean inBlock = inlineModules(at, scope, inline);
        while (!paths.containsKey(at)) {
            Expansion from = at.expansion.orElseThrow();
            at = from.host();
            inBlock |= inlineModules(at, from.scope(), inline);
        }
        ModulePaths.Directory own = paths.getOrDefault(at, ModulePaths.NONE).directory();
        List<ModulePaths.Directory> found = List.of(inBlock ? own.asFromBlock() : own);
        for (ModuleItem module : inline) {
            found = ModulePaths.inside(found, module);
        }
        return found;
    }

    /** Whether the outermost of the modules stands in a block. */
    private boolean inlineModules(SourceUnit file, int scope, Deque<ModuleItem> into) {
        boolean inBlock = false;
        for (int at = scope; at > 0; at = file.scope(at).parent()) {
            inBlock = file.scope(at).kind() == Scope.Kind.BLOCK
                    || (inBlock && !file.scope(at).isModule());
            ModuleItem module = bodies.computeIfAbsent(file, ModuleTree::bodies).get(at);
            if (module != null) {
                into.addFirst(module);
            }
        }
        return inBlock;
    }

    private static Map<Integer, ModuleItem> bodies(SourceUnit file) {
        Map<Integer, ModuleItem> found = new HashMap<>();
        file.outline.modules().forEach(m -> found.put(m.body(), m));
        return found;
    }

    private static Entry.Target declaring(SourceUnit file, ModuleItem item) {
        return new Entry.Target(file, item.scope(), item.visibility());
    }

    /** Whether the file is already above the module: a {@code #[path]} that leads back. */
    private boolean contains(ModuleNode module, String file) {
        if (!standing.holds(module.crate, file)) {
            return false;
        }
        for (Optional<ModuleNode> at = Optional.of(module); at.isPresent(); at = at.get().parent) {
            if (at.get().file.file.equals(file)) {
                return true;
            }
        }
        return false;
    }
}
