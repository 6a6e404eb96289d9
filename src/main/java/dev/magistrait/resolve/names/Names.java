package dev.magistrait.resolve.names;

import dev.magistrait.outline.Import;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that one scope declares and imports. Most scopes declare little: a table is made when something is entered. */
public final class Names {

    private final Table types = new Table();
    private final Table values = new Table();
    private final Table macros = new Table();
    private Map<String, List<Placed<Import>>> imports = Map.of();
    private List<Placed<Import>> globs = List.of();
    private List<Placed<Import>> restricted = List.of();
    private List<Placed<Import>> macroUses = List.of();
    private List<String> rewritten = List.of();
    private int generation;

    /** The names of one namespace, and what was answered of them. */
    private static final class Table {
        private Map<String, List<Entry>> entries = Map.of();
        private Map<String, List<Hit>> answers = Map.of();
    }

    public void add(Namespace namespace, String name, Entry entry) {
        Table table = table(namespace);
        table.entries = table.entries.isEmpty() ? new HashMap<>(4) : table.entries;
        table.entries.computeIfAbsent(name, n -> new ArrayList<>(1)).add(entry);
    }

    public void add(Placed<Import> use) {
        if (!use.item().macros().isEmpty()) {
            macroUses = macroUses.isEmpty() ? new ArrayList<>(1) : macroUses;
            macroUses.add(use);
        }
        if (use.item().glob()) {
            globs = globs.isEmpty() ? new ArrayList<>(1) : globs;
            globs.add(use);
            if (!use.item().visibility().isPublic()) {
                restricted = restricted.isEmpty() ? new ArrayList<>(1) : restricted;
                restricted.add(use);
            }
            return;
        }
        imports = imports.isEmpty() ? new HashMap<>(4) : imports;
        imports.computeIfAbsent(use.item().name(), n -> new ArrayList<>(1)).add(use);
    }

    /** Notes an item whose macro may write others beside it, named after it. */
    public void addRewritten(String name) {
        rewritten = rewritten.isEmpty() ? new ArrayList<>(1) : rewritten;
        rewritten.add(name);
    }

    /** Whether a macro of an item may have written one of that name: it would hide what globs bring. */
    boolean mayHold(String name) {
        for (String of : rewritten) {
            if (name.length() > of.length() && name.contains(of)) {
                return true;
            }
        }
        return false;
    }

    public List<Entry> entries(Namespace namespace, String name) {
        return all(namespace).getOrDefault(name, List.of());
    }

    /** Whether the table itself has the name, declared or imported by name. */
    boolean declares(Namespace namespace, String name) {
        return all(namespace).containsKey(name) || imports.containsKey(name);
    }

    /** How many names are declared as types or imported. */
    int size() {
        return types.entries.size() + imports.size();
    }

    List<Placed<Import>> imports(String name) {
        return imports.getOrDefault(name, List.of());
    }

    public List<Placed<Import>> globs() {
        return globs;
    }

    /** The globs that not everyone sees. */
    List<Placed<Import>> restrictedGlobs() {
        return restricted;
    }

    /** The crates whose macros {@code #[macro_use]} brings. */
    List<Placed<Import>> macroUses() {
        return macroUses;
    }

    public Map<String, List<Entry>> all(Namespace namespace) {
        return table(namespace).entries;
    }

    public Map<String, List<Placed<Import>>> allImports() {
        return imports;
    }

    /** Answers that hold for a generation: entering more names begins a new one. */
    Map<String, List<Hit>> answers(Namespace namespace, int now) {
        if (now != generation) {
            types.answers = Map.of();
            values.answers = Map.of();
            macros.answers = Map.of();
            generation = now;
        }
        return table(namespace).answers;
    }

    /** Remembers an answer of the generation that was last asked for. */
    void answer(Namespace namespace, String name, List<Hit> hits) {
        Table table = table(namespace);
        table.answers = table.answers.isEmpty() ? new HashMap<>(4) : table.answers;
        table.answers.put(name, hits);
    }

    private Table table(Namespace namespace) {
        return switch (namespace) {
            case TYPE -> types;
            case VALUE -> values;
            case MACRO -> macros;
        };
    }
}
