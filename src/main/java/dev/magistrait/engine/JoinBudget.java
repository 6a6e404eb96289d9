package dev.magistrait.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How many facts the rules of policies may join in one session. Three conditions that share no field have as many matches as there are facts to the
 * third: a rule that goes on beyond what any sensible one needs is left out of the ruling, which says so.
 */
public final class JoinBudget {

    private static final int MOST_TRIED = 1 << 24;
    private static final int MOST_JOINED = 1 << 18;
    /** What each fact adds: a rule that joins by a field that few facts have in common grows with their number. */
    private static final int TRIED_EACH = 256;

    private static final int JOINED_EACH = 16;

    private final Map<String, Spent> spent = new HashMap<>();
    private final TreeSet<String> exceeded = new TreeSet<>();
    private long facts;

    private static final class Spent {
        private long tried;
        private long joined;
    }

    /** Hears that there is one more fact. */
    void grow() {
        facts++;
    }

    /** What happens from now on is counted from nothing. */
    void begin() {
        spent.clear();
    }

    /** Counts that a rule looks at one fact beside those that it has; false where it is left out. */
    public boolean tries(String rule) {
        return within(rule, ++of(rule).tried, MOST_TRIED + TRIED_EACH * facts);
    }

    /** Counts that a rule takes one fact to those that it has; false where it is left out. */
    public boolean joins(String rule) {
        return within(rule, ++of(rule).joined, MOST_JOINED + JOINED_EACH * facts);
    }

    /** Whether a rule is left out. */
    public boolean leavesOut(String rule) {
        return exceeded.contains(rule);
    }

    /** The rules that are left out, sorted. */
    List<String> leftOut() {
        return List.copyOf(exceeded);
    }

    private boolean within(String rule, long count, long most) {
        if (count > most) {
            exceeded.add(rule);
        }
        return count <= most && !exceeded.contains(rule);
    }

    private Spent of(String rule) {
        return spent.computeIfAbsent(rule, _ -> new Spent());
    }
}
