package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import java.util.List;
import java.util.Set;

/** Whether bounds may bring {@code Send} or {@code Sync}: a trait of another crate may have them above it. */
public final class AutoBounds {

    private static final Set<String> STANDARD = Set.of("core", "std", "alloc");

    private final Traits traits;
    private final Heritage unknown;

    public AutoBounds(Traits traits, Supertraits supertraits) {
        this.traits = traits;
        this.unknown = supertraits.heritage(this::hasUnknown);
    }

    /** Whether one of the bounds is the auto trait of that name, has it above it, or cannot be looked into. */
    public boolean mayBring(SourceUnit file, int scope, List<Bound> bounds, String name) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait && !trait.relaxed() && mayBring(file, scope, trait, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBring(SourceUnit file, int scope, Bound.Trait bound, String name) {
        if (traits.names(file, scope, bound.path(), name)) {
            return true;
        }
        List<Hit> hits = traits.resolver().resolve(file, scope, bound.path(), Namespace.TYPE);
        return hits.isEmpty() || hits.stream().anyMatch(h -> mayBring(h.def(), name));
    }

    private boolean mayBring(Def def, String name) {
        return switch (def) {
            case Def.OfTrait trait -> !trait.variant().isEmpty() || mayHave(trait.node(), name);
            case Def.Foreign foreign -> isUnknown(foreign);
            default -> true;
        };
    }

    /** Whether the auto trait is, or may be, among the supertraits. */
    public boolean mayHave(TraitNode node, String name) {
        return (node.sendInPlace() && name.equals("Send"))
                || node.macros.obscured()
                || traits.hasSupertrait(node, name)
                || unknown.has(node);
    }

    private boolean hasUnknown(TraitNode node) {
        for (Bound.Trait bound : Traits.supertraits(node)) {
            List<Hit> hits = traits.resolver().resolve(node.file(), node.item().inner(), bound.path(), Namespace.TYPE);
            if (hits.isEmpty()
                    || hits.stream().anyMatch(h -> h.def() instanceof Def.Foreign foreign && isUnknown(foreign))) {
                return true;
            }
        }
        return node.macros.obscured();
    }

    private static boolean isUnknown(Def.Foreign foreign) {
        return !STANDARD.contains(foreign.path().split("::", 2)[0]);
    }
}
