package dev.magistrait.resolve.flow;

import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Typed;
import java.util.HashSet;
import java.util.Set;

/** The types that are not of this workspace and for which it implements a trait, by what they are called. */
final class SelfNames {

    /** Stands for every type. */
    private static final String ANY = "";

    private static final String SLICE = "slice";

    private final Set<String> names = new HashSet<>();

    /** Adds the type of an impl: behind a pointer, what is bounded by the trait has its methods anyway. */
    void add(Generics generics, Typed self) {
        Typed target = generics.peel(self);
        if (!isParameter(generics, target)) {
            names.add(name(target.type()));
        } else if (target.equals(self)) {
            names.add(ANY);
        }
    }

    private static boolean isParameter(Generics generics, Typed type) {
        return type.type() instanceof RustType.Named named
                && generics.resolver().resolve(type.file(), type.scope(), named.path(), Namespace.TYPE).stream()
                        .anyMatch(h -> h.def() instanceof Def.OfParam);
    }

    private static String name(RustType type) {
        return switch (type) {
            case RustType.Named named -> named.path().last();
            case RustType.Qualified _ -> ANY;
            case RustType.Other other -> other.text();
            case RustType.Tuple _ -> "()";
            case RustType.Dyn _ -> "dyn";
            case RustType.Impl _ -> "impl";
            case RustType.Reference _ -> "&";
        };
    }

    /** Whether each type has it. */
    boolean any() {
        return names.contains(ANY);
    }

    /** Whether the type may be one of them, or lend what one of them has. */
    boolean mayBe(RustType type) {
        String name = name(type);
        return names.contains(name)
                || (names.contains(SLICE) && (name.equals("Vec") || name.equals("array")))
                || (names.contains("str") && name.equals("String"));
    }
}
