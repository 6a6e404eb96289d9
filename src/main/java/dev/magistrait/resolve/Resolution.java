package dev.magistrait.resolve;

import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.outline.FnItem;
import dev.magistrait.resolve.flow.CallNodes;
import dev.magistrait.resolve.flow.Cycles;
import dev.magistrait.resolve.flow.Interest;
import dev.magistrait.resolve.flow.KeptFutures;
import dev.magistrait.resolve.flow.Renames;
import dev.magistrait.resolve.flow.Sightings;
import dev.magistrait.resolve.flow.Spawns;
import dev.magistrait.resolve.flow.TellingWords;
import dev.magistrait.resolve.flow.World;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Declarations;
import dev.magistrait.resolve.names.Expander;
import dev.magistrait.resolve.names.Externs;
import dev.magistrait.resolve.names.KnownNames;
import dev.magistrait.resolve.names.ModuleTree;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.Sources;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Bodies;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Heritage;
import dev.magistrait.resolve.types.Methods;
import dev.magistrait.resolve.types.Promises;
import dev.magistrait.resolve.types.Reach;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.TraitIndex;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.Variants;
import dev.magistrait.resolve.uses.BeyondBounds;
import dev.magistrait.resolve.uses.BlindSpots;
import dev.magistrait.resolve.uses.DependencyUses;
import dev.magistrait.resolve.uses.IdleAliases;
import dev.magistrait.resolve.uses.ImplMethods;
import dev.magistrait.resolve.uses.Impls;
import dev.magistrait.resolve.uses.MacroConflicts;
import dev.magistrait.resolve.uses.MethodConflicts;
import dev.magistrait.resolve.uses.MoreUses;
import dev.magistrait.resolve.uses.Uses;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Stage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of a workspace.
 *
 * @param facts what rules see, in a stable order
 * @param crates how many crates (targets) were resolved
 * @param files the files that belong to some crate, sorted
 */
public record Resolution(List<Fact> facts, int crates, List<String> files) {

    public Resolution {
        facts = List.copyOf(facts);
        files = List.copyOf(files);
    }

    /** Resolves all names of a workspace. */
    public static Resolution of(CargoWorkspace workspace, Sources sources) {
        return of(workspace, sources, Conventions.NONE);
    }

    /** Resolves all names of a workspace with what is said of foreign ones. */
    public static Resolution of(CargoWorkspace workspace, Sources sources, Conventions conventions) {
        return of(workspace, sources, conventions, Meter.OFF);
    }

    /** The same, telling what it does. */
    public static Resolution of(CargoWorkspace workspace, Sources sources, Conventions conventions, Meter meter) {
        ModuleTree tree = meter.timed(Stage.MODULES, () -> ModuleTree.of(workspace, sources));
        return meter.timed(
                Stage.RESOLUTION, () -> new Resolving(workspace, tree, sources, conventions, meter).resolve());
    }

    /** The steps of resolution, one workspace at a time. */
    private static final class Resolving {
        private final CargoWorkspace workspace;
        private final ModuleTree tree;
        private final List<CrateUnit> crates;
        private final Resolver resolver;
        private final Traits traits;
        private final Methods methods;
        private final AttributeMacros attributes;
        private final Supertraits supertraits;
        private final Sources sources;
        private final KnownNames known;
        private final Expander expander;
        private final Meter meter;
        private final List<Fact> facts = new ArrayList<>();

        Resolving(CargoWorkspace workspace, ModuleTree tree, Sources sources, Conventions conventions, Meter meter) {
            this.workspace = workspace;
            this.tree = tree;
            this.crates = tree.crates();
            this.resolver = new Resolver(new Externs(crates));
            this.traits = new Traits(resolver, new Bodies(sources));
            this.methods = new Methods(traits);
            this.known = conventions.knownNames();
            this.attributes = new AttributeMacros(resolver, known);
            this.supertraits = new Supertraits(resolver);
            this.sources = sources;
            this.expander = new Expander(tree, resolver, sources);
            this.meter = meter;
        }

        Resolution resolve() {
            TraitIndex index = declare();
            Collection<TraitNode> nodes = index.nodes();
            meter.run(Stage.TRAITS, () -> markInteresting(nodes));
            Renames renames = Renames.of(crates);
            Interest interest = new Interest(nodes, renames);
            manifests();
            meter.run(
                    Stage.TRAITS,
                    () -> traits(nodes.stream().filter(n -> n.interesting).toList()));
            meter.run(Stage.REACHABILITY, () -> reachability(nodes));
            meter.run(
                    Stage.USES, () -> uses(interest, new TellingWords(crates, renames, nodes, traits.bodies()), nodes));
            meter.run(Stage.USES, () -> IdleAliases.drop(facts, crates, renames, resolver, sources));
            meter.run(Stage.USES, () -> new GenericCode(traits, supertraits).dropIdle(facts, crates, renames, nodes));
            meter.run(Stage.USES, () -> cycles(interest, renames, nodes));
            interest.foreign().forEach(path -> facts.addAll(TraitFacts.ofForeign(path, firstPlace())));
            meter.run(Stage.DEPENDENCIES, this::dependencies);
            facts.addAll(meter.timed(Stage.BLIND_SPOTS, () -> BlindSpots.in(tree, nodes, expander.unexpanded())));
            facts.addAll(meter.timed(Stage.BLIND_SPOTS, () -> BeyondBounds.in(facts)));
            facts.addAll(resolver.cuts().spots());
            return new Resolution(NeverBuilt.leftOut(facts), crates.size(), files());
        }

