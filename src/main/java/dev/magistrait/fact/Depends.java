package dev.magistrait.fact;

import dev.magistrait.rust.CrateVersion;
import dev.magistrait.source.Span;
import java.util.List;

/**
 * That a package of the workspace depends on another, itself or by way of others. Gathered where a policy asks.
 *
 * @param kind {@code dev} of a way that starts with a dev-dependency, {@code build} of one with a build-dependency, else {@code normal}
 * @param path the names of the packages on the shortest way, the first and the last among them
 * @param optional the optional dependencies on it, each as {@code package/dependency}
 * @param local whether the last is a package of the workspace
 * @param locked whether a step of it is known by {@code Cargo.lock} alone
 * @param versions what {@code Cargo.lock} holds of the last; empty without
 * @param span the dependency in the first package's manifest
 */
@Derived
public record Depends(
        String crate,
        String on,
        Dependency.Kind kind,
        List<String> path,
        List<String> optional,
        boolean local,
        boolean locked,
        List<CrateVersion> versions,
        Span span)
        implements Fact {

    private static final int MOST_NAMED = 8;

    public Depends {
        path = List.copyOf(path);
        optional = List.copyOf(optional);
        versions = List.copyOf(versions);
    }

    /** The way in words, the middle of a very long one left out. */
    public String way() {
        if (path.size() <= MOST_NAMED) {
            return String.join(" -> ", path);
        }
        return String.join(" -> ", path.subList(0, MOST_NAMED - 2)) + " -> … -> " + path.getLast();
    }
}
