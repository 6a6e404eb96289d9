package dev.magistrait.resolve.flow;

import dev.magistrait.source.Region;

/**
 * A call that makes the future of another function.
 *
 * @param exact whether it is certain that the call means that function
 * @param inner whether it is called on a type that the caller's impl is generic over: one that lies inside of its own
 * @param call the call, in the caller's file
 */
record CallEdge(CallNode to, Hold hold, boolean exact, boolean inner, Region call) {

    /** Whether the caller's future holds the other. */
    enum Hold {
        /** It is awaited in place. */
        HELD,
        /** It goes where it may be awaited. */
        MAYBE,
        /** It is boxed, or made and left alone. */
        APART
    }

    boolean held() {
        return hold == Hold.HELD && exact;
    }

    boolean mayBeHeld() {
        return hold != Hold.APART;
    }
}
