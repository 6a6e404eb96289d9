package dev.magistrait.resolve.names;

import java.util.Optional;

/**
 * How much work one written macro call may cause with all that it leads to. Far more than macros do that people compile; what lies beyond is
 * told once for each such call.
 */
final class MacroBudget {

    /** What rustc allows without {@code recursion_limit}. */
    static final int DEEPEST = 128;

    private static final int MOST_CALLS = 50_000;
    private static final int MOST_TOKENS = 1_000_000;

    private int calls;
    private int tokens;
    private boolean told;

    /** Why a call at that depth is not to be expanded; empty if it is. */
    Optional<Unexpanded.Cause> refuses(int depth) {
        if (depth >= DEEPEST) {
            return Optional.of(Unexpanded.Cause.TOO_DEEP);
        }
        return calls > MOST_CALLS || tokens > MOST_TOKENS ? Optional.of(Unexpanded.Cause.TOO_MUCH) : Optional.empty();
    }

    void spend(int written) {
        calls++;
        tokens += written;
    }

    /** Whether it is to be told now that the budget did not reach. */
    boolean tells() {
        boolean first = !told;
        told = true;
        return first;
    }
}
