package dev.magistrait.engine;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.ImplMethod;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.Step;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding as one match of a rule raises it. Two that differ in their evidence alone are one finding and two of these, so that neither
 * hides the other from truth maintenance.
 */
public record Raised(Finding finding) implements Fact {

    /** Adds a place. */
    public Raised showing(Span span, String label) {
        return showing(List.of(new Step(label, span)));
    }

    /** Adds each place under one label. */
    public Raised showing(List<Span> spans, String label) {
        return showing(spans.stream().map(span -> new Step(label, span)).toList());
    }

    /** Adds each step. */
    public Raised showing(List<Step> steps) {
        List<Evidence> evidence = new ArrayList<>(finding.evidence());
        steps.forEach(step -> evidence.add(new Evidence(step.span(), step.text())));
        return with(finding.confidence(), evidence, finding.condition(), finding.help());
    }

    /** Adds the name of each method under one label. */
    public Raised showingMethods(List<ImplMethod> methods, String label) {
        return showing(methods.stream().map(m -> m.place().span()).toList(), label);
    }

    /** Adds the place of each method under one label. */
    public Raised showingTraitMethods(List<TraitMethod> methods, String label) {
        return showing(methods.stream().map(m -> m.place().span()).toList(), label);
    }

    /** Says under which builds of the code there it holds. */
    public Raised under(Place place) {
        return under(place, place.cfg());
    }

    /** Says under which builds it holds, unless that is all of them. Whether there is such a build may be for no one to tell. */
    public Raised under(Cfg cfg) {
        Cfg left = cfg.whereBuilt();
        return under(left, left.unrelated());
    }

    /** The same of builds that have the code of a place. */
    public Raised under(Place place, Cfg cfg) {
        Cfg left = cfg.whereBuilt();
        return under(left, left.unrelatedTo(place.crate()));
    }

    private Raised under(Cfg left, boolean unrelated) {
        if (!left.not().satisfiable()) {
            return with(finding.confidence(), finding.evidence(), "", finding.help());
        }
        Raised said = unrelated ? atMostLikely() : this;
        return said.naming(left.features())
                .with(said.finding.confidence(), finding.evidence(), left.toString(), finding.help());
    }

    private Raised naming(List<String> features) {
        return new Raised(finding.under(features));
    }

    private Raised atMostLikely() {
        Level level = finding.level() == Level.ERROR ? Level.WARNING : finding.level();
        return new Raised(finding.at(level)).likelyIf(true);
    }

    /** Makes it likely where the condition holds. */
    public Raised likelyIf(boolean doubtful) {
        return doubtful ? with(Confidence.LIKELY, finding.evidence(), finding.condition(), finding.help()) : this;
    }

    /** Makes it likely where something is not seen, and shows what. */
    public Raised doubting(List<BlindSpot> spots) {
        return likelyIf(!spots.isEmpty())
                .showing(spots.stream()
                        .map(spot -> new Step(spot.text(), spot.place().span()))
                        .toList());
    }

    /** Makes it likely where something stands in the way of what its help gives, shows that, and adds what else is to do. */
    public Raised hindered(List<Obstacle> obstacles, Mechanism to) {
        List<Obstacle> met =
                obstacles.stream().filter(o -> o.hinders(to)).sorted().toList();
        return met.isEmpty()
                ? this
                : likelyIf(true)
                        .showing(met.stream()
                                .map(o -> new Step(o.text(), o.place().span()))
                                .toList())
                        .help(Words.despite(finding.help(), met, to));
    }

    /** Says what would mend it. */
    public Raised help(String help) {
        return with(finding.confidence(), finding.evidence(), finding.condition(), help);
    }

    private Raised with(Confidence confidence, List<Evidence> evidence, String condition, String help) {
        var f = finding;
        return new Raised(new Finding(
                f.rule(),
                f.level(),
                confidence,
                f.span(),
                f.message(),
                evidence,
                f.trait(),
                condition,
                condition.isEmpty() ? List.of() : f.features(),
                help));
    }

    private static boolean same(Finding one, Finding other) {
        return one.equals(other)
                && one.trait().equals(other.trait())
                && one.confidence() == other.confidence()
                && one.condition().equals(other.condition())
                && one.features().equals(other.features())
                && one.help().equals(other.help())
                && one.evidence().equals(other.evidence());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raised raised && same(finding, raised.finding);
    }

    /** Of the evidence too: a rule that joins many facts raises one finding for many reasons. */
    @Override
    public int hashCode() {
        return finding.hashCode() * 31 + finding.evidence().hashCode();
    }
}
