package dev.magistrait.resolve;

import dev.magistrait.outline.Import;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that one scope declares and imports. */
final class Names {

    private final Map<String, List<Entry>> types = new HashMap<>(4);
    private final Map<String, List<Entry>> values = new HashMap<>(4);
    private final Map<String, List<Entry>> macros = new HashMap<>(2);
    private final Map<String, List<Placed<Import>>> imports = new HashMap<>(4);
    private final List<Placed<Import>> globs = new ArrayList<>(1);
    private final Map<String, List<Hit>> memo = new HashMap<>(2);
    private int memoGeneration;

    void add(Namespace namespace, String name, Entry entry) {
        table(namespace).computeIfAbsent(name, n -> new ArrayList<>(1)).add(entry);
    }

    void add(Placed<Import> use) {
        if (use.item().glob()) {
            globs.add(use);
            return;
        }
        imports.computeIfAbsent(use.item().name(), n -> new ArrayList<>(1)).add(use);
    }

    List<Entry> entries(Namespace namespace, String name) {
        return table(namespace).getOrDefault(name, List.of());
    }

    /** Whether the table itself has the name, declared or imported by name. */
    boolean declares(Namespace namespace, String name) {
        return table(namespace).containsKey(name) || imports.containsKey(name);
    }

    List<Placed<Import>> imports(String name) {
        return imports.getOrDefault(name, List.of());
    }

    List<Placed<Import>> globs() {
        return globs;
    }

    Map<String, List<Entry>> all(Namespace namespace) {
        return table(namespace);
    }

    Map<String, List<Placed<Import>>> allImports() {
        return imports;
    }

    /** Answers that hold for a generation: entering more names begins a new one. */
    Map<String, List<Hit>> memo(int generation) {
        if (generation != memoGeneration) {
            memo.clear();
            memoGeneration = generation;
        }
        return memo;
    }

    private Map<String, List<Entry>> table(Namespace namespace) {
        return switch (namespace) {
            case TYPE -> types;
            case VALUE -> values;
            case MACRO -> macros;
        };
    }
}
