package dev.magistrait.report.review;

import dev.magistrait.report.text.SourceText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A review as Markdown: what the page says, without pictures and excerpts. */
public final class MarkdownReview {

    private MarkdownReview() {}

    /**
     * Writes the whole document; neither flushes nor closes.
     *
     * @param sources of which diffs are made
     */
    public static void write(Review review, SourceText sources, Writer out) throws IOException {
        List<List<String>> parts = List.of(
                MarkdownSummary.of(review),
                MarkdownPlan.of(review, SourceText.remembering(sources)),
                MarkdownInventory.of(review),
                MarkdownTerms.of(review));
        for (List<String> part : parts) {
            for (String line : part) {
                out.write(line + "\n");
            }
        }
    }
}
