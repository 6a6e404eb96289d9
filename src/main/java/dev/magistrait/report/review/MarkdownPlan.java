package dev.magistrait.report.review;

import dev.magistrait.report.fix.Patch;
import dev.magistrait.report.fix.Suggestion;
import dev.magistrait.report.markdown.Markdown;
import dev.magistrait.report.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The second part: what to change, in which order, and when {@code async-trait} can leave. */
final class MarkdownPlan {

    private static final int LONGEST_DIFF = 100;

    private MarkdownPlan() {}

    static List<String> of(Review review, SourceText sources) {
        List<String> lines = new ArrayList<>(List.of("", "## What to change, in which order", ""));
        Plan plan = review.plan();
        lines.add(
                plan.parts().isEmpty()
                        ? "Nothing: every trait is written as it should be."
                        : "All together: " + plan.effort().text() + ".");
        plan.parts().forEach(part -> phase(part, sources, lines));
        if (!plan.later().isEmpty()) {
            lines.addAll(List.of("", "### With a newer Rust", ""));
            plan.later()
                    .forEach(l -> lines.add("- " + Markdown.code(l.crate()) + ", from Rust "
                            + l.rung().rust() + ": "
                            + Markdown.code(l.change().trait().path()) + ", "
                            + l.change().from().mechanism().word() + " → "
                            + l.change().to().mechanism().word()));
        }
        readiness(review.readiness(), lines);
        return lines;
    }

    private static void phase(Plan.Part part, SourceText sources, List<String> lines) {
        lines.addAll(List.of("", "### " + part.phase().title(), "", part.phase().text(), ""));
        int number = 1;
        for (Plan.Step step : part.steps()) {
            Subject s = step.subject();
            String change = s.fits()
                    ? "see its findings"
                    : s.decision().current().word() + " → " + s.verdict() + ", "
                            + step.effort().size() + ": " + step.effort().text();
            lines.add(number++ + ". " + Markdown.code(s.path()) + ": " + change);
            step.hazards().forEach(h -> lines.add("   - " + Markdown.text(h)));
            step.frees().forEach(c -> lines.add("   - then async-trait leaves " + Markdown.code(c)));
            s.help().texts().forEach(t -> lines.add("   - " + Markdown.text(t)));
            s.help().changes().forEach(t -> diff(Patch.of(s.workspace(), t, sources), lines));
        }
    }

    /** Of a long one only what it is about is told, above. */
    private static void diff(Patch patch, List<String> lines) {
        List<String> diff = Suggestion.diff(patch);
        if (!patch.files().isEmpty() && diff.size() <= LONGEST_DIFF) {
            if (!lines.getLast().isEmpty()) {
                lines.add("");
            }
            diff.forEach(l -> lines.add(l.isEmpty() ? "" : "   " + l));
            lines.add("");
        }
    }

    private static void readiness(List<Readiness> readiness, List<String> lines) {
        lines.addAll(List.of("", "### When async-trait can leave", ""));
        if (readiness.isEmpty()) {
            lines.add("No package depends on async-trait.");
            return;
        }
        lines.addAll(Cells.table(
                List.of("package", "async-trait", "traits to change for it"),
                readiness.stream()
                        .map(r -> List.of(
                                Cells.code(r.crate()),
                                r.text(),
                                Cells.text(String.join(
                                        ", ",
                                        r.leaving().stream().map(Subject::name).toList()))))
                        .toList()));
    }
}
