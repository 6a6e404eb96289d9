package dev.magistrait.resolve.uses;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import java.util.HashMap;
import java.util.Map;

/** Which macros are called among the items of traits, looked up once a file. */
final class TraitCalls {

    private final Map<SourceUnit, Map<Integer, String>> byFile = new HashMap<>();

    /** The first macro that is called there, such as {@code methods!}; empty when it stands deeper. */
    String macro(TraitNode node) {
        return byFile.computeIfAbsent(node.file(), TraitCalls::first)
                .getOrDefault(node.item().inner(), "");
    }

    private static Map<Integer, String> first(SourceUnit file) {
        Map<Integer, String> found = new HashMap<>();
        for (MacroCall call : file.outline.calls()) {
            if (call.position() == MacroCall.Position.TRAIT_ITEM) {
                found.putIfAbsent(call.scope(), call.path() + "!");
            }
        }
        return found;
    }
}
