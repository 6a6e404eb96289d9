package dev.magistrait.resolve.flow;

import java.util.List;
import java.util.Set;

/** Types of crates outside of the workspace that are known not to be {@code Send}, and what gives them. */
final class ForeignTypes {

    /** Reference-counted handles of a thread. */
    private static final Set<String> HANDLES = Set.of(
            "rand::rngs::ThreadRng", "rand::prelude::ThreadRng", "rand::ThreadRng", "rand::rngs::thread::ThreadRng");

    /** Functions that give one. */
    private static final Set<String> GIVERS =
            Set.of("rand::thread_rng", "rand::rng", "rand::prelude::thread_rng", "rand::prelude::rng");

    private ForeignTypes() {}

    static Ty of(String path) {
        return HANDLES.contains(path) ? new Ty.Std("rand::ThreadRng", List.of()) : Ty.UNKNOWN;
    }

    /** What a function gives. */
    static Ty given(String path) {
        return GIVERS.contains(path) ? new Ty.Std("rand::ThreadRng", List.of()) : Ty.UNKNOWN;
    }
}
