package dev.magistrait.cache;

import java.io.Serial;

/** Thrown for bytes that this build did not write. */
final class Damaged extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Damaged(String what) {
        super(what, null, false, false);
    }
}
