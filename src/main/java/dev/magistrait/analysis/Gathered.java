package dev.magistrait.analysis;

import dev.magistrait.engine.Ruling;
import dev.magistrait.engine.policy.Asked;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Context;
import dev.magistrait.fact.Depends;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Owners;
import dev.magistrait.fact.Place;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Policy;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.manifest.FeatureFacts;
import dev.magistrait.workspace.manifest.LintFacts;
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

    private static final String DEPENDS = "depends";
    private static final String FEATURE = "feature";
    private static final String LINT = "lint";
    /** The kinds of facts that are gathered. */
    private static final List<String> KINDS = List.of(DEPENDS, FEATURE, LINT);

    private static final String LOCKLESS = "there is no `Cargo.lock`: what packages of others depend on is not seen";
    private static final int MOST = 1 << 18;

    static Gathered of(CargoWorkspace workspace, Policy policy) {
        return KINDS.stream()
                .map(kind -> of(workspace, kind, Asked.of(policy, kind)))
                .reduce(owners(workspace, policy), Gathered::with);
    }

    private static Gathered owners(CargoWorkspace workspace, Policy policy) {
        List<String> asking = policy.rules().stream()
                .filter(CustomRule::owned)
                .map(CustomRule::id)
                .toList();
        if (asking.isEmpty()) {
            return NOTHING;
        }
        Owners owners = Ownership.of(workspace);
        return new Gathered(
                List.of(owners),
                owners.stated()
                        ? List.of()
                        : List.of(unseen(workspace, BlindSpot.OWNERS, Ownership.UNSEEN + " by " + quoted(asking))),
                List.of());
    }

    private static String quoted(List<String> rules) {
        return "`" + String.join("`, `", rules) + "`";
    }

    /** Whether facts of the kind of that name are. */
    static boolean gathers(String kind) {
        return KINDS.contains(kind);
    }

    /** @param asked of the kind of that name */
    static Gathered of(CargoWorkspace workspace, String kind, Asked asked) {
        if (asked.isNothing()) {
            return NOTHING;
        }
        return switch (kind) {
            case FEATURE -> new Gathered(List.copyOf(FeatureFacts.of(workspace)), List.of(), List.of());
            case LINT -> new Gathered(List.copyOf(LintFacts.of(workspace)), List.of(), List.of());
            default -> depends(workspace, asked);
        };
    }

    private Gathered with(Gathered other) {
        return new Gathered(other.and(facts), other.andSpots(blindSpots), joined(left, other.left));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Gathered depends(CargoWorkspace workspace, Asked asked) {
        DependencyGraph graph = new DependencyGraph(workspace);
        List<Depends> found = graph.on(asked.field("on"), MOST);
        return new Gathered(
                found.size() > MOST ? List.of() : List.copyOf(found),
                graph.locked() || !graph.leavesWorkspace()
                        ? List.of()
                        : List.of(unseen(workspace, BlindSpot.LOCK, LOCKLESS + " by " + quoted(asked.rules()))),
                found.size() > MOST ? asked.rules() : List.of());
    }

    private static BlindSpot unseen(CargoWorkspace workspace, String kind, String text) {
        Place place = new Place("", "", Context.PRODUCTION, Cfg.always(), new Span("Cargo.toml", Region.START));
        return new BlindSpot(kind, "", text, workspace.packages().isEmpty() ? place : at(workspace, place));
    }

    private static Place at(CargoWorkspace workspace, Place place) {
        var first = workspace.packages().getFirst().crate();
        return new Place(first.name(), place.target(), place.context(), place.cfg(), first.span());
    }

    /** Those facts and these. */
    List<Fact> and(List<Fact> others) {
        return facts.isEmpty() ? others : joined(others, facts);
    }

    /** Those blind spots and these. */
    List<BlindSpot> andSpots(List<BlindSpot> others) {
        return joined(others, blindSpots);
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
