package dev.magistrait.resolve.expand;

import java.util.List;

/** What an arm of a macro makes of a call. */
public sealed interface Transcript {

    /** It takes the call, and this is what it writes. */
    record Written(List<Token> tokens) implements Transcript {}

    /** It does not take the call. */
    record Refused() implements Transcript {}

    /** It was given up: to match or to write all would be more work than any macro is worth, or the arm nests too deep. */
    record GivenUp() implements Transcript {}
}
