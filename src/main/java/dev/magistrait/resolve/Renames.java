package dev.magistrait.resolve;

import dev.magistrait.outline.Import;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that imports of a workspace give to what has another. */
final class Renames {

    private final Map<String, Set<String>> byName = new HashMap<>();

    Renames(List<CrateUnit> crates) {
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                file.outline.imports().forEach(this::add);
            }
        }
    }

    private void add(Import use) {
        if (!use.glob() && !use.path().isEmpty() && !use.path().getLast().equals(use.name())) {
            byName.computeIfAbsent(use.path().getLast(), n -> new HashSet<>()).add(use.name());
        }
    }

    /** The names, and all that they are renamed to, step by step. */
    Set<String> of(Collection<String> names) {
        Set<String> all = new HashSet<>(names);
        List<String> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            for (String other : byName.getOrDefault(open.removeLast(), Set.of())) {
                if (all.add(other)) {
                    open.add(other);
                }
            }
        }
        return all;
    }
}
