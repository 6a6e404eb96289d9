package dev.magistrait.resolve.types;

import dev.magistrait.outline.TypeItem;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Remembers, for one auto trait, what the fields of types come to. A type that is asked for inside itself has the trait unless another of its fields lacks it,
 * as rustc has it; what was answered on the way to such a question may be asked again.
 */
final class AutoMemo {

    private final IdentityHashMap<TypeItem, Optional<AutoTraits.Lack>> known = new IdentityHashMap<>();
    private final Set<TypeItem> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int cuts;

    /** The answer for a type without arguments. */
    Optional<AutoTraits.Lack> of(TypeItem type, Supplier<Optional<AutoTraits.Lack>> fields) {
        Optional<AutoTraits.Lack> before = known.get(type);
        if (before != null) {
            return before;
        }
        if (!open.add(type)) {
            return cut();
        }
        int cutsBefore = cuts;
        Optional<AutoTraits.Lack> found = fields.get();
        open.remove(type);
        if (found.isPresent() || cuts == cutsBefore) {
            known.put(type, found);
        }
        return found;
    }

    /** An answer that is given up on. */
    Optional<AutoTraits.Lack> cut() {
        cuts++;
        return Optional.empty();
    }
}
