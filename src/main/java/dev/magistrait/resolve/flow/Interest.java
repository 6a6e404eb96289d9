package dev.magistrait.resolve.flow;

import dev.magistrait.resolve.names.TraitNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that can mean a trait of interest: their own, those of generated variants, and every name they are imported under. A path whose
 * last segment is none of them need not be resolved.
 */
public final class Interest {

    private final Set<String> names;
    private final Set<String> foreign = new TreeSet<>();
    private final boolean variants;

    public Interest(Collection<TraitNode> nodes, Renames renames) {
        Set<String> own = new HashSet<>(Set.of("AsyncFn", "AsyncFnMut", "AsyncFnOnce"));
        boolean generated = false;
        for (TraitNode node : nodes) {
            if (node.interesting) {
                own.add(node.item().name());
                if (!node.variant.isEmpty()) {
                    own.add(node.variant);
                    generated = true;
                }
            }
        }
        this.names = renames.imported(own);
        this.variants = generated;
    }

    public boolean mayMean(String lastSegment) {
        return names.contains(lastSegment);
    }

    /** Whether {@code make} generates a trait somewhere. */
    public boolean variants() {
        return variants;
    }

    /** Notes that a foreign trait which is natively async is used. */
    public void meet(String path) {
        foreign.add(path);
    }

    /** The foreign traits met, sorted. */
    public Set<String> foreign() {
        return foreign;
    }
}
