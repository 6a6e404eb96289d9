package dev.magistrait.fix;

import dev.magistrait.finding.Finding;
import java.util.List;

/**
 * Edits that are made together or not at all.
 *
 * @param id by what it is named, unique in an offer and the same in each run on the same code; such as
 *     {@code needless-async-trait store::Repository}
 * @param title what it does, in lower case and without a period, such as {@code `store::Repository` from async-trait to native}
 * @param reasons why it wants review; empty where it is safe
 * @param findings those that are gone afterwards, sorted
 * @param edits sorted, each once; no two of one file overlap
 */
public record Transaction(
        String id, String title, Safety safety, List<String> reasons, List<Finding> findings, List<Edit> edits) {

    public Transaction {
        reasons = List.copyOf(reasons);
        findings = findings.stream().sorted().distinct().toList();
        edits = edits.stream().sorted().distinct().toList();
        if (id.isBlank() || edits.isEmpty()) {
            throw new IllegalArgumentException("a transaction needs a name and an edit: " + title);
        }
    }
}
