package dev.magistrait.codec;

import java.io.Serial;

/** Thrown for a value that bytes cannot hold as it is, such as one nested without measure. */
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public Refused(String what) {
        super(what, null, false, false);
    }
}
