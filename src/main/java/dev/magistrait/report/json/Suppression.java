package dev.magistrait.report.json;

import dev.magistrait.finding.Dismissal;
import java.time.LocalDate;

/** Why a finding does not count, as {@code magistrait.report/1} says it: a record with the fields that there are. */
final class Suppression {

    private Suppression() {}

    record Placed(String kind, String reason, String file, int line) {}

    record Waiver(String kind, String reason, String owner, String ticket, String until, String file, int line) {}

    record Plain(String kind, String reason) {}

    static Record of(Dismissal why) {
        String kind = why.kind().word();
        return switch (why) {
            case Dismissal.Suppressed s ->
                new Placed(kind, s.reason(), s.comment().file(), s.comment().line());
            case Dismissal.Baselined b -> new Placed(kind, b.reason(), b.file(), b.line());
            case Dismissal.Unchanged u -> new Plain(kind, u.reason());
            case Dismissal.Waived w ->
                new Waiver(kind, w.reason(), w.owner(), w.ticket(), day(w.until()), w.file(), w.line());
        };
    }

    private static String day(LocalDate until) {
        return until.equals(LocalDate.MAX) ? "" : until.toString();
    }
}
