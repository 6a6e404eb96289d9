package dev.magistrait.syntax;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.treesitter.jtreesitter.Language;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

/**
 * The names of the grammar, by their ids.
 *
 * @param named whether a kind is of named nodes, rather than of tokens
 * @param fields the first is of none
 */
// The arrays are handed to RustGrammar, and to nobody else.
@SuppressWarnings("ArrayRecordComponent")
record GrammarNames(String[] kinds, boolean[] named, String[] fields) {

    private static final String NAMES = "magistrait_names";

    // The struct of src/main/native/names.c.
    private static final long FIELDS = 4;
    private static final long SIZE = 8;
    private static final long TEXT = 16;

    /** From the library that was compiled while building, in one call; else by the bindings. */
    static GrammarNames of(SymbolLookup natives) {
        return natives.find(NAMES)
                .map(GrammarNames::compiled)
                .orElseGet(() -> of(Language.load(natives, "tree_sitter_rust")));
    }

    private static GrammarNames compiled(MemorySegment function) {
        MemorySegment names = call(function).reinterpret(TEXT + ADDRESS.byteSize());
        byte[] text =
                names.get(ADDRESS, TEXT).reinterpret(names.get(JAVA_LONG, SIZE)).toArray(JAVA_BYTE);
        int symbols = names.get(JAVA_INT, 0);
        GrammarNames all = sized(symbols, names.get(JAVA_INT, FIELDS));
        String[] words = new String(text, UTF_8).split("\0", -1);
        for (int id = 0; id < symbols; id++) {
            all.named[id] = words[id].startsWith("+");
            all.kinds[id] = words[id].substring(1);
        }
        System.arraycopy(words, symbols, all.fields, 1, all.fields.length - 1);
        return all;
    }

    private static MemorySegment call(MemorySegment function) {
        try {
            MemorySegment found = (MemorySegment) Linker.nativeLinker()
                    .downcallHandle(function, FunctionDescriptor.of(ADDRESS))
                    .invokeExact();
            if (found.address() == 0) {
                throw new OutOfMemoryError("no memory for the names of the grammar");
            }
            return found;
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call failed", e);
        }
    }

    static GrammarNames of(Language language) {
        GrammarNames all = sized(language.getSymbolCount(), language.getFieldCount());
        for (int id = 0; id < all.kinds.length; id++) {
            all.kinds[id] = requireNonNull(language.getSymbolName((short) id), "kind");
            all.named[id] = language.isNamed((short) id);
        }
        for (int id = 1; id < all.fields.length; id++) {
            all.fields[id] = requireNonNull(language.getFieldNameForId((short) id), "field");
        }
        return all;
    }

    private static GrammarNames sized(int kinds, int fields) {
        GrammarNames all = new GrammarNames(new String[kinds], new boolean[kinds], new String[fields + 1]);
        all.fields[0] = "";
        return all;
    }
}
