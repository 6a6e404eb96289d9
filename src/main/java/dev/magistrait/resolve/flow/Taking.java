package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of the methods that may take a pointer by value: those of traits that any type can have, and those with a typed {@code self}. */
final class Taking {

    /** Those of the standard library and of crates that extend every type. */
    private static final Set<String> COMMON = Set.of(
            "boxed",
            "collect",
            "conv",
            "downcast",
            "into",
            "into_any",
            "into_future",
            "into_iter",
            "into_py",
            "map",
            "pipe",
            "tap",
            "tap_mut",
            "then",
            "try_conv",
            "try_into",
            "to_py");

    private final List<CrateUnit> crates;
    private final Set<String> names = new HashSet<>(COMMON);
    private boolean read;

    Taking(List<CrateUnit> crates) {
        this.crates = crates;
    }

    boolean contains(String method) {
        if (!read) {
            read = true;
            crates.forEach(c -> c.files.forEach(this::add));
        }
        return names.contains(method);
    }

    private void add(SourceUnit file) {
        for (TraitItem trait : file.outline.traits()) {
            trait.methods().stream()
                    .filter(m -> m.receiver().kind() == FnItem.Receiver.Kind.VALUE || isTyped(m))
                    .forEach(m -> names.add(m.name()));
        }
        for (ImplItem impl : file.outline.impls()) {
            impl.methods().stream().filter(Taking::isTyped).forEach(m -> names.add(m.name()));
        }
    }

    /** {@code self: Rc<Self>} and its like. */
    private static boolean isTyped(FnItem method) {
        return method.receiver().kind() == FnItem.Receiver.Kind.TYPED;
    }
}
