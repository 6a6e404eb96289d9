package dev.magistrait.engine.proof;

import dev.magistrait.engine.Decision;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a trait has its verdict.
 *
 * @param rows of the decision table from the top; the last one decides
 * @param flips what would give another verdict, the smallest first
 */
public record Proof(Decision decision, List<TriedRow> rows, List<Flip> flips) {

    public Proof {
        rows = List.copyOf(rows);
        flips = flips.stream().sorted().toList();
        if (rows.isEmpty() || !rows.getLast().fits()) {
            throw new IllegalArgumentException(
                    "no row decides on " + decision.trait().id());
        }
    }

    /** The row that decides. */
    public TriedRow deciding() {
        return rows.getLast();
    }

    /** Every step of every row. */
    public Stream<ProofStep> steps() {
        return rows.stream()
                .flatMap(r -> r.answers().stream())
                .flatMap(a -> a.because().stream())
                .flatMap(ProofStep::all);
    }
}
