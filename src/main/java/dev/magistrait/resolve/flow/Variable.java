package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Pat;
import java.util.Optional;

/** A variable or temporary of a body. */
final class Variable {

    /** The number of one that is not followed: nothing is known that forbids to send it. */
    static final int NONE = -1;

    final String name;
    final Ty type;
    /** Its bit in the sets of {@link Lives}. */
    int bit = NONE;
    /** Whether dropping it does something, so that it lives until then. */
    boolean drops;
    /** Why it is not {@code Send}, in words. */
    String lack = "";

    /** Where it is bound. */
    final Optional<Pat.Bind> origin;

    Variable(String name, Ty type, Optional<Pat.Bind> origin) {
        this.name = name;
        this.type = type;
        this.origin = origin;
    }

    boolean followed() {
        return bit != NONE;
    }

    long mask() {
        return followed() ? 1L << bit : 0;
    }

    /** The variable in words. */
    String text() {
        boolean itself = lack.startsWith("a future") || (type instanceof Ty.Std && lack.startsWith("`"));
        String what = lack.startsWith("`") && itself ? "a " + lack : lack;
        if (name.isEmpty()) {
            return itself ? what.replaceFirst("^a ", "a temporary ") : "a temporary with " + what;
        }
        return itself ? "`" + name + "`, " + what + "," : "`" + name + "` with " + what;
    }
}
