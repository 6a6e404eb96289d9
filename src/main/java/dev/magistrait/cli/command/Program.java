package dev.magistrait.cli.command;

import dev.magistrait.analysis.RefusedPolicies;
import dev.magistrait.finding.Rule;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.report.review.Earlier;
import dev.magistrait.report.review.Review;
import dev.magistrait.rust.Edition;
import dev.magistrait.timing.Meter;
import dev.magistrait.triage.Revision;
import dev.magistrait.triage.Terms;
import java.util.List;

/** What the commands need of the rest of the program. */
public interface Program {

    /** Checks what the request names. Input that cannot be read is a problem of the report; throws {@link RefusedPolicies}. */
    Report check(Request request, Progress progress);

    /** Checks as {@link #check} does, for a review. */
    Review review(Request request, Asked asked, Progress progress);

    /**
     * What a review is asked for besides.
     *
     * @param title the product's name; empty to look for one
     * @param earlier reports to compare with
     * @param revisions to compare with, each one for each repository of the paths; whoever opened them closes them
     */
    record Asked(String title, List<Earlier> earlier, List<List<Revision>> revisions) {

        /** Nothing more. */
        public static final Asked NOTHING = new Asked("", List.of(), List.of());

        public Asked {
            earlier = List.copyOf(earlier);
            revisions = List.copyOf(revisions);
        }
    }

    /** Waits until what checks have found is kept for later runs. */
    default void finish() {}

    /** The catalogue, sorted by id. */
    List<Rule> rules();

    /**
     * What to check.
     *
     * @param tool to be named in the report
     * @param paths as given; each exists, and is a directory or a Rust file
     * @param policies files and bundled names; where there are none, policies are looked for
     * @param exclude globs over files of which nothing is reported, whatever policies say
     * @param edition of lone files
     * @param jobs how many threads read files; at least one
     * @param cache the directory of what earlier runs read of unchanged files; empty to read all afresh
     * @param terms what dismisses findings besides comments
     * @param since the revision to compare with, one for each repository; empty to compare with none
     * @param meter told what is done
     * @param fixes whether to say what can be done about each finding
     */
    record Request(
            Tool tool,
            List<String> paths,
            List<String> policies,
            List<String> exclude,
            Edition edition,
            int jobs,
            String cache,
            Terms terms,
            List<Revision> since,
            Meter meter,
            boolean fixes) {
        public Request {
            paths = List.copyOf(paths);
            policies = List.copyOf(policies);
            exclude = List.copyOf(exclude);
            since = List.copyOf(since);
        }
    }
}
