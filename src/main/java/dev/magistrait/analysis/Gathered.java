package dev.magistrait.analysis;

import dev.magistrait.engine.Ruling;
import dev.magistrait.engine.policy.Asked;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Context;
import dev.magistrait.fact.Depends;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Place;
import dev.magistrait.policy.Policy;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is gathered of a workspace because the rules of a policy ask for it.
 *
 * @param blindSpots what could not be seen of it
 * @param left the rules that ask for more than is gathered
 */
record Gathered(List<Fact> facts, List<BlindSpot> blindSpots, List<String> left) {

    private static final Gathered NOTHING = new Gathered(List.of(), List.of(), List.of());
    /** The kind of fact that is gathered. */
    static final String DEPENDS = "depends";

    private static final int MOST = 1 << 18;

    static Gathered of(CargoWorkspace workspace, Policy policy) {
        return of(workspace, Asked.of(policy, DEPENDS));
    }

    /** @param asked of the kind {@link #DEPENDS} */
    static Gathered of(CargoWorkspace workspace, Asked asked) {
        if (asked.isNothing()) {
            return NOTHING;
        }
        DependencyGraph graph = new DependencyGraph(workspace);
        List<Depends> found = graph.on(asked.field("on"), MOST);
        return new Gathered(
                found.size() > MOST ? List.of() : List.copyOf(found),
                graph.locked() || !graph.leavesWorkspace() ? List.of() : List.of(unseen(workspace, asked)),
                found.size() > MOST ? asked.rules() : List.of());
    }

    private static BlindSpot unseen(CargoWorkspace workspace, Asked asked) {
        Place place = new Place("", "", Context.PRODUCTION, Cfg.always(), new Span("Cargo.toml", Region.START));
        String text = "there is no `Cargo.lock`: what packages of others depend on is not seen by `"
                + String.join("`, `", asked.rules()) + "`";
        return new BlindSpot(BlindSpot.LOCK, "", text, workspace.packages().isEmpty() ? place : at(workspace, place));
    }

    private static Place at(CargoWorkspace workspace, Place place) {
        var first = workspace.packages().getFirst().crate();
        return new Place(first.name(), place.target(), place.context(), place.cfg(), first.span());
    }

    /** Those facts and these. */
    List<Fact> and(List<Fact> others) {
        return facts.isEmpty()
                ? others
                : Stream.concat(others.stream(), facts.stream()).toList();
    }

    /** Those blind spots and these. */
    List<BlindSpot> andSpots(List<BlindSpot> others) {
        return Stream.concat(others.stream(), blindSpots.stream()).toList();
    }

    /** The blind spots among the facts of a workspace. */
    static List<BlindSpot> blindSpots(Resolution resolution) {
        return resolution.facts().stream()
                .filter(BlindSpot.class::isInstance)
                .map(BlindSpot.class::cast)
                .toList();
    }

    /** What could not be seen, in words. */
    List<String> unseen() {
        return blindSpots.stream().map(BlindSpot::text).toList();
    }

    /** A ruling without what rules say that were asked on a part of the facts alone. */
    Ruling bounds(Ruling ruling) {
        return left.isEmpty() ? ruling : ruling.leavingOut(left);
    }
}
