package dev.magistrait.report.review;

import dev.magistrait.engine.Rung;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.markdown.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last part: newer versions of Rust, what is accepted, what was not seen, and by which law. */
final class MarkdownTerms {

    private final Review review;
    private final Report report;
    private final List<String> lines = new ArrayList<>();

    private MarkdownTerms(Review review) {
        this.review = review;
        this.report = review.report();
    }

    static List<String> of(Review review) {
        return new MarkdownTerms(review).all();
    }

    private List<String> all() {
        ladders();
        accepted();
        unseen();
        laws();
        lines.addAll(
                List.of(
                        "",
                        "Made by " + report.tool().name() + " " + report.tool().version()
                                + ". Verdicts rest on syntax and resolved names; a change is proven by compiling it. Nothing here promises speed."));
        return lines;
    }

    private void ladders() {
        lines.addAll(List.of("", "## What newer versions of Rust would change", ""));
        List<List<String>> rows = new ArrayList<>();
        for (WorkspaceReport w : report.workspaces()) {
            w.ladders()
                    .forEach((crate, rungs) -> rungs.forEach(r -> rows.add(List.of(
                            Cells.code(crate),
                            (r.kind().rust().isEmpty() ? "" : r.kind().rust() + ": ")
                                    + r.kind().brings(),
                            changes(r)))));
        }
        lines.addAll(Cells.table(List.of("package", "Rust", "changes"), rows));
    }

    private static String changes(Rung rung) {
        if (rung.met()) {
            return "reached";
        }
        return rung.changes().isEmpty()
                ? "none"
                : rung.changes().stream()
                        .map(c -> Cells.code(c.trait().name()) + ": "
                                + c.from().mechanism().word() + " → "
                                + c.to().mechanism().word())
                        .collect(Collectors.joining(", "));
    }

    private void accepted() {
        lines.addAll(List.of("", "## What is accepted", ""));
        List<Accepted> all = Stream.concat(Accepted.of(review).stream(), Accepted.waivers(report).stream())
                .toList();
        if (all.isEmpty()) {
            lines.add("No finding is suppressed, waived or in a baseline.");
            return;
        }
        lines.addAll(Cells.table(
                List.of("how", "rule", "what", "reason", "owner", "until", "said at"),
                all.stream()
                        .map(a -> Stream.of(
                                        a.kind(),
                                        a.rule(),
                                        a.message() + (a.place().isEmpty() ? "" : " (" + a.place() + ")"),
                                        a.reason(),
                                        (a.owner() + " " + a.ticket()).strip(),
                                        a.until(),
                                        a.said())
                                .map(Cells::text)
                                .toList())
                        .toList()));
    }

    private void unseen() {
        lines.addAll(List.of("", "## What was not seen", ""));
        int before = lines.size();
        for (WorkspaceReport w : report.workspaces()) {
            w.blindSpots()
                    .forEach(b -> lines.add("- " + Markdown.text(b.kind()) + ": " + Markdown.text(b.text())
                            + (b.subject().isEmpty() ? "" : ", for " + Markdown.text(b.subject())) + " ("
                            + Markdown.code(review.place(w, b.place().span())) + ")"));
        }
        Stream.concat(report.workspaces().stream(), Stream.of(report.elsewhere()))
                .forEach(w -> w.problems()
                        .forEach(p -> lines.add("- " + p.kind().word() + ": " + Markdown.text(p.message()) + " ("
                                + Markdown.code(review.place(w, p.span())) + ")")));
        if (lines.size() == before) {
            lines.add("Every file and manifest was read, and no code hides from what is judged here.");
        }
    }

    private void laws() {
        lines.addAll(List.of("", "## By which law", ""));
        for (WorkspaceReport w : report.workspaces()) {
            lines.add(Markdown.code(w.root()) + ": "
                    + (w.policy().files().isEmpty()
                            ? "the bundled rules alone, without a policy."
                            : Markdown.text(w.policy().title())));
            w.policy().files().forEach(f -> lines.add("- " + Markdown.code(f.name()) + ", SHA-256 " + f.sha256()));
            for (SettingKey key : SettingKey.values()) {
                lines.add("- setting " + key.key() + ": "
                        + Markdown.text(String.join(", ", w.policy().settings().list(key))));
            }
        }
    }
}
