package dev.magistrait.workspace;

import dev.magistrait.fact.Dependency;
import java.util.Comparator;

/**
 * What the name of a dependency means in code.
 *
 * @param externName the name that paths start with: the key where it is renamed, else the library's name; with underscores
 * @param packageName the package it means, such as {@code async-trait} for {@code at = { package = "async-trait" }}
 * @param crateName the library's own name, such as {@code async_trait}, whatever it is called here
 * @param localPackage the name of the package of this workspace that it means; empty when it is foreign
 * @param kind the table it stands in, which says what targets see it
 */
public record ExternDependency(
        String externName, String packageName, String crateName, String localPackage, Dependency.Kind kind)
        implements Comparable<ExternDependency> {

    private static final Comparator<ExternDependency> ORDER = Comparator.comparing(ExternDependency::externName)
            .thenComparing(ExternDependency::kind)
            .thenComparing(ExternDependency::packageName)
            .thenComparing(ExternDependency::localPackage);

    /** Whether its source is not among the packages of this workspace. */
    public boolean foreign() {
        return localPackage.isEmpty();
    }

    @Override
    public int compareTo(ExternDependency other) {
        return ORDER.compare(this, other);
    }
}
