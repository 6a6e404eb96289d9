package dev.magistrait.resolve.names;

import dev.magistrait.fact.MacroEffect;
import dev.magistrait.fact.MacroUse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of names that resolution cannot look into: what an attribute macro does to a trait, and what asks for a future that is
 * {@code Send}. A policy adds to the table, and what it says of a macro counts before it.
 */
public final class KnownNames {

    /** Without any policy. */
    public static final KnownNames BUNDLED = new KnownNames(Set.of(), Map.of());

    private final Set<String> sinks;
    private final Map<String, MacroEffect> macros;

    /**
     * @param sinks paths of further functions whose first argument must be {@code Send}
     * @param macros what further macros do, by path
     */
    public KnownNames(Set<String> sinks, Map<String, MacroEffect> macros) {
        this.sinks = sinks;
        this.macros = macros;
    }

    /** What the policy says of a macro of this workspace or another. */
    Optional<MacroUse.Kind> said(String path, String arguments) {
        MacroEffect exact = macros.get(path);
        MacroEffect effect = exact == null ? macros.get(inCrate(path)) : exact;
        return Optional.ofNullable(effect).map(e -> e.kind(arguments));
    }

    /**
     * What a macro of a foreign crate does.
     *
     * @param versions what the using package's manifest lets in of that crate
     */
    MacroUse.Kind foreign(String path, String arguments, List<VersionRange> versions) {
        // The crate itself, handed on by another under its own name.
        if (path.endsWith("::async_trait::async_trait")) {
            return MacroEffect.ASYNC_TRAIT.kind(arguments);
        }
        Set<MacroEffect> possible = new HashSet<>();
        List<KnownName> lines = NameTable.bundled().macro(inCrate(path));
        versions.forEach(v -> possible.addAll(KnownName.effects(lines, v)));
        MacroEffect one = possible.size() == 1 ? possible.iterator().next() : MacroEffect.UNKNOWN;
        return one.kind(arguments);
    }

    /** Whether there is a macro of that path. */
    static boolean isMacro(String path) {
        return !NameTable.bundled().macro(inCrate(path)).isEmpty();
    }

    /** A crate hands its macros on where it likes: the modules between its name and the macro's do not count. */
    static String inCrate(String path) {
        int first = path.indexOf("::");
        return first < 0 ? path : path.substring(0, first) + path.substring(path.lastIndexOf("::"));
    }

    /** Which argument of a function must be {@code Send}, from 0; empty when none is known to. */
    public Optional<Integer> sentTo(String function) {
        return sinks.contains(function) ? Optional.of(0) : NameTable.bundled().argument(KnownName.SINK, function);
    }

    /** The same for the methods of a type that spawn. */
    public Optional<Integer> sentBy(String type) {
        return NameTable.bundled().argument(KnownName.SPAWNER, type);
    }

    /** Which argument of a function must give a {@code Send} future when it is called, as the handlers of web frameworks do. */
    public Optional<Integer> handledBy(String function) {
        return NameTable.bundled().argument(KnownName.HANDLER, function);
    }

    /** Whether a function of another crate asks nothing of its arguments: neither it nor its crate is known to. */
    public boolean asksNothing(String function) {
        String module = function;
        while (true) {
            if (NameTable.bundled().argument(KnownName.MUTE, module).isPresent()) {
                return true;
            }
            int end = module.lastIndexOf("::");
            if (end < 0) {
                return false;
            }
            module = module.substring(0, end);
        }
    }
}
