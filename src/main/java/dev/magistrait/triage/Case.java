package dev.magistrait.triage;

import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Dismissed;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** A finding on its way through triage. What dismisses it first stays. */
final class Case {

    final Docket docket;
    final Docket.Entry entry;
    final Identity identity;
    private final List<Evidence> added = new ArrayList<>();
    /** Empty or one. */
    private List<Dismissal> dismissal = List.of();

    Case(Docket docket, Docket.Entry entry) {
        this.docket = docket;
        this.entry = entry;
        this.identity = Identity.of(entry);
    }

    boolean open() {
        return dismissal.isEmpty();
    }

    void dismiss(Dismissal why) {
        if (open()) {
            dismissal = List.of(why);
        }
    }

    /** Shows more. */
    void show(List<Evidence> evidence) {
        added.addAll(evidence);
    }

    Finding finding() {
        return added.isEmpty() ? entry.finding() : entry.finding().showing(added);
    }

    List<Dismissed> dismissed() {
        return dismissal.stream().map(why -> new Dismissed(finding(), why)).toList();
    }
}
