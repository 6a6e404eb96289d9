package dev.magistrait.report.review;

import dev.magistrait.finding.Level;
import dev.magistrait.report.Summary;
import dev.magistrait.report.markdown.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The first part: the verdict of the review, what blocks, the trend, and what is decided. */
final class MarkdownSummary {

    private final Review review;
    private final List<String> lines = new ArrayList<>();

    private MarkdownSummary(Review review) {
        this.review = review;
    }

    static List<String> of(Review review) {
        return new MarkdownSummary(review).all();
    }

    private List<String> all() {
        Summary summary = review.report().summary();
        lines.addAll(List.of("# Async traits: architecture review", ""));
        review.origin()
                .stands()
                .forEach(s -> lines.addAll(List.of(
                        Markdown.text((review.origin().title().isEmpty()
                                        ? s.of()
                                        : review.origin().title()) + ", " + s.text()),
                        "")));
        lines.addAll(List.of(Markdown.text(review.headline()), ""));
        lines.add("- " + summary.findings().get(Level.ERROR) + " errors, "
                + summary.findings().get(Level.WARNING)
                + " warnings, " + summary.findings().get(Level.NOTE) + " notes; " + summary.allDismissed()
                + " accepted findings do not count");
        for (Subject.Course course : Subject.Course.values()) {
            lines.add("- traits to " + course.word() + ": " + review.count(course));
        }
        lines.add("- read: " + Words.counted(summary.crates(), "crate") + ", "
                + Words.counted(summary.extent().files(), "file") + ", "
                + Words.counted(summary.extent().lines(), "line") + "; "
                + Words.counted(summary.allBlindSpots(), "blind spot") + ", "
                + Words.counted(summary.allProblems(), "problem"));
        blockers();
        review.trend().forEach(this::trend);
        decided();
        return lines;
    }

    private void blockers() {
        lines.addAll(List.of("", "## What blocks", ""));
        if (review.blockers().isEmpty()) {
            lines.add("Nothing: no finding is an error.");
        }
        for (Review.Located located : review.blockers()) {
            lines.add("- " + Markdown.text(located.finding().message()) + " ("
                    + Markdown.code(
                            review.place(located.workspace(), located.finding().span())) + ", "
                    + located.finding().rule() + ")");
        }
    }

    private void trend(Trend trend) {
        lines.addAll(List.of("", "## Since " + Markdown.text(trend.label()), ""));
        lines.add(Words.counted(trend.mended(), "finding") + " fixed, "
                + trend.fresh().size() + " new.");
        lines.add("");
        lines.addAll(Cells.table(
                List.of("what", "then", "now", "change"),
                trend.figures().stream()
                        .map(f -> List.of(Cells.text(f.what()), "" + f.then(), "" + f.now(), f.change()))
                        .toList()));
        lines.add("");
        trend.moved()
                .forEach(m -> lines.add("- changed: "
                        + Markdown.code(m.subject().path()) + ", in use "
                        + Markdown.text(m.current()) + " → "
                        + m.subject().decision().current().word() + ", verdict "
                        + Markdown.text(m.verdict()) + " → " + m.subject().verdict()));
        trend.edges()
                .forEach(e -> lines.add((e.fresh() ? "- new: " : "- gone: ") + Markdown.code(e.from()) + " names "
                        + Markdown.code("dyn " + e.trait())));
        trend.added().forEach(s -> lines.add("- came: " + Markdown.code(s.path())));
        trend.gone().forEach(s -> lines.add("- went: " + Markdown.text(s)));
        trend.fresh()
                .forEach(f -> lines.add("- new: " + Markdown.text(f.message()) + " (" + Markdown.text(f.rule()) + ")"));
    }

    private void decided() {
        lines.addAll(List.of("", "## What is decided", ""));
        lines.addAll(counts("verdict", Subject::verdict));
        lines.add("");
        lines.addAll(counts("form in use", s -> s.decision().current().word()));
        lines.add("");
        lines.addAll(counts("row of the decision table", s -> s.row() == 0 ? "a policy" : "row " + s.row()));
    }

    private List<String> counts(String what, Function<Subject, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        review.subjects().forEach(s -> counts.merge(by.apply(s), 1, Integer::sum));
        return Cells.table(
                List.of(what, "traits"),
                counts.entrySet().stream()
                        .map(e -> List.of(e.getKey(), "" + e.getValue()))
                        .toList());
    }
}
