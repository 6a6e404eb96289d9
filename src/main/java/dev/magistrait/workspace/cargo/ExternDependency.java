package dev.magistrait.workspace.cargo;

import dev.magistrait.fact.Dependency;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the name of a dependency means in code.
 *
 * @param externName the name that paths start with: the key where it is renamed, else the library's name; with underscores
 * @param packageName the package it means, such as {@code async-trait} for {@code at = { package = "async-trait" }}
 * @param crateName the library's own name, such as {@code async_trait}, whatever it is called here
 * @param localPackage the name of the package of this workspace that it means; empty when it is foreign
 * @param kind the table it stands in, which says what targets see it
 * @param demand what is asked of a package of this workspace; {@link Demand#NONE} of a foreign one
 */
public record ExternDependency(
        String externName,
        String packageName,
        String crateName,
        String localPackage,
        Dependency.Kind kind,
        Demand demand)
        implements Comparable<ExternDependency> {

    /**
     * What a dependency asks of the package that it means.
     *
     * @param key the key in the manifest, by which features speak of the dependency
     * @param optional whether a feature has to turn it on
     * @param features the features it asks for, {@code default} among them unless it declines
     */
    public record Demand(String key, boolean optional, Set<String> features) {

        public static final Demand NONE = new Demand("", false, Set.of());

        public Demand {
            features = Collections.unmodifiableSortedSet(new TreeSet<>(features));
        }
    }

    private static final Comparator<ExternDependency> ORDER = Comparator.comparing(ExternDependency::externName)
            .thenComparing(ExternDependency::kind)
            .thenComparing(ExternDependency::packageName)
            .thenComparing(ExternDependency::localPackage)
            .thenComparing(e -> e.demand.toString());

    /** Whether its source is not among the packages of this workspace. */
    public boolean foreign() {
        return localPackage.isEmpty();
    }

    @Override
    public int compareTo(ExternDependency other) {
        return ORDER.compare(this, other);
    }
}
