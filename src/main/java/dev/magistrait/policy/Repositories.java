package dev.magistrait.policy;

/** Where policies in Git come from. */
public interface Repositories {

    /** What came of asking for a file. */
    sealed interface Answer {

        /** The file. */
        final class Bytes implements Answer {
            private final byte[] bytes;

            public Bytes(byte[] bytes) {
                this.bytes = bytes.clone();
            }

            public byte[] bytes() {
                return bytes.clone();
            }
        }

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
