package dev.magistrait.timing;

import java.util.Collection;
import java.util.function.Supplier;

/** Told what a run does, by any thread. */
public interface Meter {

    /** Measures nothing. */
    Meter OFF = new Meter() {
        private static final Lap NONE = () -> {};

        @Override
        public boolean listens() {
            return false;
        }

        @Override
        public Lap start(Stage stage) {
            return NONE;
        }

        @Override
        public void add(Quantity quantity, long bytes) {}

        @Override
        public void add(Tally tally, String name, long count, long nanos) {}
    };

    /** Whether it is worth while to find out what it could be told. */
    boolean listens();

    /** A stage begins on this thread. */
    Lap start(Stage stage);

    void add(Quantity quantity, long bytes);

    /**
     * Adds to a tally.
     *
     * @param nanos what it cost; 0 where that is not measured
     */
    void add(Tally tally, String name, long count, long nanos);

    /** Does the work as a stage. */
    default <T> T timed(Stage stage, Supplier<T> work) {
        try (Lap _ = start(stage)) {
            return work.get();
        }
    }

    /** Does the work as a stage. */
    default void run(Stage stage, Runnable work) {
        try (Lap _ = start(stage)) {
            work.run();
        }
    }

    /** Adds each to the tally of its kind. */
    default void addAll(Tally tally, Collection<?> facts) {
        if (listens()) {
            facts.forEach(f -> add(tally, f.getClass().getSimpleName(), 1, 0));
        }
    }
}
