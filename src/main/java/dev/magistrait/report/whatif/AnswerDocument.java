package dev.magistrait.report.whatif;

import dev.magistrait.finding.Level;
import dev.magistrait.report.Report;
import dev.magistrait.report.policy.Difference;
import dev.magistrait.report.policy.DifferenceDocument;
import java.time.Duration;
import java.util.List;

/**
 * An answer as JSON: {@code magistrait.what-if/1}, which {@code what-if-1.schema.json} describes field by field.
 *
 * @param timings one where they are asked for; else none, so that the same input gives the same bytes
 */
public record AnswerDocument(
        String schema,
        List<String> supposed,
        List<DifferenceDocument.Change> verdicts,
        List<DifferenceDocument.Hit> vanished,
        List<DifferenceDocument.Hit> appeared,
        List<DifferenceDocument.Change> levels,
        Counts before,
        Counts after,
        Effort effort,
        List<Timings> timings) {

    record Counts(int errors, int warnings, int notes) {

        static Counts of(Report report) {
            var counts = report.summary().findings();
            return new Counts(
                    counts.getOrDefault(Level.ERROR, 0),
                    counts.getOrDefault(Level.WARNING, 0),
                    counts.getOrDefault(Level.NOTE, 0));
        }
    }

    /**
     * In milliseconds.
     *
     * @param firstVerdict reading the code and judging it
     * @param answer judging again what was supposed
     * @param facts that came and went
     */
    public record Timings(double firstVerdict, double answer, int facts) {

        public static Timings of(Duration first, Answer answer) {
            return new Timings(milliseconds(first), milliseconds(answer.took()), answer.facts());
        }

        private static double milliseconds(Duration d) {
            return Math.round(d.toNanos() / 10_000.0) / 100.0;
        }
    }

    public static AnswerDocument of(Answer answer, List<Timings> timings) {
        Difference d = answer.difference();
        return new AnswerDocument(
                "magistrait.what-if/1",
                answer.supposed(),
                d.decided().stream().map(DifferenceDocument::change).toList(),
                d.vanished().stream().map(DifferenceDocument::hit).toList(),
                d.appeared().stream().map(DifferenceDocument::hit).toList(),
                d.weighed().stream().map(DifferenceDocument::change).toList(),
                Counts.of(answer.before()),
                Counts.of(answer.after()),
                answer.effort(),
                timings);
    }
}
