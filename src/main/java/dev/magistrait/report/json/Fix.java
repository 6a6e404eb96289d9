package dev.magistrait.report.json;

import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Transaction;
import dev.magistrait.report.Remedies;
import dev.magistrait.report.fix.Replacement;
import java.util.List;
import java.util.Optional;

/** What can be done about findings. Edits stand with their transaction, once, and findings name it. */
final class Fix {

    private Fix() {}

    /** @param transaction the id of one of the workspace's */
    private record Changed(String transaction, String safety, List<String> reasons) {}

    /** @param refused why nothing is changed */
    private record Left(String refused) {}

    private record Whole(String id, String title, String safety, List<String> reasons, List<Replacement> edits) {
        static Whole of(Transaction t) {
            return new Whole(
                    t.id(),
                    t.title(),
                    t.safety().word(),
                    t.reasons(),
                    t.edits().stream().map(Replacement::of).toList());
        }
    }

    /** All transactions as a list, or nothing where nobody asked. */
    static Object all(Remedies remedies) {
        return remedies.asked()
                ? remedies.transactions().stream().map(Whole::of).toList()
                : Json.NOTHING;
    }

    /** What is said beside a finding. */
    static Record of(Finding finding, Remedies remedies) {
        Optional<Record> changed =
                remedies.change(finding).map(t -> new Changed(t.id(), t.safety().word(), t.reasons()));
        return changed.or(() -> remedies.refusal(finding).map(r -> new Left(r.reason())))
                .orElse(Json.NOTHING);
    }
}
