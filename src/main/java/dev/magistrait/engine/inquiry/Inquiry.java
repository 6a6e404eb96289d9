package dev.magistrait.engine.inquiry;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Decisions;
import dev.magistrait.engine.Facts;
import dev.magistrait.engine.Hearing;
import dev.magistrait.engine.Raised;
import dev.magistrait.engine.Ruling;
import dev.magistrait.engine.Verdicts;
import dev.magistrait.engine.policy.PolicyLaw;
import dev.magistrait.engine.proof.FindingProof;
import dev.magistrait.engine.proof.Lever;
import dev.magistrait.engine.proof.Proof;
import dev.magistrait.engine.proof.ProofStep;
import dev.magistrait.engine.proof.TriedRow;
import dev.magistrait.fact.Fact;
import dev.magistrait.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;

/** A session on one workspace that stays open, and is asked why and what if. For one thread. */
public final class Inquiry implements AutoCloseable {

    private final Hearing hearing;
    private final Verdicts verdicts;

    private Inquiry(Hearing hearing) {
        this.hearing = hearing;
        this.verdicts = hearing.watch();
    }

    /** Opens a session on facts as the policy has them. */
    public static Inquiry open(PolicyLaw law, Collection<? extends Fact> facts) {
        Inquiry inquiry = new Inquiry(law.law().open());
        inquiry.hearing.insert(law.stated(facts));
        return inquiry;
    }

    /** What follows from the facts that are stated now, as a check says it. */
    public Ruling ruling() {
        return hearing.ruling();
    }

    /** The same without the ladders, which take more tries. */
    public Ruling decisions() {
        Facts facts = hearing.facts();
        return new Ruling(Decisions.read(facts), new TreeMap<>(), hearing.findings(facts), hearing.leftOut());
    }

    /**
     * States other facts in place of those that were: what both hold stays where it is, and the session works out what the rest makes of it.
     * Says how many came and went.
     */
    public int suppose(Collection<? extends Fact> facts) {
        Set<Fact> next = new HashSet<>(facts);
        List<Fact> out =
                hearing.stated().stream().filter(f -> !next.contains(f)).toList();
        out.forEach(hearing::retract);
        int before = hearing.stated().size();
        hearing.insert(facts);
        hearing.fire();
        return out.size() + hearing.stated().size() - before;
    }

    /** Why each trait has its verdict, in the order of the decisions. The session is afterwards as it was. */
    public List<Proof> proofs(List<Decision> decisions) {
        Facts facts = hearing.facts();
        Rows rows = new Rows(facts, new Steps(facts));
        Cuts cuts = new Cuts(facts);
        List<List<TriedRow>> tried = decisions.stream().map(rows::of).toList();
        List<List<NavigableSet<Lever>>> sets =
                decisions.stream().map(d -> Flips.candidates(cuts, d)).toList();
        List<Proof> proofs = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            proofs.add(new Proof(decision, tried.get(i), Flips.of(hearing, verdicts, cuts, decision, sets.get(i))));
        }
        return proofs;
    }

    /** Why a finding is reported; what triage reports rests on no facts. */
    public FindingProof proof(Finding finding) {
        Facts facts = hearing.facts();
        Steps steps = new Steps(facts);
        List<ProofStep> because = facts.all(Raised.class).stream()
                .filter(r -> r.finding().equals(finding))
                .flatMap(r -> steps.because(r).stream())
                .toList();
        return new FindingProof(finding, because);
    }

    /** What sources and policy state now, in no order. */
    public Set<Fact> stated() {
        return hearing.stated();
    }

    /** All that is stated or follows now. */
    public Set<Fact> all() {
        return hearing.facts().all();
    }

    @Override
    public void close() {
        hearing.close();
    }
}
