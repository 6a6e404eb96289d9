package dev.magistrait.resolve.names;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.TypePath;
import java.util.HashSet;
import java.util.Set;

/** Names that expansions have brought since somebody last asked, of those that the path of a macro can have. */
final class NewNames {

    private final Resolver resolver;
    private final MacroMeanings meanings;
    private final Set<String> names = new HashSet<>();

    NewNames(Resolver resolver, MacroMeanings meanings) {
        this.resolver = resolver;
        this.meanings = meanings;
    }

    void forget() {
        names.clear();
    }

    boolean anyIn(TypePath path) {
        return path.names().stream().anyMatch(names::contains);
    }

    /** Enters what a text declares. */
    void learn(SourceUnit unit) {
        Declarations.enter(unit);
        meanings.enter(unit);
        unit.outline.modules().forEach(m -> names.add(m.name()));
        unit.outline.imports().forEach(i -> names.add(i.name()));
        unit.outline.macros().forEach(m -> names.add(m.name()));
        if (declares(unit.outline)) {
            resolver.forget();
            resolver.globs().learn(unit);
        }
    }

    /** Whether the text brings a name, besides the one of the function that statements are wrapped in. */
    private static boolean declares(FileOutline outline) {
        return !outline.imports().isEmpty()
                || !outline.modules().isEmpty()
                || !outline.types().isEmpty()
                || !outline.aliases().isEmpty()
                || !outline.values().isEmpty()
                || !outline.macros().isEmpty()
                || outline.functions().stream().anyMatch(f -> !f.name().equals("_"));
    }
}
