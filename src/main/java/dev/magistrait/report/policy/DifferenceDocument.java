package dev.magistrait.report.policy;

import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Policy;
import java.util.List;

/**
 * What changes between two policies, as JSON.
 *
 * @param before the files of the first policy; none where it is none
 * @param after those of the second
 */
public record DifferenceDocument(
        String schema,
        List<TableDocument.File> before,
        List<TableDocument.File> after,
        List<Hit> vanished,
        List<Hit> appeared,
        List<Change> levels,
        List<Change> verdicts,
        Totals summary) {

    /** A finding that only one of them has. */
    public record Hit(
            String rule,
            String level,
            String message,
            String file,
            int line,
            int column,
            String trait,
            String otherwise) {}

    /** What is another thing in the second: a level of a finding, or a verdict. */
    public record Change(
            String rule,
            String before,
            String after,
            String message,
            String file,
            int line,
            int column,
            String trait,
            String because) {}

    record Totals(int vanished, int appeared, int levels, int verdicts) {}

    public static DifferenceDocument of(Difference d, Policy before, Policy after) {
        return new DifferenceDocument(
                "magistrait.policy-diff/1",
                TableDocument.File.of(before),
                TableDocument.File.of(after),
                d.vanished().stream().map(DifferenceDocument::hit).toList(),
                d.appeared().stream().map(DifferenceDocument::hit).toList(),
                d.weighed().stream().map(DifferenceDocument::change).toList(),
                d.decided().stream().map(DifferenceDocument::change).toList(),
                new Totals(
                        d.vanished().size(),
                        d.appeared().size(),
                        d.weighed().size(),
                        d.decided().size()));
    }

    public static Hit hit(Difference.Found found) {
        Finding f = found.finding();
        Difference.Place p = found.place();
        return new Hit(
                f.rule(), f.level().word(), f.message(), p.file(), p.line(), p.column(), f.trait(), found.otherwise());
    }

    public static Change change(Difference.Weighed w) {
        Finding f = w.finding();
        Difference.Place p = w.place();
        return new Change(
                f.rule(),
                w.before().word(),
                w.after().word(),
                f.message(),
                p.file(),
                p.line(),
                p.column(),
                f.trait(),
                "");
    }

    public static Change change(Difference.Decided d) {
        Difference.Place p = d.place();
        return new Change("", d.before(), d.after(), "", p.file(), p.line(), p.column(), d.trait(), d.because());
    }
}
