package dev.magistrait.resolve;

import dev.magistrait.fact.MacroEffect;
import dev.magistrait.resolve.names.KnownNames;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an organisation says of names that resolution cannot look into; it adds to the table of known names.
 *
 * @param sendSinks paths of functions whose first argument must be {@code Send}
 * @param macros what attribute macros do, by path: the words of {@link MacroEffect}
 */
public record Conventions(Set<String> sendSinks, SortedMap<String, String> macros) {

    public static final Conventions NONE = new Conventions(Set.of(), new TreeMap<>());

    public Conventions {
        sendSinks = Set.copyOf(sendSinks);
        macros = Collections.unmodifiableSortedMap(new TreeMap<>(macros));
    }

    /**
     * Those of a policy's settings.
     *
     * @param keeping paths of macros that keep their item, where {@code macros} says nothing else of them
     */
    public static Conventions of(Collection<String> sendSinks, Collection<String> keeping, Map<String, String> macros) {
        SortedMap<String, String> all = new TreeMap<>();
        keeping.forEach(path -> all.put(path, MacroEffect.KEEPS.word()));
        all.putAll(macros);
        return new Conventions(Set.copyOf(sendSinks), all);
    }

    /** The table of known names with these. */
    KnownNames knownNames() {
        Map<String, MacroEffect> effects = new TreeMap<>();
        macros.forEach((path, word) -> effects.put(path, MacroEffect.of(word).orElse(MacroEffect.UNKNOWN)));
        return new KnownNames(sendSinks, effects);
    }
}
