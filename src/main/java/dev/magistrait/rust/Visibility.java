package dev.magistrait.rust;

import java.util.List;

/** How widely an item may be named, as it is written. */
public sealed interface Visibility {

    /** {@code pub}. */
    record Public() implements Visibility {
        @Override
        public boolean isPublic() {
            return true;
        }
    }

    /** Nothing written: the enclosing module. */
    record Inherited() implements Visibility {
        @Override
        public boolean isPublic() {
            return false;
        }
    }

    /**
     * {@code pub(crate)}, {@code pub(super)}, {@code pub(self)} or {@code pub(in path)}.
     *
     * @param path the segments, such as {@code [crate]} or {@code [super, super]}
     */
    record Restricted(List<String> path) implements Visibility {
        public Restricted {
            path = List.copyOf(path);
        }

        @Override
        public boolean isPublic() {
            return false;
        }
    }

    Visibility PUBLIC = new Public();
    Visibility INHERITED = new Inherited();

    // Not a default method: an interface with one is initialised with its records, and its constants then need them in
    // turn.
    /** Whether the word is {@code pub} without restriction: what rustc calls nominally public. */
    boolean isPublic();
}
