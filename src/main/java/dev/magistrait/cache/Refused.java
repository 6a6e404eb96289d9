package dev.magistrait.cache;

import java.io.Serial;

/** Thrown for a value that bytes cannot hold as it is, such as one nested without measure. */
final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Refused(String what) {
        super(what, null, false, false);
    }
}
