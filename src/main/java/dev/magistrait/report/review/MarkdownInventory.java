package dev.magistrait.report.review;

import dev.magistrait.finding.Finding;
import dev.magistrait.report.markdown.Markdown;
import java.util.ArrayList;
import java.util.List;

/** The third part: every trait, and every finding. */
final class MarkdownInventory {

    private MarkdownInventory() {}

    static List<String> of(Review review) {
        List<String> lines = new ArrayList<>(List.of("", "## Every async trait", ""));
        lines.addAll(Cells.table(
                List.of(
                        "trait",
                        "crate",
                        "in use",
                        "verdict",
                        "to do",
                        "dispatch",
                        "impls",
                        "dyn",
                        "bounds",
                        "confidence",
                        "place"),
                review.subjects().stream().map(s -> row(review, s)).toList()));
        lines.addAll(List.of("", "## Findings", ""));
        if (review.findings().isEmpty()) {
            lines.add("None.");
        }
        for (Review.Located located : review.findings()) {
            Finding f = located.finding();
            lines.add("- " + f.level().word() + ", " + f.rule() + ": " + Markdown.text(f.message()) + " ("
                    + Markdown.code(review.place(located.workspace(), f.span())) + ")");
        }
        return lines;
    }

    private static List<String> row(Review review, Subject s) {
        return List.of(
                Cells.code(s.path()),
                Cells.code(s.crate()),
                s.decision().current().word(),
                s.verdict(),
                s.course().word(),
                s.decision().dispatch().seen(),
                "" + s.sites().impls().size(),
                "" + s.dynUses(),
                "" + s.boundUses(),
                s.decision().confidence().word(),
                Cells.code(review.place(s.workspace(), s.span())));
    }
}
