package dev.magistrait.report.review;

import java.util.ArrayList;
import java.util.List;

/** The second part: what to change, in which order, and when {@code async-trait} can leave. */
final class MarkdownPlan {

    private MarkdownPlan() {}

    static List<String> of(Review review) {
        List<String> lines = new ArrayList<>(List.of("", "## What to change, in which order", ""));
        Plan plan = review.plan();
        lines.add(
                plan.parts().isEmpty()
                        ? "Nothing: every trait is written as it should be."
                        : "All together: " + Markdown.of(plan.effort().text()) + ".");
        plan.parts().forEach(part -> phase(part, lines));
        if (!plan.later().isEmpty()) {
            lines.addAll(List.of("", "### With a newer Rust", ""));
            plan.later().forEach(l -> lines.add("- " + Markdown.of(l.crate()) + ", from Rust " + l.rung().rust() + ": "
                    + Markdown.of(l.change().trait().path()) + ", "
                    + l.change().from().mechanism().word() + " → "
                    + l.change().to().mechanism().word()));
        }
        readiness(review.readiness(), lines);
        return lines;
    }

    private static void phase(Plan.Part part, List<String> lines) {
        lines.addAll(List.of("", "### " + part.phase().title(), "", part.phase().text(), ""));
        int number = 1;
        for (Plan.Step step : part.steps()) {
            Subject s = step.subject();
            String change = s.fits() ? "see its findings" : s.decision().current().word() + " → " + s.verdict() + ", "
                    + step.effort().size() + ": " + step.effort().text();
            lines.add(number++ + ". " + Markdown.of(s.path()) + ": " + Markdown.of(change));
            step.hazards().forEach(h -> lines.add("   - " + Markdown.of(h)));
            step.frees().forEach(c -> lines.add("   - then async-trait leaves " + Markdown.of(c)));
        }
    }

    private static void readiness(List<Readiness> readiness, List<String> lines) {
        lines.addAll(List.of("", "### When async-trait can leave", ""));
        if (readiness.isEmpty()) {
            lines.add("No package depends on async-trait.");
            return;
        }
        lines.addAll(Markdown.table(
                List.of("package", "async-trait", "traits to change for it"),
                readiness.stream()
                        .map(r -> List.of(
                                Markdown.of(r.crate()),
                                r.text(),
                                Markdown.of(String.join(", ", r.leaving().stream().map(Subject::name).toList()))))
                        .toList()));
    }
}
