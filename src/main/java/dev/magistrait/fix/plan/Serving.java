package dev.magistrait.fix.plan;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Bridge;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.TraitMethod;
import java.util.List;
import java.util.Optional;

/**
 * How a trait is written now, for generics and for objects.
 *
 * @param form for generics
 * @param companion what serves its objects besides; none where it does so itself, or nothing does
 * @param bridge the blanket impl that leads to its objects, where it is one
 */
record Serving(Current.Kind form, Optional<Companion> companion, Optional<Bridge> bridge) {

    static Serving of(Known known, Group group, Decision now) {
        Optional<Bridge> bridge = known.about(group.ids(), Bridge.class, Bridge::trait).stream()
                .min((a, b) -> a.span().compareTo(b.span()));
        return switch (now.current()) {
            case DYNOSAUR -> new Serving(form(group), Optional.of(Companion.DYNOSAUR), Optional.empty());
            case BRIDGE -> new Serving(form(group), bridge.map(b -> companion(known, b)), bridge);
            default -> new Serving(now.current(), Optional.empty(), Optional.empty());
        };
    }

    private static Companion companion(Known known, Bridge bridge) {
        return known.group(bridge.boxed().path()).decls().stream()
                        .anyMatch(d -> d.macros().boxes())
                ? Companion.ASYNC_TRAIT
                : Companion.BRIDGE;
    }

    private static Current.Kind form(Group group) {
        if (group.decls().stream().anyMatch(d -> d.macros().makes())) {
            return Current.Kind.TRAIT_VARIANT;
        }
        List<TraitMethod> futures =
                group.methods().stream().filter(TraitMethod::opaqueFuture).toList();
        return futures.stream().allMatch(TraitMethod::send) ? Current.Kind.NATIVE_SEND : Current.Kind.NATIVE;
    }

    /** Whether nothing is left to be done for a mechanism and a companion; none where any will do. */
    boolean is(String mechanism, Optional<Companion> wanted) {
        return form.word().equals(mechanism) && (wanted.isEmpty() || wanted.equals(companion));
    }
}
