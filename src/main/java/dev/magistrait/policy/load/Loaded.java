package dev.magistrait.policy.load;

import dev.magistrait.policy.Mistake;
import dev.magistrait.policy.Policy;
import java.util.List;

/** What came of reading policies: all of it or nothing. */
public sealed interface Loaded {

    /** Nothing is wrong. */
    record Read(Policy policy) implements Loaded {}

    /** What is wrong, by file in the order they were read, and by place. */
    record Refused(List<Mistake> mistakes) implements Loaded {
        public Refused {
            mistakes = List.copyOf(mistakes);
            if (mistakes.isEmpty()) {
                throw new IllegalArgumentException("nothing is wrong");
            }
        }
    }
}
