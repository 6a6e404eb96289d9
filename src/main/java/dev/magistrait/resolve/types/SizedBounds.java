package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which bounds imply {@code Sized}, and which traits of other crates have no trait objects. */
public final class SizedBounds {

    private static final Set<String> CRATES = Set.of("core", "std", "alloc", "serde");

    /** Traits with {@code Sized} above them. */
    private static final Set<String> SIZED = Set.of(
            "Sized",
            "Clone",
            "Copy",
            "Default",
            "From",
            "Into",
            "TryFrom",
            "TryInto",
            "FromStr",
            "Deserialize",
            "DeserializeOwned");

    /** Traits that have no trait objects for another reason: generic methods, or {@code Self} as an argument. */
    private static final Set<String> OTHERS = Set.of("Eq", "Ord", "Hash", "Extend", "Serialize");

    /** The same as long as no argument is given: it is {@code Self} then. */
    private static final Set<String> COMPARISONS = Set.of("PartialEq", "PartialOrd");

    private final Resolver resolver;
    private final Heritage implying;

    public SizedBounds(Resolver resolver) {
        this.resolver = resolver;
        this.implying = new Heritage(
                node -> Traits.parents(resolver, node, Traits.supertraits(node)),
                node -> Traits.supertraits(node).stream()
                        .anyMatch(b -> implies(node.file(), node.item().inner(), b)));
    }

    /** The name of a foreign trait without trait objects that a bound is; of others, nothing. */
    Optional<String> foreign(SourceUnit file, int scope, Bound.Trait bound) {
        boolean given = !bound.path().segments().getLast().arguments().isEmpty();
        return names(file, scope, bound)
                .filter(n -> SIZED.contains(n) || OTHERS.contains(n) || (COMPARISONS.contains(n) && !given));
    }

    private Optional<String> names(SourceUnit file, int scope, Bound.Trait bound) {
        for (Hit hit : resolver.resolve(file, scope, bound.path(), Namespace.TYPE)) {
            if (hit.def() instanceof Def.Foreign foreign
                    && CRATES.contains(foreign.path().split("::", 2)[0])) {
                return Optional.of(Traits.last(foreign.path()));
            }
        }
        return Optional.empty();
    }

    /** Whether {@code where Self: …} keeps a method out of trait objects. */
    public boolean keepsOut(SourceUnit file, FnItem method) {
        for (WherePredicate predicate : file.scope(method.inner()).where()) {
            if (predicate.subject().isPath("Self") && implies(file, method.inner(), predicate.bounds())) {
                return true;
            }
        }
        return false;
    }

    private boolean implies(SourceUnit file, int scope, List<Bound> bounds) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait
                    && !trait.relaxed()
                    && (implies(file, scope, trait) || above(file, scope, trait))) {
                return true;
            }
        }
        return false;
    }

    private boolean implies(SourceUnit file, int scope, Bound.Trait bound) {
        return bound.path().last().equals("Sized")
                || names(file, scope, bound).filter(SIZED::contains).isPresent();
    }

    private boolean above(SourceUnit file, int scope, Bound.Trait bound) {
        return resolver.resolve(file, scope, bound.path(), Namespace.TYPE).stream()
                .anyMatch(h -> h.def() instanceof Def.OfTrait trait && implying.has(trait.node()));
    }
}
