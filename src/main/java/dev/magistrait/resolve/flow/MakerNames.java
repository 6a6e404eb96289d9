package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.WordSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** By what names the makers of futures of some traits are called in a workspace. */
final class MakerNames {

    private final Map<String, Set<TraitNode>> having = new HashMap<>();
    private final Set<String> functions = new HashSet<>();
    private final Set<String> renamed = new HashSet<>();
    private final Map<String, Set<String>> macros = new HashMap<>();
    private final Map<String, List<Placed<FnItem>>> methods = new HashMap<>();

    /** @param which the methods that are meant */
    MakerNames(Collection<TraitNode> traits, BiPredicate<TraitNode, FnItem> which, List<CrateUnit> crates) {
        for (TraitNode node : traits) {
            for (FnItem method : node.item().methods()) {
                if (which.test(node, method)) {
                    having.computeIfAbsent(method.name(), _ -> new HashSet<>()).add(node);
                }
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
        for (ImplItem impl : file.outline.impls()) {
            if (impl.self() instanceof RustType.Named named && impl.trait().isEmpty()) {
                for (FnItem method : impl.methods()) {
                    methods.computeIfAbsent(named.path().last() + "::" + method.name(), _ -> new ArrayList<>(1))
                            .add(new Placed<>(file, method));
                }
            }
        }
    }

    /** Takes in functions that may hold such futures, under their names and as methods of types. */
    void enter(Collection<FutureFn> holders, Renames renames) {
        for (FutureFn fn : holders) {
            functions.addAll(fn.keys());
        }
        Set<String> plain = new HashSet<>();
        holders.forEach(f -> plain.add(f.item().name()));
        renamed.addAll(renames.imported(plain));
        renamed.removeAll(plain);
    }

    /** All words that a body which makes such a future has one of. */
    WordSet words() {
        Set<String> all = new HashSet<>(having.keySet());
        all.addAll(functions);
        all.addAll(renamed);
        all.addAll(macros.keySet());
        return new WordSet(all);
    }

    Set<TraitNode> having(String method) {
        return having.getOrDefault(method, Set.of());
    }

    boolean isMaker(String method) {
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

    /** The inherent methods of that name, as {@code Type::method}. */
    List<Placed<FnItem>> methods(String key) {
        return methods.getOrDefault(key, List.of());
    }
}
