package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Bodies;
import dev.magistrait.resolve.types.WordSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The words without which a function's body cannot make a certain kind of fact, so that most bodies need not be read. A function is called by
 * its name or by one that an import gives it.
 */
public final class TellingWords {

    private final List<CrateUnit> crates;
    private final Renames renames;
    private final Collection<TraitNode> nodes;
    private final boolean interesting;
    private final Bodies bodies;

    private final WordSet futures;
    private final TraitWords ofTraits;
    /** Empty or one. */
    private final List<Suspects> suspects = new ArrayList<>(1);

    public TellingWords(List<CrateUnit> crates, Renames renames, Collection<TraitNode> nodes, Bodies bodies) {
        this.bodies = bodies;
        this.crates = crates;
        this.renames = renames;
        this.nodes = nodes;
        this.interesting = nodes.stream().anyMatch(n -> n.interesting);
        this.futures = ofFutures(nodes);
        this.ofTraits = new TraitWords(nodes, renames, futures);
    }

    /** Whether there is a trait of interest: without, no future can be one of a generic receiver. */
    boolean anyInteresting() {
        return interesting;
    }

    /** Whether there is a type in a function that is chosen elsewhere. */
    boolean seesGenerics(SourceUnit file, FnItem function) {
        return interesting && (takesGenerics(file, function) || file.seesGenerics(function.scope()));
    }

    /** Whether there is a type in a function, or around the macro call that writes it, that is chosen elsewhere. */
    boolean seesChosen(Callee callee) {
        if (seesGenerics(callee.file(), callee.item())) {
            return true;
        }
        return callee.file()
                .host()
                .filter(h -> h.seesGenerics(callee.file().hostScope()))
                .isPresent();
    }

    /**
     * What gives a receiver whose type nobody can tell, without a generic parameter in sight: functions that return {@code impl Trait}, of a trait of
     * interest, and methods that box futures that are not {@code Send}, on trait objects and on the types that {@code dynosaur} writes for them.
     */
    WordSet ofGivers() {
        Set<String> traits = new HashSet<>();
        Set<String> found = new HashSet<>();
        for (TraitNode node : nodes) {
            if (node.interesting) {
                traits.add(node.id.name());
            }
            if (node.macros.boxesLocallyOnly() || !node.object.isEmpty()) {
                node.item().methods().forEach(m -> found.add(m.name()));
            }
        }
        Set<String> all = renames.imported(traits);
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                file.outline.functions().forEach(f -> addGiver(f, all, found));
                file.outline.impls().forEach(i -> i.methods().forEach(f -> addGiver(f, all, found)));
            }
        }
        return new WordSet(renames.imported(found));
    }

    private static void addGiver(FnItem function, Set<String> traits, Set<String> into) {
        if (function.returns() instanceof RustType.Impl impl
                && impl.bounds().stream()
                        .anyMatch(b -> b instanceof Bound.Trait t
                                && traits.contains(t.path().last()))) {
            into.add(function.name());
        }
    }

    /** Whether a function can make a future of a trait of interest by itself. */
    boolean mayMake(Callee callee, WordSet givers) {
        FnItem item = callee.item();
        return bodies.mayUse(item, futures)
                && (ofTraits.of(callee).filter(w -> bodies.mayUse(item, w)).isPresent()
                        || bodies.mayCall(item, ofTraits.names())
                        || bodies.mayName(item, givers));
    }

    /** The names, and all under which imports bring what they name. */
    Set<String> renamed(Collection<String> names) {
        return renames.imported(names);
    }

    /** The default methods of some traits that {@code async_trait} rewrites. */
    static WordSet ofBoxedDefaults(Collection<TraitNode> nodes) {
        Set<String> found = new HashSet<>();
        for (TraitNode node : nodes) {
            node.item().methods().stream()
                    .filter(m -> m.isAsync() && m.hasBody())
                    .forEach(m -> found.add(m.name()));
        }
        return new WordSet(found);
    }

    private static WordSet ofFutures(Collection<TraitNode> nodes) {
        Set<String> methods = new HashSet<>();
        for (TraitNode node : nodes) {
            if (node.interesting) {
                node.item().methods().stream().filter(TraitWords::givesFuture).forEach(m -> methods.add(m.name()));
            }
        }
        return new WordSet(methods);
    }

    /** What may not be {@code Send}, and what gives or holds it; collected when first asked for. */
    Suspects suspects() {
        if (suspects.isEmpty()) {
            suspects.add(Suspects.of(crates, renames, bodies));
        }
        return suspects.getFirst();
    }

    /** Functions with a bound on a trait of interest, which may be a variant of one. */
    public WordSet ofBounded(Interest interest) {
        return interest.variants()
                ? new WordSet(renames.imported(
                        functions((file, f) -> bounds(file, f).stream().anyMatch(interest::mayMean))))
                : new WordSet(Set.of());
    }

    private Set<String> functions(BiPredicate<SourceUnit, FnItem> which) {
        Set<String> found = new HashSet<>();
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                for (FnItem function : file.outline.functions()) {
                    if (which.test(file, function)) {
                        found.add(function.name());
                    }
                }
            }
        }
        return found;
    }

    /** Whether callers choose types of the function's own. */
    private static boolean takesGenerics(SourceUnit file, FnItem function) {
        if (file.choosesTypes(function.inner())) {
            return true;
        }
        for (FnItem.Param param : function.params()) {
            if (holdsImpl(param.type())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsImpl(RustType type) {
        // Most types are names.
        if (type instanceof RustType.Named named) {
            return anyHoldsImpl(named.path().segments().getLast().arguments());
        }
        return switch (type) {
            case RustType.Impl _ -> true;
            case RustType.Reference reference -> holdsImpl(reference.target());
            case RustType.Tuple tuple -> anyHoldsImpl(tuple.parts());
            case RustType.Other other -> anyHoldsImpl(other.parts());
            default -> false;
        };
    }

    private static boolean anyHoldsImpl(List<RustType> types) {
        for (RustType type : types) {
            if (holdsImpl(type)) {
                return true;
            }
        }
        return false;
    }

    /** The last names of all bounds that a function's head states. */
    private static List<String> bounds(SourceUnit file, FnItem function) {
        List<Bound> all = new ArrayList<>();
        Scope scope = file.scope(function.inner());
        scope.generics().stream().map(GenericParam::bounds).forEach(all::addAll);
        scope.where().stream().map(WherePredicate::bounds).forEach(all::addAll);
        for (FnItem.Param param : function.params()) {
            RustType type = param.type() instanceof RustType.Reference reference ? reference.target() : param.type();
            if (type instanceof RustType.Impl impl) {
                all.addAll(impl.bounds());
            }
        }
        List<String> names = new ArrayList<>();
        for (Bound bound : all) {
            if (bound instanceof Bound.Trait trait) {
                names.add(trait.path().last());
            }
        }
        return names;
    }
}
