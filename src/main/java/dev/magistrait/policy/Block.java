package dev.magistrait.policy;

/**
 * Lines of another language inside a policy.
 *
 * @param text empty where there are none
 * @param origin where it starts
 * @param literal whether it is written line by line, after {@code |}
 */
public record Block(String text, Origin origin, boolean literal) {

    /** Where one of its lines stands, as far as that can be told. */
    public Origin line(int number) {
        return literal ? new Origin(origin.file(), origin.line() + number, 1) : origin;
    }
}
