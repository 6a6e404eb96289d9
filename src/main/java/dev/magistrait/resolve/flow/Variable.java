package dev.magistrait.resolve.flow;

/** A variable or temporary of a body. */
final class Variable {

    /** The number of one that is not followed: nothing is known that forbids to send it. */
    static final int NONE = -1;

    final String name;
    Ty type;
    /** Its bit in the sets of {@link Lives}. */
    int bit = NONE;
    /** Whether dropping it does something, so that it lives until then. */
    boolean drops;
    /** Why it is not {@code Send}, in words. */
    String lack = "";

    Variable(String name, Ty type) {
        this.name = name;
        this.type = type;
    }

    boolean followed() {
        return bit != NONE;
    }

    long mask() {
        return followed() ? 1L << bit : 0;
    }

    /** The variable in words. */
    String text() {
        boolean plain = type instanceof Ty.Std && lack.startsWith("`");
        String what = plain ? "a " + lack : "with " + lack;
        return name.isEmpty()
                ? (plain ? "a temporary " + lack : "a temporary " + what)
                : "`" + name + "`" + (plain ? ", " + what + "," : " " + what);
    }
}
