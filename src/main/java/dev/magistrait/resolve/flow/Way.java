package dev.magistrait.resolve.flow;

import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.source.Region;

/** That a future, or what holds one, goes from somewhere in a body to somewhere else. */
record Way(From from, To to) {

    /** What gives it. */
    sealed interface From {
        /** A method of a trait, on a receiver that may be generic. */
        record Method(TraitNode trait, String name) implements From {}

        /** A function of the workspace, by a name that may be that of several. */
        record Function(String name) implements From {}
    }

    /** Where it goes. */
    sealed interface To {
        /** It is a variable's, or part of what the variable has. */
        record Variable(String name) implements To, From {}

        /** It is part of what the function gives back. */
        record Result() implements To {}

        /** It is dropped, polled in place, or put where nothing can ask for {@code Send}. */
        record Nowhere() implements To {}

        /** @param why in words that follow <i>the future of {@code m}</i> */
        record Unknown(String why, Region region) implements To {}
    }
}
