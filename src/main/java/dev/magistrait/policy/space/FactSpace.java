package dev.magistrait.policy.space;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every kind of fact that policies can name: what reader, schema, reference and engine go by. */
public final class FactSpace {

    private static final List<Kind> KINDS = Stream.concat(SourceKinds.all().stream(), DerivedKinds.all().stream())
            .toList();

    private FactSpace() {}

    /** What sources state first, then what follows. */
    public static List<Kind> kinds() {
        return KINDS;
    }

    public static Optional<Kind> kind(String name) {
        return KINDS.stream().filter(k -> k.name().equals(name)).findFirst();
    }
}
