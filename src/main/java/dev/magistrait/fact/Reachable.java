package dev.magistrait.fact;

import java.util.List;

/** A trait that other crates can reach in rustc's sense, by name or through an interface, with the steps that lead there. */
public record Reachable(TraitId trait, List<Step> via) implements Fact {
    public Reachable {
        via = List.copyOf(via);
    }
}
