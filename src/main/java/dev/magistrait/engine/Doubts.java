package dev.magistrait.engine;

import static java.util.stream.Collectors.groupingBy;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.TraitDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is not seen and could change a verdict. */
final class Doubts {

    /** Those of which is known what they are about, by that; the others by their package. */
    private final Map<String, List<BlindSpot>> spots;

    Doubts(List<BlindSpot> spots) {
        this.spots = spots.stream()
                .collect(groupingBy(
                        s -> s.named() ? s.subject() : inPackage(s.place().crate())));
    }

    /** No path has a space. */
    private static String inPackage(String name) {
        return "in " + name;
    }

    /**
     * In words, sorted.
     *
     * @param neverDyn whether no code can use it as {@code dyn}, whatever its futures are
     */
    List<String> about(
            TraitDecl trait, Current.Kind current, Dispatch.Kind dispatch, boolean exported, boolean neverDyn) {
        SortedSet<String> found = new TreeSet<>();
        trait.macros().uses().stream()
                .filter(MacroUse::obscures)
                .forEach(m -> found.add("`#[" + m.path() + "]` may rewrite `" + name(trait) + "`"));
        Stream.of(trait.id().path(), inPackage(trait.place().crate()))
                .flatMap(key -> spots.getOrDefault(key, List.of()).stream())
                .filter(s -> s.concerns(trait) && (s.named() || dispatch != Dispatch.Kind.BOTH))
                .forEach(s -> found.add(s.text()));
        List<String> texts = new ArrayList<>(found);
        if (exported) {
            texts.addAll(outside(trait, current.allowsDyn() && !neverDyn, dispatch));
        }
        return texts;
    }

    /** Code of other workspaces can use a trait in the ways that its present form allows. */
    private static List<String> outside(TraitDecl trait, boolean dyn, Dispatch.Kind dispatch) {
        return switch (dispatch) {
            case DYN -> List.of("other crates may use `" + name(trait) + "` in bounds");
            case STATIC, UNUSED -> dyn ? List.of("other crates may use `" + name(trait) + "` as `dyn`") : List.of();
            case BOTH -> List.of();
        };
    }

    private static String name(TraitDecl trait) {
        return trait.id().name();
    }
}
