package dev.magistrait.resolve.flow;

import dev.magistrait.resolve.names.TraitNode;

/** What a call in generic code may mean. */
sealed interface Meant {

    /** A method of a trait, on a receiver that may be generic. */
    record Method(TraitNode trait) implements Meant {}

    /** A function of the workspace, by a name that may be that of several. */
    record Function(String name) implements Meant {}
}
