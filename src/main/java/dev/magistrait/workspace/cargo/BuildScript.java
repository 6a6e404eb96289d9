package dev.magistrait.workspace.cargo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is said of conditions outside of a package's code: by its build scripts, as far as their text tells, and by what Cargo is told to pass.
 *
 * @param aliases conditions by the names that {@code cfg_aliases!} gives them, in order: each may name those before it
 * @param features those that {@code cargo::rustc-cfg} or {@code --cfg} sets; {@link #ANY} where they are put together at run time
 * @param free the names of options that are set by hand: nothing that sets them looks at others
 */
public record BuildScript(Map<String, String> aliases, Set<String> features, Set<String> free) {

    public static final BuildScript NONE = new BuildScript(Map.of(), Set.of(), Set.of());

    /** Stands for any feature. */
    public static final String ANY = "*";

    public BuildScript {
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
        features = Collections.unmodifiableSet(new TreeSet<>(features));
        free = Collections.unmodifiableSet(new TreeSet<>(free));
    }

    boolean sets(String feature) {
        return features.contains(feature) || features.contains(ANY);
    }
}
