package dev.magistrait.rust;

import java.util.Set;

/**
 * Who can turn a feature on.
 *
 * @param features the {@link Cfg.Option#key}s of the features, of any package, that bring it, itself among them; {@code package/} for a package that
 *     brings it by being built, {@code package test/} for one whose tests do
 * @param packages those whose build can have the feature's own package in it; empty if that is not known
 * @param company those that can be in a build together with a package that brings it; means nothing where the others are not known
 */
public record Makers(Set<String> features, Set<String> packages, Set<String> company) {

    /** Of a feature that nobody has asked this of. */
    public static final Makers UNKNOWN = new Makers(Set.of(), Set.of(), Set.of());

    /** The key of what a package brings by being built. */
    public static String built(String cargo) {
        return cargo + "/";
    }

    /** The key of what the tests of a package bring besides. */
    public static String tested(String cargo) {
        return cargo + " test/";
    }

    /** Whether building a package alone, or its tests, brings the feature. */
    boolean boundTo(String cargo, boolean tests) {
        return features.contains(built(cargo)) || (tests && features.contains(tested(cargo)));
    }

    /** Whether a feature of the package brings it, and none of those that may not be on. */
    boolean reachedFrom(String cargo, Set<Makers> off) {
        String start = built(cargo);
        return features.stream()
                .anyMatch(f -> f.length() > start.length()
                        && f.startsWith(start)
                        && off.stream().noneMatch(o -> o.features.contains(f)));
    }
}
