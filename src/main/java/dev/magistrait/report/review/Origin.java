package dev.magistrait.report.review;

import java.util.List;

/**
 * What a review is about, by name and state.
 *
 * @param title the product's name; empty for that of the directory
 * @param stands the state of each repository that was read
 */
public record Origin(String title, List<Stand> stands) {

    public static final Origin NONE = new Origin("", List.of());

    public Origin {
        stands = List.copyOf(stands);
    }

    /**
     * The state of a repository.
     *
     * @param of the directory of the working tree by its name
     * @param commit its hash, shortened
     * @param date on which it was committed, as {@code 2026-06-01}
     * @param changed how many of the files that were read differ from it
     */
    public record Stand(String of, String commit, String date, int changed) {

        /** Such as {@code commit 0123456789 of 2026-06-01, and 2 files that are not committed}. */
        public String text() {
            String more = changed == 0
                    ? ""
                    : ", and " + Words.counted(changed, "file") + (changed == 1 ? " that is" : " that are")
                            + " not committed";
            return "commit " + commit + " of " + date + more;
        }
    }
}
