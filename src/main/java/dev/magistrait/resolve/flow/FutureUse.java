package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Obstacle.Kind;

/** What a value is used for that may be a boxed future. */
sealed interface FutureUse {

    /** As any future can be. */
    record Harmless() implements FutureUse {}

    /** As only a boxed one can be, or nobody knows. */
    record Hindering(Kind kind) implements FutureUse {}

    /** Given a name, whose uses count. */
    record Named(String name) implements FutureUse {}

    /** What a closure gives to whoever calls it: a name of the closure is none of the future. */
    default FutureUse given() {
        return this instanceof Named ? new Harmless() : this;
    }
}
