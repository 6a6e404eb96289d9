package dev.magistrait.report.review;

import dev.magistrait.engine.proof.Proof;
import java.util.List;

/**
 * What a review shows of a workspace besides its report.
 *
 * @param proofs of the verdicts; of those that are missing the review shows the reasons that the report has
 */
public record Dossier(Survey survey, List<Proof> proofs) {

    public static final Dossier NONE = new Dossier(Survey.NONE, List.of());

    public Dossier {
        proofs = List.copyOf(proofs);
    }
}
