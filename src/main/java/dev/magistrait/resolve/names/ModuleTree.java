package dev.magistrait.resolve.names;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.LintLevel;
import dev.magistrait.outline.ModuleItem;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.cargo.Features;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Builds the module tree of every target. Files are asked for in rounds, all that are known to be needed at once, so that they can be read
 * in parallel.
 */
public final class ModuleTree {

    private static final int DEEPEST = 256;

    private final Sources sources;
    private final List<CrateUnit> crates = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();

    /**
     * A {@code mod name;} for which there is no file.
     *
     * @param outside whether it would lie outside of the checked tree
     */
    public record Missing(SourceUnit file, ModuleItem module, boolean outside) {}

    /** A file to be read for a place in the tree. */
    private record Wanted(
            CrateUnit crate,
            Optional<ModuleNode> parent,
            String name,
            Visibility visibility,
            List<LintLevel> lints,
            String file,
            boolean ownsDirectory,
            Cfg cfg,
            Entry.Target target) {
        SourceKey key() {
            return new SourceKey(file, crate.edition());
        }
    }

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
                        List.of(),
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
        SourceUnit file = new SourceUnit(wanted.crate, wanted.file, outline, wanted.cfg, Optional.empty());
        ModuleNode module =
                new ModuleNode(wanted.crate, wanted.parent, wanted.name, wanted.visibility, file, 0, wanted.lints);
        file.setModule(0, module);
        wanted.crate.files.add(file);
        if (wanted.parent.isEmpty()) {
            wanted.crate.setRoot(module);
        }
        wanted.target.declare(module, wanted.cfg);
        return children(file, new ModulePaths(wanted.file, wanted.ownsDirectory));
    }

    private List<Wanted> children(SourceUnit file, ModulePaths paths) {
        List<Wanted> wanted = new ArrayList<>();
        for (ModuleItem item : file.outline.modules()) {
            if (item.inline()) {
                inline(file, item);
            } else {
                wanted.addAll(inFile(file, item, paths));
            }
        }
        return wanted;
    }

    /** Adds a module whose body stands in the file. */
    static void inline(SourceUnit file, ModuleItem item) {
        ModuleNode parent = file.module(item.scope());
        ModuleNode module = new ModuleNode(
                file.crate, Optional.of(parent), item.name(), item.visibility(), file, item.body(), item.lints());
        file.setModule(item.body(), module);
        declaring(file, item).declare(module, file.crate.own(item.cfg()));
    }

    private List<Wanted> inFile(SourceUnit file, ModuleItem item, ModulePaths paths) {
        List<Wanted> found = new ArrayList<>();
        ModuleNode parent = file.module(item.scope());
        boolean plainFound = false;
        for (ModulePaths.Candidate candidate : paths.of(item, file.outline.scopes())) {
            boolean plain =
                    !candidate.condition().equals(Cfg.always()) || item.paths().isEmpty();
            if ((plain && plainFound) || !sources.exists(candidate.file()) || contains(parent, candidate.file())) {
                continue;
            }
            plainFound |= item.paths().isEmpty();
            found.add(new Wanted(
                    file.crate,
                    Optional.of(parent),
                    item.name(),
                    item.visibility(),
                    item.lints(),
                    candidate.file(),
                    candidate.ownsDirectory(),
                    file.cfg(item.cfg()).and(file.crate.own(candidate.condition())),
                    declaring(file, item)));
        }
        if (found.isEmpty()) {
            List<ModulePaths.Candidate> candidates = paths.of(item, file.outline.scopes());
            missing.add(new Missing(file, item, candidates.stream().anyMatch(c -> sources.outside(c.file()))));
        }
        return found;
    }

    private static Entry.Target declaring(SourceUnit file, ModuleItem item) {
        return new Entry.Target(file, item.scope(), item.visibility());
    }

    /** Whether the file is already above the module: a {@code #[path]} that leads back. */
    private static boolean contains(ModuleNode module, String file) {
        int depth = 0;
        for (Optional<ModuleNode> at = Optional.of(module); at.isPresent(); at = at.get().parent) {
            if (at.get().file.file.equals(file) || ++depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
