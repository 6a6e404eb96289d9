package dev.magistrait.analysis;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Ruling;
import dev.magistrait.engine.inquiry.Inquiry;
import dev.magistrait.engine.policy.FactQuery;
import dev.magistrait.engine.policy.PolicyLaw;
import dev.magistrait.engine.proof.FindingProof;
import dev.magistrait.engine.proof.Proof;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Rule;
import dev.magistrait.fix.Material;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.facts.Listing;
import dev.magistrait.report.whatif.Effort;
import dev.magistrait.resolve.Conventions;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A workspace whose session stays open. */
public final class LiveWorkspace implements AutoCloseable {

    private final Analysis analysis;
    private final Reading reading;
    private final Policy policy;
    private final PolicyLaw law;
    private final Inquiry inquiry;
    private final Judged judged;
    private final Elsewhere elsewhere;

    LiveWorkspace(Analysis analysis, Reading reading, Policy policy) {
        this.analysis = analysis;
        this.reading = reading;
        this.elsewhere = new Elsewhere(reading.workspace());
        this.policy = policy;
        this.law = analysis.laws().law(policy);
        Resolution resolution = resolved(policy);
        this.inquiry = Inquiry.open(law, facts(policy));
        this.judged = judged(policy, resolution, analysis.laws().weighed(inquiry.ruling(), law));
    }

    /** What there is to judge by a policy: what the code says, and what is gathered because the policy asks. */
    private List<Fact> facts(Policy by) {
        return Gathered.of(reading.workspace(), by).and(resolved(by).facts());
    }

    /** Names mean what the policy says; a policy that is supposed comes of no file. */
    private Resolution resolved(Policy by) {
        return reading.by(Conventions.of(
                by.settings().list(SettingKey.SEND_SINKS),
                by.settings().list(SettingKey.KEEPING_MACROS),
                by.settings().table(SettingKey.TRAIT_MACROS)));
    }

    private Judged judged(Policy by, Resolution resolution, Ruling ruling) {
        Gathered gathered = Gathered.of(reading.workspace(), by);
        return analysis.judged(
                reading.workspace(),
                by,
                reading.sources(),
                gathered.andSpots(Gathered.blindSpots(resolution)),
                gathered.bounds(ruling),
                Map.of());
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

    /** The files of it that were read, absolute. */
    List<Path> files() {
        CargoWorkspace workspace = reading.workspace();
        List<Path> files = new ArrayList<>();
        reading.sources().files().keySet().forEach(f -> files.add(workspace.file(f)));
        packages().forEach(p -> files.add(workspace.file(p.crate().span().file())));
        return files;
    }

    List<CargoPackage> packages() {
        return reading.workspace().packages();
    }

    /** All rules that can report, those of its policy among them. */
    public List<Rule> rules() {
        return law.rules();
    }

    /** Where traits are used as trait objects, by place. */
    public List<DynUse> dynUses() {
        return resolved(policy).facts().stream()
                .filter(DynUse.class::isInstance)
                .map(DynUse.class::cast)
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
    }

    /** Why each trait has its verdict, in the order of the report; one session serves for all. */
    public List<Proof> proofs() {
        List<Proof> proofs = inquiry.proofs(report().decisions());
        return elsewhere.isAny() ? proofs.stream().map(elsewhere::told).toList() : proofs;
    }

    /** Why one trait has its verdict. */
    public Proof proof(Decision decision) {
        Proof proof = inquiry.proofs(List.of(decision)).getFirst();
        return elsewhere.isAny() ? elsewhere.told(proof) : proof;
    }

    /** Why a finding is reported; of what triage reports there are no facts. */
    public FindingProof proof(Finding finding) {
        FindingProof proof = inquiry.proof(finding);
        return elsewhere.isAny() ? elsewhere.told(proof) : proof;
    }

    /**
     * What fixes are made from.
     *
     * @param open the findings that count
     */
    public Material material(List<Finding> open) {
        return new Material(
                reading.workspace(),
                policy,
                new TreeSet<>(reading.sources().files().keySet()),
                List.copyOf(inquiry.all()),
                report().decisions(),
                open);
    }

    /** What the code says of some kinds of facts, in what was asked for. The session is afterwards as it was. */
    public List<Listing> facts(List<FactQuery> queries) {
        Asking asking = new Asking(reading.workspace(), policy, queries);
        inquiry.suppose(law.stated(asking.and(resolved(policy).facts())));
        List<Listing> listings = asking.listings(inquiry.all(), report());
        takeBack();
        return listings;
    }

    /** The session. What is supposed in it must be taken back before anything else is asked. */
    public Inquiry inquiry() {
        return inquiry;
    }

    /** What would come of something, before triage. */
    record Supposed(Judged judged, Effort effort, int facts) {}

    /** The session moves to what is supposed; only a policy with other rules of its own is tried in another one. */
    Supposed suppose(Hypothesis hypothesis) {
        Policy then = hypothesis.over(policy);
        PolicyLaw other = law.under(then);
        Resolution resolution = resolved(then);
        List<Fact> facts = hypothesis.over(root(), other.stated(facts(then)));
        if (other.sharesRules(law)) {
            int moved = inquiry.suppose(facts);
            return supposed(hypothesis, then, other, resolution, facts, inquiry.decisions(), moved);
        }
        try (Inquiry afresh = Inquiry.open(other, List.of())) {
            int moved = afresh.suppose(facts);
            return supposed(hypothesis, then, other, resolution, facts, afresh.decisions(), moved);
        }
    }

    /** The session moves to what there is. */
    void takeBack() {
        inquiry.suppose(law.stated(facts(policy)));
    }

    private Supposed supposed(
            Hypothesis hypothesis,
            Policy then,
            PolicyLaw by,
            Resolution resolution,
            List<Fact> facts,
            Ruling ruling,
            int moved) {
        Judged after = judged(then, resolution, analysis.laws().weighed(ruling, by));
        Effort effort = Efforts.of(report().decisions(), after.report().decisions(), facts)
                .and(new Effort(0, 0, Math.toIntExact(hypothesis.gone(root()))));
        return new Supposed(after, effort, moved);
    }

    @Override
    public void close() {
        inquiry.close();
    }
}
