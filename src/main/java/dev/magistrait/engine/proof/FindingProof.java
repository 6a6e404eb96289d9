package dev.magistrait.engine.proof;

import dev.magistrait.finding.Finding;
import java.util.List;

/**
 * Why a rule reports a finding.
 *
 * @param because the facts that its conditions matched, sorted
 */
public record FindingProof(Finding finding, List<ProofStep> because) {
    public FindingProof {
        because = because.stream().sorted().distinct().toList();
    }
}
