package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.TypeWalk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of some traits the types can have that code leaves open: by its bounds, what stands above those, and what they say of associated and
 * returned types. It rather names a trait too many than one too few.
 */
final class GenericTraits {

    /** Of more traits behind one, all count as behind it. */
    private static final int MOST = 64;

    private final Resolver resolver;
    private final Set<TraitNode> asked;
    private final Map<TraitNode, Set<TraitNode>> behind = new HashMap<>();
    private final Set<TraitNode> crowded = new HashSet<>();
    private final Set<String> names;

    GenericTraits(Resolver resolver, Renames renames, Collection<TraitNode> all, Set<TraitNode> asked) {
        this.resolver = resolver;
        this.asked = asked;
        Set<String> own = new HashSet<>();
        for (TraitNode node : all) {
            own.add(node.item().name());
            own.add(node.variant);
        }
        this.names = renames.imported(own);
        follow(all);
    }

    private void follow(Collection<TraitNode> all) {
        Map<TraitNode, List<TraitNode>> before = new HashMap<>();
        for (TraitNode node : all) {
            for (TraitNode said : said(node)) {
                before.computeIfAbsent(said, _ -> new ArrayList<>(1)).add(node);
            }
        }
        Deque<TraitNode[]> news = new ArrayDeque<>();
        asked.forEach(t -> tell(t, t, news));
        while (!news.isEmpty()) {
            TraitNode[] next = news.removeFirst();
            before.getOrDefault(next[0], List.of()).forEach(n -> tell(n, next[1], news));
        }
    }

    private void tell(TraitNode node, TraitNode trait, Deque<TraitNode[]> news) {
        Set<TraitNode> known = behind.computeIfAbsent(node, _ -> new LinkedHashSet<>());
        boolean full = known.size() >= MOST && !known.contains(trait);
        if (full ? crowded.add(node) : known.add(trait)) {
            news.addLast(new TraitNode[] {node, trait});
        }
    }

    /** The traits that a trait's head and its items name. */
    private Set<TraitNode> said(TraitNode node) {
        Bounds found = new Bounds(node.file(), node.item().inner());
        Traits.supertraits(node).forEach(found::bound);
        found.scope(node.item().inner());
        node.item().types().forEach(t -> found.stated(t.bounds()));
        node.item().methods().forEach(m -> found.type(m.returns()));
        return found.traits;
    }

    /** Those that the types in sight of a function can have; {@code in} is the trait that it stands in, if any. */
    Set<TraitNode> of(SourceUnit file, FnItem function, List<TraitNode> in) {
        Bounds found = new Bounds(file, function.inner());
        for (int at = function.inner(); at >= 0; at = file.scope(at).parent()) {
            found.scope(at);
        }
        function.params().forEach(p -> found.type(p.type()));
        found.traits.addAll(in);
        Set<TraitNode> all = new LinkedHashSet<>();
        for (TraitNode node : found.traits) {
            all.addAll(crowded.contains(node) ? asked : behind.getOrDefault(node, Set.of()));
        }
        return all;
    }

    /** Collects the traits of bounds. */
    private final class Bounds extends TypeWalk {
        private final SourceUnit file;
        private final int scope;
        private final Set<TraitNode> traits = new LinkedHashSet<>();

        Bounds(SourceUnit file, int scope) {
            this.file = file;
            this.scope = scope;
        }

        void scope(int number) {
            Scope here = file.scope(number);
            for (GenericParam param : here.generics()) {
                stated(param.bounds());
            }
            for (WherePredicate predicate : here.where()) {
                stated(predicate.bounds());
            }
        }

        void stated(List<Bound> bounds) {
            for (Bound bound : bounds) {
                if (bound instanceof Bound.Trait trait) {
                    bound(trait);
                }
            }
            bounds(bounds);
        }

        @Override
        protected void impl(RustType.Impl type) {
            for (Bound bound : type.bounds()) {
                if (bound instanceof Bound.Trait trait) {
                    bound(trait);
                }
            }
        }

        @Override
        protected void bound(Bound.Trait bound) {
            TypePath path = bound.path();
            if (bound.relaxed() || !names.contains(path.last())) {
                return;
            }
            for (Hit hit : resolver.resolve(file, scope, path, Namespace.TYPE)) {
                if (hit.def() instanceof Def.OfTrait trait) {
                    traits.add(trait.node());
                }
            }
        }
    }
}
