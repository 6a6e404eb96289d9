package dev.magistrait.codec;

import java.io.Serial;

/** Thrown for bytes that this build did not write. */
public final class Damaged extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public Damaged(String what) {
        super(what, null, false, false);
    }
}
