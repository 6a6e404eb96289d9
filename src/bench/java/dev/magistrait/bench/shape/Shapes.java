package dev.magistrait.bench.shape;

import java.util.List;
import java.util.stream.Stream;

/** All shapes, in the order in which they are measured. */
public final class Shapes {

    /** Each under a name of its own. */
    public static final List<Shape> ALL = Stream.of(
                    Modules.ALL,
                    Traits.ALL,
                    Types.ALL,
                    Macros.ALL,
                    Members.ALL,
                    Conditions.ALL,
                    Bodies.ALL,
                    Policies.ALL)
            .flatMap(List::stream)
            .toList();

    private Shapes() {}
}
