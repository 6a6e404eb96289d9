package dev.magistrait.fix.plan;

import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.Safety;
import dev.magistrait.fix.Transaction;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A transaction in the making; what stands against one part of it stands against all. */
final class Draft {

    private final String id;
    private final String title;
    private final List<Finding> findings;
    private final Set<Edit> edits = new TreeSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final List<Evidence> obstacles = new ArrayList<>();

    Draft(String id, String title, List<Finding> findings) {
        this.id = id;
        this.title = title;
        this.findings = new ArrayList<>(findings);
    }

    void add(Edit edit) {
        edits.add(edit);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Sees to a finding besides. */
    void resolve(Finding finding) {
        findings.add(finding);
    }

    /** Says why somebody should look at it first. */
    void review(String reason) {
        reasons.add(reason);
    }

    /** Says why it is not made. */
    void refuse(Span at, String reason) {
        obstacles.add(new Evidence(at, reason));
    }

    boolean refused() {
        return !obstacles.isEmpty();
    }

    Set<Edit> edits() {
        return edits;
    }

    /** Whether there is anything to be done. */
    boolean isEmpty() {
        return edits.isEmpty();
    }

    Transaction transaction() {
        Safety safety = reasons.isEmpty() ? Safety.SAFE : Safety.REVIEW;
        return new Transaction(id, title, safety, List.copyOf(reasons), findings, List.copyOf(edits));
    }

    Refusal refusal() {
        String reason =
                obstacles.stream().sorted().map(Evidence::label).findFirst().orElse("nothing is to be changed");
        return new Refusal(title, reason, findings, obstacles);
    }
}
