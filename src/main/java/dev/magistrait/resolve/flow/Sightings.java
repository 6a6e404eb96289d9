package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.ModuleNode;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** In which files methods of some traits can be called: the trait, or one below it, has to be in scope, or bind a type there. */
public final class Sightings {

    /** The traits that are asked about are sought in the nearest so many above one; what has more above it may have any. */
    private static final int MOST_ABOVE = 64;

    /** A glob of a module is asked for each trait; with more questions than that, it may bring any. */
    private static final int MOST_ASKED = 65_536;

    private final Generics generics;
    private final Set<TraitNode> all = new LinkedHashSet<>();
    private final Map<String, Set<TraitNode>> byName = new HashMap<>();
    private final IdentityHashMap<ModuleNode, Set<TraitNode>> byModule = new IdentityHashMap<>();
    private int asked;

    /** @param sought which of the traits are asked about */
    public Sightings(Generics generics, Collection<TraitNode> nodes, Renames renames, Predicate<TraitNode> sought) {
        this(generics, nodes, renames, sought, MOST_ABOVE);
    }

    Sightings(
            Generics generics,
            Collection<TraitNode> nodes,
            Renames renames,
            Predicate<TraitNode> sought,
            int mostAbove) {
        this.generics = generics;
        nodes.stream().filter(sought).forEach(all::add);
        for (TraitNode node : nodes) {
            if (node.interesting) {
                Set<TraitNode> above = above(node, sought, mostAbove);
                if (!above.isEmpty()) {
                    renames.imported(Set.of(node.item().name())).forEach(n -> sees(n, above));
                }
            }
        }
    }

    private Set<TraitNode> above(TraitNode node, Predicate<TraitNode> sought, int most) {
        Set<TraitNode> found = new LinkedHashSet<>();
        int looked = 0;
        for (TraitNode above : generics.above(node)) {
            if (looked++ == most) {
                return all;
            }
            if (sought.test(above)) {
                found.add(above);
            }
        }
        return found;
    }

    /** Several traits can have one name; the set of all is shared by all that may mean any. */
    @SuppressWarnings("ReferenceEquality") // whether it is that set
    private void sees(String name, Set<TraitNode> traits) {
        Set<TraitNode> known = byName.get(name);
        if (known == null || traits == all) {
            byName.put(name, traits);
        } else if (known != all) {
            Set<TraitNode> both = new LinkedHashSet<>(known);
            both.addAll(traits);
            byName.put(name, both);
        }
    }

    /** The traits that the file sees; perhaps some that it does not. */
    Set<TraitNode> of(SourceUnit file) {
        Set<TraitNode> found = new LinkedHashSet<>();
        file.outline.traits().forEach(t -> name(t.name(), found));
        file.outline.imports().forEach(i -> imported(file, i, found));
        for (Scope scope : file.outline.scopes()) {
            scope.generics().forEach(g -> bounds(g.bounds(), found));
            scope.where().forEach(w -> bounds(w.bounds(), found));
        }
        file.outline.functions().forEach(f -> params(f, found));
        file.outline.impls().forEach(i -> i.methods().forEach(m -> params(m, found)));
        return found;
    }

    private void name(String name, Set<TraitNode> into) {
        into.addAll(byName.getOrDefault(name, Set.of()));
    }

    private void imported(SourceUnit file, Import use, Set<TraitNode> into) {
        if (!use.path().isEmpty()) {
            name(use.path().getLast(), into);
        }
        // What a module takes from the one around it stands in the same file.
        if (use.glob() && (use.scope() == 0 || !use.path().equals(List.of("super")))) {
            into.addAll(globbed(file, use));
        }
    }

    /** A prelude is taken by many files, and asked once. */
    private Set<TraitNode> globbed(SourceUnit file, Import use) {
        Set<TraitNode> found = new LinkedHashSet<>();
        for (Hit hit : generics.resolver().behind(file, use, List.of(), Namespace.TYPE)) {
            if (hit.def() instanceof Def.OfModule(ModuleNode module)) {
                found.addAll(byModule.computeIfAbsent(module, _ -> reached(file, use)));
            }
        }
        return found;
    }

    private Set<TraitNode> reached(SourceUnit file, Import use) {
        Set<TraitNode> found = new LinkedHashSet<>();
        byName.forEach((name, traits) -> {
            if (asked++ >= MOST_ASKED || reaches(file, use, name)) {
                found.addAll(traits);
            }
        });
        return found;
    }

    private boolean reaches(SourceUnit file, Import use, String name) {
        return generics.resolver().behind(file, use, List.of(name), Namespace.TYPE).stream()
                .anyMatch(h -> h.def() instanceof Def.OfTrait);
    }

    private void params(FnItem function, Set<TraitNode> into) {
        for (FnItem.Param param : function.params()) {
            RustType type = param.type() instanceof RustType.Reference reference ? reference.target() : param.type();
            if (type instanceof RustType.Impl opaque) {
                bounds(opaque.bounds(), into);
            }
        }
    }

    private void bounds(List<Bound> bounds, Set<TraitNode> into) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait) {
                name(trait.path().last(), into);
            }
        }
    }
}
