package dev.magistrait.cli;

import dev.magistrait.analysis.PolicyAtHand;
import dev.magistrait.policy.Repositories;
import dev.magistrait.policy.git.GitRepositories;
import java.nio.file.Path;

/** A command on policies. */
abstract class PolicySubcommand extends Subcommand {

    /** Policies in Git, kept in the user's cache. */
    final Repositories repositories() {
        return GitRepositories.of(main().terminal().environment());
    }

    /** The nearest policy at or above a directory. */
    final String nearestPolicy(String directory) {
        return PolicyAtHand.nearest(Path.of(directory))
                .orElseThrow(() -> wrongUsage(
                        "there is no magistrait.yaml at or above `" + directory + "`",
                        "name a policy, or write one with `magistrait policy init`"));
    }
}
