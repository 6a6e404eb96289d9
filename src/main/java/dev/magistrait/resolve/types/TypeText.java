package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;

/** How messages name a type: by its last word. */
public final class TypeText {

    private TypeText() {}

    public static String of(RustType type) {
        return switch (type) {
            case RustType.Named named -> named.path().last();
            case RustType.Reference reference -> "&" + of(reference.target());
            case RustType.Dyn dyn ->
                "dyn "
                        + dyn.bounds().stream()
                                .filter(Bound.Trait.class::isInstance)
                                .map(b -> ((Bound.Trait) b).path().last())
                                .findFirst()
                                .orElse("_");
            case RustType.Other other -> other.text();
            default -> "_";
        };
    }
}
