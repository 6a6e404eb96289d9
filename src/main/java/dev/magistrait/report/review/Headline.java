package dev.magistrait.report.review;

import java.util.ArrayList;
import java.util.List;

/** What a review says in a sentence or two. */
final class Headline {

    private Headline() {}

    static String of(Review review) {
        int all = review.subjects().size();
        if (all == 0) {
            return review.report().summary().problems().isEmpty()
                    ? "There is no async trait here."
                    : "No async trait was seen, but not everything could be read.";
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(errors(review));
        sentences.add(changes(review, all));
        sentences.add(leaving(review));
        return String.join(" ", sentences.stream().filter(s -> !s.isEmpty()).toList());
    }

    private static String errors(Review review) {
        int errors = review.blockers().size();
        if (errors == 0) {
            return "";
        }
        String what = errors == 1 ? "1 place does" : errors + " places do";
        String them = errors == 1 ? "it" : "them";
        return what + " not compile, or break" + (errors == 1 ? "s" : "") + " a rule that counts as an error: fix "
                + them + " first.";
    }

    private static String changes(Review review, int all) {
        long keep = review.count(Subject.Course.KEEP);
        if (keep == all) {
            return all == 1
                    ? "The one async trait is written as it should be."
                    : "All " + all + " async traits are written as they should be.";
        }
        long others = all - keep;
        return others + " of " + Words.counted(all, "async trait") + (others == 1 ? " needs" : " need") + " a change; "
                + keep + (keep == 1 ? " is" : " are") + " as " + (keep == 1 ? "it" : "they") + " should be.";
    }

    private static String leaving(Review review) {
        List<Readiness> leaving =
                review.readiness().stream().filter(Readiness::canLeave).toList();
        if (leaving.isEmpty()) {
            return "";
        }
        long traits =
                leaving.stream().flatMap(r -> r.leaving().stream()).distinct().count();
        return "Once " + Words.counted(traits, "trait") + (traits == 1 ? " has" : " have")
                + " changed, `async-trait` can leave " + leaving.size() + " of "
                + Words.counted(review.readiness().size(), "package") + " that "
                + (review.readiness().size() == 1 ? "depends" : "depend") + " on it.";
    }
}
