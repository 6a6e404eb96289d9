package dev.magistrait.report.review;

import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Dismissed;
import dev.magistrait.policy.Waiver;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that someone has accepted.
 *
 * @param message the finding's, or what a waiver is for
 * @param until the last day; {@code without end} where there is none, empty where it does not apply
 * @param said where it is laid down
 */
public record Accepted(
        String kind,
        String rule,
        String message,
        String place,
        String reason,
        String owner,
        String ticket,
        String until,
        String said) {

    /** The findings that do not count. */
    public static List<Accepted> of(Review review) {
        return review.report().workspaces().stream()
                .flatMap(w -> w.dismissed().stream().map(d -> of(review, w, d)))
                .toList();
    }

    /** The waivers of the policies, used or not. */
    public static List<Accepted> waivers(Report report) {
        return report.workspaces().stream()
                .flatMap(w -> w.policy().waivers().stream())
                .distinct()
                .map(Accepted::of)
                .toList();
    }

    private static Accepted of(Review review, WorkspaceReport w, Dismissed d) {
        String rule = d.finding().rule();
        String message = d.finding().message();
        String place = review.place(w, d.finding().span());
        String kind = d.why().kind().word();
        String reason = d.why().reason();
        return switch (d.why()) {
            case Dismissal.Suppressed s ->
                new Accepted(kind, rule, message, place, reason, "", "", "", review.place(w, s.comment()));
            case Dismissal.Waived x ->
                new Accepted(
                        kind,
                        rule,
                        message,
                        place,
                        reason,
                        x.owner(),
                        x.ticket(),
                        day(x.until()),
                        x.file() + ":" + x.line());
            case Dismissal.Baselined b ->
                new Accepted(kind, rule, message, place, reason, "", "", "", b.file() + ":" + b.line());
            case Dismissal.Unchanged u -> new Accepted(kind, rule, message, place, reason, "", "", "", u.revision());
        };
    }

    private static Accepted of(Waiver w) {
        String scope = Stream.of(w.trait(), w.crate(), w.file())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
        return new Accepted(
                "waiver",
                w.rule(),
                scope.isEmpty() ? "everything" : scope,
                "",
                w.reason(),
                w.owner(),
                w.ticket(),
                day(w.until()),
                w.origin().file() + ":" + w.origin().line());
    }

    private static String day(LocalDate until) {
        return until.equals(LocalDate.MAX) ? "without end" : until.toString();
    }
}
