package dev.magistrait.analysis;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.Repositories;
import dev.magistrait.policy.load.Loaded;
import dev.magistrait.policy.load.PolicyLoader;
import dev.magistrait.policy.load.Review;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The policy that a command is about, where that is one policy, and not that of each workspace: see {@link Policies}. */
public final class PolicyAtHand {

    private final PolicyLoader loader;

    /** @param repositories where policies in Git come from */
    public PolicyAtHand(Repositories repositories) {
        this.loader = new PolicyLoader(Catalogue.rules(), repositories);
    }

    /** What files and bundled names say together, the later winning. Throws {@link RefusedPolicies}. */
    public Policy named(List<String> names) {
        return read(loader.load(names));
    }

    /** What names say together or, without any, the nearest policy at or above a directory; empty where there is none. Throws {@link RefusedPolicies}. */
    public Optional<Policy> at(Path directory, List<String> names) {
        return names.isEmpty()
                ? nearest(directory).map(file -> read(loader.discovered(Path.of(file), file)))
                : Optional.of(named(names));
    }

    /** The same, looked through. */
    public Optional<Review> review(Path directory, List<String> names) {
        Optional<PolicyLoader.Reviewed> reviewed = names.isEmpty()
                ? nearest(directory).map(file -> loader.review(Path.of(file), file))
                : Optional.of(loader.review(names));
        return reviewed.map(r -> {
            read(r.loaded());
            return r.review().getFirst();
        });
    }

    /** The nearest policy at or above a directory, as one would name it from where the program was started. */
    public static Optional<String> nearest(Path directory) {
        Path here = Path.of("").toAbsolutePath();
        return PolicyLoader.find(directory)
                .map(file ->
                        directory.isAbsolute() || !here.getRoot().equals(file.getRoot()) ? file : here.relativize(file))
                .map(file -> file.toString().replace('\\', '/'));
    }

    private static Policy read(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Read read -> read.policy();
            case Loaded.Refused refused -> throw new RefusedPolicies(refused.mistakes());
        };
    }
}
