package dev.magistrait.engine;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.TraitDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is not seen and could change a verdict. */
final class Doubts {

    private final List<BlindSpot> spots;

    Doubts(List<BlindSpot> spots) {
        this.spots = spots;
    }

    /** In words, sorted. */
    List<String> about(TraitDecl trait, Current.Kind current, Dispatch.Kind dispatch, boolean exported) {
        SortedSet<String> found = new TreeSet<>();
        trait.macros().uses().stream()
                .filter(MacroUse::obscures)
                .forEach(m -> found.add("`#[" + m.path() + "]` may rewrite `" + name(trait) + "`"));
        spots.stream()
                .filter(s -> s.concerns(trait) && (s.named() || dispatch != Dispatch.Kind.BOTH))
                .forEach(s -> found.add(s.text()));
        List<String> texts = new ArrayList<>(found);
        if (exported) {
            texts.addAll(outside(trait, current, dispatch));
        }
        return texts;
    }

    /** Code of other workspaces can use a trait in the ways that its present form allows. */
    private static List<String> outside(TraitDecl trait, Current.Kind current, Dispatch.Kind dispatch) {
        return switch (dispatch) {
            case DYN -> List.of("other crates may use `" + name(trait) + "` in bounds");
            case STATIC, UNUSED ->
                current.allowsDyn() ? List.of("other crates may use `" + name(trait) + "` as `dyn`") : List.of();
            case BOTH -> List.of();
        };
    }

    private static String name(TraitDecl trait) {
        return trait.id().name();
    }
}
