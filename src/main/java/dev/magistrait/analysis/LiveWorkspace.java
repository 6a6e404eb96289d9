package dev.magistrait.analysis;

import dev.magistrait.analysis.Analysis.Judged;
import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Inquiry;
import dev.magistrait.engine.proof.FindingProof;
import dev.magistrait.engine.proof.Proof;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Policy;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.resolve.Resolution;
import java.util.List;

/** A workspace whose session stays open. */
public final class LiveWorkspace implements AutoCloseable {

    private final Reading reading;
    private final Inquiry inquiry;
    private final Judged judged;

    LiveWorkspace(Analysis analysis, Reading reading, Policy policy) {
        this.reading = reading;
        Resolution resolution = reading.by(Laws.conventions(policy));
        this.inquiry = Inquiry.open(analysis.laws().law(policy), resolution.facts());
        this.judged = analysis.judged(
                reading.workspace(),
                policy,
                reading.sources(),
                resolution,
                analysis.laws().weighed(inquiry.ruling(), policy));
    }

    /** What a check says of it before triage. */
    Judged judged() {
        return judged;
    }

    /** As given on the command line. */
    public String root() {
        return reading.workspace().root();
    }

    /** What a check says of it; findings are those before triage. */
    public WorkspaceReport report() {
        return judged.report();
    }

    /** The session. What is supposed in it must be taken back before anything else is asked. */
    public Inquiry inquiry() {
        return inquiry;
    }

    /** Why each trait has its verdict, in the order of the report; one session serves for all. */
    public List<Proof> proofs() {
        return inquiry.proofs(report().decisions());
    }

    /** Why one trait has its verdict. */
    public Proof proof(Decision decision) {
        return inquiry.proofs(List.of(decision)).getFirst();
    }

    /** Why a finding is reported; of what triage reports there are no facts. */
    public FindingProof proof(Finding finding) {
        return inquiry.proof(finding);
    }

    @Override
    public void close() {
        inquiry.close();
    }
}
