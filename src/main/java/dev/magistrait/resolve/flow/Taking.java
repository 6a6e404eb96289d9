package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.resolve.names.CrateUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of the methods of traits that take their receiver by value, whatever type has them. */
final class Taking {

    /** Those of the standard library and of crates that extend every type. */
    private static final Set<String> COMMON = Set.of(
            "boxed", "collect", "conv", "into", "into_any", "into_future", "into_iter", "into_py", "map", "pipe", "tap",
            "tap_mut", "then", "try_conv", "try_into", "to_py");

    private final List<CrateUnit> crates;
    private final Set<String> names = new HashSet<>(COMMON);
    private boolean read;

    Taking(List<CrateUnit> crates) {
        this.crates = crates;
    }

    boolean contains(String method) {
        if (!read) {
            read = true;
            crates.forEach(c -> c.files.forEach(f -> f.outline.traits().forEach(this::add)));
        }
        return names.contains(method);
    }

    private void add(TraitItem trait) {
        for (FnItem method : trait.methods()) {
            FnItem.Receiver.Kind kind = method.receiver().kind();
            if (kind == FnItem.Receiver.Kind.VALUE || kind == FnItem.Receiver.Kind.TYPED) {
                names.add(method.name());
            }
        }
    }
}
