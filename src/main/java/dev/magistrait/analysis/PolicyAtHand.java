package dev.magistrait.analysis;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.Repositories;
import dev.magistrait.policy.load.Loaded;
import dev.magistrait.policy.load.PolicyLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The policy that a command on policies is about. */
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

    /** What a file that was found says; fetches nothing. Throws {@link RefusedPolicies}. */
    public Policy discovered(Path file, String shown) {
        return read(loader.discovered(file, shown));
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
