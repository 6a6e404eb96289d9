package dev.magistrait.resolve;

import dev.magistrait.outline.TypeItem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Remembers what the fields of types come to. A type that is asked for inside itself has the trait unless another of its fields lacks it,
 * as rustc has it; what was answered on the way to such a question may be asked again.
 */
final class AutoMemo {

    private final Map<AutoTraits.Auto, IdentityHashMap<TypeItem, Optional<AutoTraits.Lack>>> known =
            new EnumMap<>(AutoTraits.Auto.class);
    private final Map<AutoTraits.Auto, Set<TypeItem>> open = new EnumMap<>(AutoTraits.Auto.class);
    private int cuts;

    AutoMemo() {
        for (var auto : AutoTraits.Auto.values()) {
            known.put(auto, new IdentityHashMap<>());
            open.put(auto, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    /** The answer for a type without arguments. */
    Optional<AutoTraits.Lack> of(TypeItem type, AutoTraits.Auto auto, Supplier<Optional<AutoTraits.Lack>> fields) {
        Optional<AutoTraits.Lack> before = known.get(auto).get(type);
        if (before != null) {
            return before;
        }
        if (!open.get(auto).add(type)) {
            return cut();
        }
        int cutsBefore = cuts;
        Optional<AutoTraits.Lack> found = fields.get();
        open.get(auto).remove(type);
        if (found.isPresent() || cuts == cutsBefore) {
            known.get(auto).put(type, found);
        }
        return found;
    }

    /** An answer that is given up on. */
    Optional<AutoTraits.Lack> cut() {
        cuts++;
        return Optional.empty();
    }
}
