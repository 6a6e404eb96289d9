package dev.magistrait.workspace.cargo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the build scripts of a package say of conditions, as far as their text tells.
 *
 * @param aliases conditions by the names that {@code cfg_aliases!} gives them, in order: each may name those before it
 * @param features those that {@code cargo::rustc-cfg} sets by hand; {@link #ANY} where they are put together at run time
 */
public record BuildScript(Map<String, String> aliases, Set<String> features) {

    public static final BuildScript NONE = new BuildScript(Map.of(), Set.of());

    /** Stands for any feature. */
    public static final String ANY = "*";

    public BuildScript {
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
        features = Collections.unmodifiableSet(new TreeSet<>(features));
    }

    boolean sets(String feature) {
        return features.contains(feature) || features.contains(ANY);
    }
}
