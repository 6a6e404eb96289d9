package dev.magistrait.fix.witness;

/**
 * What is said of a crate before a compiler is asked.
 *
 * @param refused whether it is refused
 * @param sign what the error has, such as {@code E0038}, or words of one that has no code; empty where it is taken
 */
public record Claim(boolean refused, String sign) {

    /** That it compiles. */
    public static final Claim TAKEN = new Claim(false, "");

    /** That the future is not {@code Send}, which rustc says without a code. */
    static final Claim NOT_SEND = of("cannot be sent between threads safely");

    static Claim of(String sign) {
        return new Claim(true, sign);
    }

    /** In words, as {@code refused: E0038}. */
    public String text() {
        return refused ? "refused: " + sign : "compiles";
    }
}
