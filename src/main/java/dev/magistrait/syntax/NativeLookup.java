package dev.magistrait.syntax;

import io.github.treesitter.jtreesitter.NativeLibraryLookup;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/** Tells the tree-sitter bindings which natives to use; found by them as a service. */
public final class NativeLookup implements NativeLibraryLookup {

    @Override
    public SymbolLookup get(Arena arena) {
        return Natives.loaded().symbols();
    }
}
