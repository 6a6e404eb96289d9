package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.resolve.types.WordSet;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The methods that can give a function a future of a receiver which its callers choose: those of the traits that it names in its head or around it,
 * and of the traits that those name in turn. Names are compared, nothing is resolved: there may be more of them than the types allow.
 */
final class TraitWords {

    /** A head that leads to more traits may give any future. */
    private static final int MOST = 64;

    private final Renames renames;
    private final WordSet all;
    private final Set<String> interesting = new HashSet<>();
    private final WordSet names;
    private final Map<String, Set<String>> futures = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<Set<String>, Optional<WordSet>> known = new HashMap<>();

    /** @param all the futures of all traits */
    TraitWords(Collection<TraitNode> nodes, Renames renames, WordSet all) {
        this.renames = renames;
        this.all = all;
        nodes.forEach(this::add);
        this.names = new WordSet(interesting);
    }

    /** Whether the method gives a future, as far as one sees at its head. */
    static boolean givesFuture(FnItem method) {
        return method.isAsync() || method.returns() instanceof RustType.Impl;
    }

    private void add(TraitNode node) {
        Set<String> methods = new HashSet<>();
        Set<String> names = new HashSet<>();
        Walk walk = new Walk(names);
        TraitItem item = node.item();
        walk.traits(item.supertraits());
        walk.scope(node.file().scope(item.inner()));
        item.types().forEach(t -> walk.traits(t.bounds()));
        for (FnItem method : item.methods()) {
            walk.type(method.returns());
            if (node.interesting && givesFuture(method)) {
                methods.add(method.name());
            }
        }
        Set<String> meaning = renames.imported(Set.of(item.name()));
        if (!node.variant.isEmpty()) {
            meaning.addAll(renames.imported(Set.of(node.variant)));
        }
        if (!methods.isEmpty()) {
            interesting.addAll(meaning);
        }
        for (String name : meaning) {
            futures.computeIfAbsent(name, _ -> new HashSet<>()).addAll(methods);
            named.computeIfAbsent(name, _ -> new HashSet<>()).addAll(names);
        }
    }

    /** What the traits are called whose methods give futures: one is named where a method is called by its path. */
    WordSet names() {
        return names;
    }

    /** Empty where no method can. */
    Optional<WordSet> of(Callee callee) {
        Set<String> names = new HashSet<>();
        Walk walk = new Walk(names);
        callee.item().params().forEach(p -> walk.type(p.type()));
        SourceUnit unit = callee.file();
        int at = callee.item().inner();
        while (true) {
            walk.scope(unit.scope(at));
            if (at > 0) {
                at = unit.scope(at).parent();
            } else if (unit.host().isPresent()) {
                at = unit.hostScope();
                unit = unit.host().get();
            } else {
                break;
            }
        }
        names.retainAll(futures.keySet());
        return names.isEmpty() ? Optional.empty() : known.computeIfAbsent(names, this::behind);
    }

    private Optional<WordSet> behind(Set<String> names) {
        Set<String> seen = new HashSet<>(names);
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            found.addAll(futures.getOrDefault(name, Set.of()));
            for (String next : named.getOrDefault(name, Set.of())) {
                if (futures.containsKey(next) && seen.add(next)) {
                    open.addLast(next);
                }
            }
            if (seen.size() > MOST) {
                return Optional.of(all);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new WordSet(found));
    }

    /** Collects the last names of all that types and bounds name. */
    private static final class Walk extends TypeWalk {

        private final Set<String> into;

        Walk(Set<String> into) {
            this.into = into;
        }

        void scope(Scope scope) {
            if (scope.kind() == Scope.Kind.TRAIT) {
                into.add(scope.name());
            }
            for (GenericParam param : scope.generics()) {
                traits(param.bounds());
            }
            for (WherePredicate predicate : scope.where()) {
                type(predicate.subject());
                traits(predicate.bounds());
            }
        }

        void traits(List<Bound> bounds) {
            for (Bound bound : bounds) {
                name(bound);
            }
            bounds(bounds);
        }

        @Override
        protected void dyn(RustType.Dyn type) {
            type.bounds().forEach(this::name);
        }

        @Override
        protected void impl(RustType.Impl type) {
            type.bounds().forEach(this::name);
        }

        @Override
        protected void bound(Bound.Trait bound) {
            name(bound);
        }

        @Override
        protected void projected(TypePath trait, RustType.Qualified type) {
            into.add(trait.last());
        }

        private void name(Bound bound) {
            if (bound instanceof Bound.Trait trait) {
                into.add(trait.path().last());
            }
        }
    }
}