        private TraitIndex declare() {
            crates.forEach(c -> c.files.forEach(Declarations::enter));
            meter.run(Stage.GLOBS, () -> resolver.globs().settle(crates));
            meter.run(Stage.MACROS, () -> expander.expand(crates));
            meter.run(Stage.GLOBS, () -> resolver.globs().settle(crates));
            TraitIndex index = new TraitIndex(crates);
            for (TraitNode node : index.nodes()) {
                if (!node.item().attributes().isEmpty()) {
                    node.macros = attributes.of(
                            node.file(), node.item().scope(), node.item().attributes());
                    Variants.read(node);
                    TraitIndex.enterGenerated(node);
                }
            }
            resolver.forget();
            return index;
        }

        private void markInteresting(Collection<TraitNode> nodes) {
            List<TraitNode> candidates = new ArrayList<>();
            for (TraitNode node : nodes) {
                node.interesting = node.item().methods().stream().anyMatch(m -> isOfInterest(node, m))
                        || node.macros.boxes()
                        || node.macros.makes()
                        || node.macros.dynosaur();
                if (!node.interesting && !Traits.supertraits(node).isEmpty()) {
                    candidates.add(node);
                }
            }
            Heritage interesting = supertraits.heritage(n -> n.interesting);
            candidates.forEach(n -> n.interesting = interesting.has(n));
        }

        private boolean isOfInterest(TraitNode node, FnItem method) {
            return methods.shape(node.file(), method) != TraitMethod.Shape.OTHER;
        }

        private void manifests() {
            workspace.packages().forEach(p -> {
                facts.add(p.crate());
                facts.addAll(p.dependencies());
            });
        }

        private void dependencies() {
            facts.addAll(new DependencyUses(crates, attributes, sources).facts(workspace.packages()));
        }

        private void traits(Collection<TraitNode> interesting) {
            TraitFacts said = new TraitFacts(traits, methods, supertraits, interesting);
            interesting.forEach(n -> facts.addAll(said.of(n)));
            MacroConflicts conflicts = new MacroConflicts(attributes, crates);
            MethodConflicts ofMethods = new MethodConflicts(resolver, attributes);
            interesting.forEach(n -> {
                facts.addAll(conflicts.of(n));
                facts.addAll(ofMethods.of(n));
            });
        }

        private void reachability(Collection<TraitNode> nodes) {
            Map<CrateUnit, List<TraitNode>> byCrate = new HashMap<>();
            nodes.stream()
                    .filter(n -> n.interesting)
                    .forEach(n ->
                            n.instances.forEach(i -> byCrate.computeIfAbsent(i.file().crate, c -> new ArrayList<>())
                                    .add(n)));
            Set<TraitNode> done = new HashSet<>();
            for (CrateUnit crate : crates) {
                List<TraitNode> here = byCrate.getOrDefault(crate, List.of());
                List<TraitNode> asked =
                        here.stream().filter(n -> !done.contains(n)).toList();
                if (asked.isEmpty()) {
                    continue;
                }
                Reach reach = Reach.of(crate, resolver, asked);
                for (TraitNode node : asked) {
                    if (reach.reaches(node) && done.add(node)) {
                        facts.add(new Reachable(node.id, reach.steps(node)));
                    }
                }
            }
        }

        private void uses(Interest interest, TellingWords words, Collection<TraitNode> nodes) {
            Impls impls = new Impls(resolver, attributes, methods, interest);
            World world = World.of(crates, traits, supertraits, known, attributes);
            Spawns spawns = new Spawns(world, supertraits, crates, words);
            MoreUses more = new MoreUses(crates, traits, supertraits, interest, words, nodes);
            facts.addAll(spawns.facts());
            facts.addAll(more.ofWorkspace());
            ImplMethods implMethods = new ImplMethods(traits, supertraits, attributes, interest, crates, words, spawns);
            for (CrateUnit crate : crates) {
                for (SourceUnit file : crate.files) {
                    facts.addAll(Uses.in(file, resolver, interest));
                    facts.addAll(impls.in(file));
                    facts.addAll(more.in(file));
                    facts.addAll(implMethods.in(file));
                }
            }
        }

        private void cycles(Interest interest, Renames renames, Collection<TraitNode> nodes) {
            CallNodes calls = new CallNodes(traits, attributes, interest, nodes);
            Generics generics = new Generics(traits, supertraits);
            facts.addAll(Cycles.in(crates, calls, generics, new Promises(traits)));
            Set<TraitId> objects = objects();
            Sightings sightings =
                    new Sightings(generics, nodes, renames, n -> n.macros.boxes() && !objects.contains(n.id));
            facts.addAll(new KeptFutures(traits, generics, nodes, crates, sources).found(sightings));
        }

        /** The traits that code outside of tests names as objects. */
        private Set<TraitId> objects() {
            Set<TraitId> objects = new HashSet<>();
            for (Fact fact : facts) {
                if (fact instanceof DynUse use && !use.place().forTests()) {
                    objects.add(use.trait());
                }
            }
            return objects;
        }

        private Place firstPlace() {
            return crates.stream()
                    .flatMap(c -> c.files.stream())
                    .map(f -> f.place(Cfg.always(), Region.START))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private List<String> files() {
            return crates.stream()
                    .flatMap(c -> c.files.stream())
                    .map(f -> f.file)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
