package dev.magistrait.report.sarif;

import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Transaction;
import dev.magistrait.report.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A transaction as a fix of the standard (SARIF 2.1.0, 3.55). */
final class SarifFix {

    private SarifFix() {}

    static Sarif.Fix of(Transaction transaction, SarifPlaces places) {
        SortedMap<String, List<Edit>> byFile = new TreeMap<>();
        transaction
                .edits()
                .forEach(e -> byFile.computeIfAbsent(e.span().file(), _ -> new ArrayList<>())
                        .add(e));
        return new Sarif.Fix(
                SarifText.message(transaction.title()),
                byFile.values().stream().map(edits -> change(edits, places)).toList());
    }

    private static Sarif.ArtifactChange change(List<Edit> edits, SarifPlaces places) {
        return new Sarif.ArtifactChange(
                places.artifact(edits.getFirst().span()),
                edits.stream()
                        .map(e -> new Sarif.Replacement(places.region(e.span()), content(e.text())))
                        .toList());
    }

    /** Where nothing comes, the standard has nothing. */
    private static Record content(String text) {
        return text.isEmpty() ? Json.NOTHING : new Sarif.Content(text);
    }
}
