package dev.magistrait.resolve;

import java.util.Collection;
import java.util.Set;

/**
 * What an organisation says of names that resolution cannot look into.
 *
 * @param sendSinks paths of functions whose first argument must be {@code Send}
 * @param keepingMacros paths of attribute macros that keep an item as it is written
 */
public record Conventions(Set<String> sendSinks, Set<String> keepingMacros) {

    public static final Conventions NONE = new Conventions(Set.of(), Set.of());

    public Conventions {
        sendSinks = Set.copyOf(sendSinks);
        keepingMacros = Set.copyOf(keepingMacros);
    }

    /** Those of a policy's lists. */
    public static Conventions of(Collection<String> sendSinks, Collection<String> keepingMacros) {
        return new Conventions(Set.copyOf(sendSinks), Set.copyOf(keepingMacros));
    }
}
