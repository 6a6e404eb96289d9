package dev.magistrait.policy;

/** Where policies in Git come from. */
public interface Repositories {

    /** What came of asking for a file. */
    sealed interface Answer {
        record Bytes(byte[] bytes) implements Answer {}

        /**
         * Why there are none.
         *
         * @param help what the user can do; may be empty
         */
        record None(String message, String help) implements Answer {}
    }

    /** The bytes, which have the hash of the pin; from the network only where that is allowed. */
    Answer read(GitPin pin, boolean mayFetch);
}
