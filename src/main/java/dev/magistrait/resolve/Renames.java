package dev.magistrait.resolve;

import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.RustType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The further names that the code of a workspace gives to things: {@code use X as Y} and {@code type Y = X}. */
final class Renames {

    private final Map<String, Set<String>> imports = new HashMap<>();
    private final Map<String, Set<String>> aliases = new HashMap<>();

    private Renames() {}

    static Renames of(List<CrateUnit> crates) {
        Renames renames = new Renames();
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                file.outline.imports().forEach(renames::add);
                file.outline.aliases().forEach(renames::add);
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
            imports.computeIfAbsent(last, n -> new HashSet<>()).add(use.name());
        }
    }

    private void add(AliasItem alias) {
        if (alias.target() instanceof RustType.Named named) {
            aliases.computeIfAbsent(named.path().last(), n -> new HashSet<>()).add(alias.name());
        }
    }

    /** The names, and all under which imports bring what they name. */
    Set<String> imported(Collection<String> names) {
        return closure(names, List.of(imports));
    }

    /** The names of types, and all under which imports and aliases bring them. */
    Set<String> aliased(Collection<String> names) {
        return closure(names, List.of(imports, aliases));
    }

    private static Set<String> closure(Collection<String> names, List<Map<String, Set<String>>> further) {
        Set<String> found = new HashSet<>(names);
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            for (Map<String, Set<String>> renames : further) {
                for (String other : renames.getOrDefault(name, Set.of())) {
                    if (found.add(other)) {
                        open.addLast(other);
                    }
                }
            }
        }
        return found;
    }
}
