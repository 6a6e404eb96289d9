package dev.magistrait.analysis;

import dev.magistrait.triage.Revision;
import dev.magistrait.triage.Terms;
import java.nio.file.Path;
import java.util.List;

/**
 * What one run is asked for.
 *
 * @param paths workspaces, crates, directories that hold many, lone files
 * @param terms what dismisses findings besides comments: waivers, the baseline
 * @param since the revision to compare with, one for each repository that the paths lie in; empty to compare with none. Whoever opened
 *     them closes them
 */
public record Job(List<Path> paths, Terms terms, List<Revision> since) {

    public Job {
        paths = List.copyOf(paths);
        since = List.copyOf(since);
    }

    /** The same by other terms. */
    Job by(Terms others) {
        return new Job(paths, others, since);
    }

    /** A run without waivers, baseline or earlier revision. */
    public static Job of(List<Path> paths) {
        return new Job(paths, Terms.NONE, List.of());
    }
}
