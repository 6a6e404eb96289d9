package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Import;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The further names that imports of a workspace give to things: {@code use X as Y}. */
public final class Renames {

    private final Map<String, Set<String>> others = new HashMap<>();

    private Renames() {}

    public static Renames of(List<CrateUnit> crates) {
        Renames renames = new Renames();
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                file.outline.imports().forEach(renames::add);
            }
        }
        return renames;
    }

    private void add(Import use) {
        if (use.glob() || use.path().isEmpty()) {
            return;
        }
        String last = use.path().getLast();
        if (!last.equals(use.name())) {
            others.computeIfAbsent(last, n -> new HashSet<>()).add(use.name());
        }
    }

    /** The names, and all under which imports bring what they name. */
    public Set<String> imported(Collection<String> names) {
        Set<String> found = new HashSet<>(names);
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (String other : others.getOrDefault(open.removeFirst(), Set.of())) {
                if (found.add(other)) {
                    open.addLast(other);
                }
            }
        }
        return found;
    }
}
