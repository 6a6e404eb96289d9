package dev.magistrait.report.review;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A review as Markdown: what the page says, without pictures and excerpts. */
public final class MarkdownReview {

    private MarkdownReview() {}

    /** Writes the whole document; neither flushes nor closes. */
    public static void write(Review review, Writer out) throws IOException {
        List<List<String>> parts = List.of(
                MarkdownSummary.of(review),
                MarkdownPlan.of(review),
                MarkdownInventory.of(review),
                MarkdownTerms.of(review));
        for (List<String> part : parts) {
            for (String line : part) {
                out.write(line + "\n");
            }
        }
    }
}
