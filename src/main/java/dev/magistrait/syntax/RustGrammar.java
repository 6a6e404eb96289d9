package dev.magistrait.syntax;

import io.github.treesitter.jtreesitter.Language;
import java.util.HashMap;
import java.util.Map;

/** The grammar of tree-sitter-rust: its version, and the names of its kinds of nodes and of their fields. */
public final class RustGrammar {

    /** The kind that tree-sitter gives to what the grammar does not know. */
    static final char ERROR_KIND = 0xFFFF;

    private static final GrammarNames NAMES = GrammarNames.of(Natives.loaded().symbols());
    private static final char[] CANONICAL = new char[NAMES.kinds().length];
    private static final Map<String, Integer> NAMED_KINDS = new HashMap<>();
    private static final Map<String, Integer> TOKENS = new HashMap<>();
    private static final Map<String, Integer> FIELD_IDS = new HashMap<>();

    static {
        for (int id = 0; id < CANONICAL.length; id++) {
            var first = (NAMES.named()[id] ? NAMED_KINDS : TOKENS).putIfAbsent(NAMES.kinds()[id], id);
            CANONICAL[id] = (char) (first == null ? id : first);
        }
        for (int id = 1; id < NAMES.fields().length; id++) {
            FIELD_IDS.put(NAMES.fields()[id], id);
        }
    }

    private RustGrammar() {}

    /** That of the pinned package; the number compiled into the grammar of this release is that of an older one. */
    public static String version() {
        return "0.24.0";
    }

    /** The version of the interface between grammar and core, such as 15. */
    public static int abi() {
        return language().getAbiVersion();
    }

    /** Which machine code parses: {@code optimised build} or {@code ready natives}. */
    public static String natives() {
        return Natives.loaded().description();
    }

    static Language language() {
        return Bindings.LANGUAGE;
    }

    /** Set up for those who cannot do without: that takes longer than all the rest of this class. */
    private static final class Bindings {
        static final Language LANGUAGE = Language.load(Natives.loaded().symbols(), "tree_sitter_rust");
    }

    /** One id for all symbols that share a name, such as the many aliases of {@code type_identifier}. */
    static char canonical(int symbol) {
        return symbol < CANONICAL.length ? CANONICAL[symbol] : ERROR_KIND;
    }

    static String kindName(int kind) {
        return kind == ERROR_KIND ? "ERROR" : NAMES.kinds()[kind];
    }

    static boolean isNamed(int kind) {
        return kind == ERROR_KIND || NAMES.named()[kind];
    }

    static String fieldName(int field) {
        return NAMES.fields()[field];
    }

    static int named(String kind) {
        return known(NAMED_KINDS, kind);
    }

    static int token(String text) {
        return known(TOKENS, text);
    }

    static int field(String name) {
        return known(FIELD_IDS, name);
    }

    private static int known(Map<String, Integer> ids, String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("not in the grammar: " + name);
        }
        return id;
    }
}
