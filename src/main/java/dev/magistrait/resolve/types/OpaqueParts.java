package dev.magistrait.resolve.types;

import dev.magistrait.outline.RustType;
import java.util.ArrayList;
import java.util.List;

/** The opaque types inside a type. */
final class OpaqueParts {

    private OpaqueParts() {}

    /** The opaque types that stand in no other, in the order of the text. */
    static List<RustType.Impl> outermost(RustType type) {
        List<RustType.Impl> found = new ArrayList<>();
        collect(type, found);
        return found;
    }

    private static void collect(RustType type, List<RustType.Impl> into) {
        switch (type) {
            case RustType.Impl impl -> into.add(impl);
            case RustType.Named named ->
                named.path().segments().forEach(s -> s.arguments().forEach(t -> collect(t, into)));
            case RustType.Reference reference -> collect(reference.target(), into);
            case RustType.Tuple tuple -> tuple.parts().forEach(t -> collect(t, into));
            case RustType.Other other -> other.parts().forEach(t -> collect(t, into));
            case RustType.Qualified _ -> {
                // names a type
            }
            case RustType.Dyn _ -> {
                // no opaque type can stand in it
            }
        }
    }

    /** Whether a macro writes a part of it. */
    static boolean unreadable(RustType type) {
        boolean[] found = new boolean[1];
        new TypeWalk() {
            @Override
            protected void named(RustType.Named named) {
                found[0] |= named.path().last().isEmpty();
            }
        }.type(type);
        return found[0] || hasMacro(type);
    }

    private static boolean hasMacro(RustType type) {
        return switch (type) {
            case RustType.Other other ->
                other.text().indexOf('!') > 0
                        || other.text().equals("…")
                        || other.parts().stream().anyMatch(OpaqueParts::hasMacro);
            case RustType.Named named ->
                named.path().segments().stream()
                        .flatMap(s -> s.arguments().stream())
                        .anyMatch(OpaqueParts::hasMacro);
            case RustType.Reference reference -> hasMacro(reference.target());
            case RustType.Tuple tuple -> tuple.parts().stream().anyMatch(OpaqueParts::hasMacro);
            default -> false;
        };
    }
}
