package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.WordSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of the methods of some traits, and of the generic functions of a workspace that may call them. */
final class GenericNames {

    private final Map<String, Set<TraitNode>> having = new HashMap<>();
    private final Set<String> functions = new HashSet<>();
    private final Set<String> renamed = new HashSet<>();
    private final Map<String, Set<String>> macros = new HashMap<>();

    GenericNames(Collection<TraitNode> traits, List<CrateUnit> crates) {
        for (TraitNode node : traits) {
            for (FnItem method : node.item().methods()) {
                having.computeIfAbsent(method.name(), _ -> new HashSet<>()).add(node);
            }
        }
        WordSet words = new WordSet(having.keySet());
        crates.forEach(c -> c.files.forEach(f -> read(f, words)));
    }

    private void read(SourceUnit file, WordSet words) {
        for (MacroItem macro : file.outline.macros()) {
            for (MacroItem.Arm arm : macro.arms()) {
                if (words.anyCalledIn(arm.transcriber())) {
                    Set<String> called = macros.computeIfAbsent(macro.name(), _ -> new HashSet<>());
                    Arrays.stream(arm.transcriber().split("\\W+"))
                            .filter(having::containsKey)
                            .forEach(called::add);
                }
            }
        }
    }

    /** Takes in functions, under their names and as methods of types. */
    void enter(Collection<GenericFn> all, Renames renames) {
        for (GenericFn fn : all) {
            functions.addAll(fn.keys());
        }
        Set<String> plain = new HashSet<>();
        all.forEach(f -> plain.add(f.item().name()));
        renamed.addAll(renames.imported(plain));
        renamed.removeAll(plain);
    }

    Set<TraitNode> having(String method) {
        return having.getOrDefault(method, Set.of());
    }

    boolean isKnown(String method) {
        return having.containsKey(method) || functions.contains(method);
    }

    boolean isFunction(String key) {
        return functions.contains(key);
    }

    boolean isRenamed(String name) {
        return renamed.contains(name);
    }

    /** The methods of traits that a macro of the workspace calls. */
    Set<String> calledBy(String macro) {
        return macros.getOrDefault(macro, Set.of());
    }
}
