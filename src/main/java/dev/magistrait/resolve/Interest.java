package dev.magistrait.resolve;

import dev.magistrait.outline.Import;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that can mean a trait of interest: their own, those of generated variants, and every name they are imported under. A path whose
 * last segment is none of them need not be resolved.
 */
final class Interest {

    private final Set<String> names = new HashSet<>(Set.of("AsyncFn", "AsyncFnMut", "AsyncFnOnce"));
    private final Set<String> foreign = new TreeSet<>();
    private boolean variants;

    Interest(Collection<TraitNode> nodes, List<CrateUnit> crates) {
        for (TraitNode node : nodes) {
            if (node.interesting) {
                names.add(node.item().name());
                names.add(node.variant);
                variants |= !node.variant.isEmpty();
            }
        }
        addRenames(crates);
    }

    private void addRenames(List<CrateUnit> crates) {
        int before;
        do {
            before = names.size();
            for (CrateUnit crate : crates) {
                for (SourceUnit file : crate.files) {
                    file.outline.imports().forEach(this::addRename);
                }
            }
        } while (names.size() > before);
    }

    private void addRename(Import use) {
        if (!use.glob() && !use.path().isEmpty() && names.contains(use.path().getLast())) {
            names.add(use.name());
        }
    }

    boolean mayMean(String lastSegment) {
        return names.contains(lastSegment);
    }

    /** Whether {@code make} generates a trait somewhere. */
    boolean variants() {
        return variants;
    }

    /** Notes that a foreign trait which is natively async is used. */
    void meet(String path) {
        foreign.add(path);
    }

    /** The foreign traits met, sorted. */
    Set<String> foreign() {
        return foreign;
    }
}
