package dev.magistrait.fix.tool;

import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.write.FileChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which transactions the compiler takes. What is judged is that no error is new, and not that the code compiles: many a finding is an error. A
 * transaction that adds one is found by halving, and taken back alone.
 */
public final class Verification {

    private final Cargo cargo;
    private final Trial trial;
    private final Checked before;
    private final Map<String, String> takenBack = new TreeMap<>();

    /** What files look like with some transactions and no others. */
    public interface Trial {
        List<FileChange> with(List<Transaction> some);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * @param takenBack the first new error of each transaction that adds one, by the transaction's id
         * @param standIns whether macros were stood in for
         */
        record Verified(Map<String, String> takenBack, boolean standIns) implements Outcome {}

        /** @param why in the words of whatever could not do it */
        record Unverified(String why) implements Outcome {}
    }

    private Verification(Cargo cargo, Trial trial, Checked before) {
        this.cargo = cargo;
        this.trial = trial;
        this.before = before;
    }

    /** Tries transactions, at first all of them. */
    public static Outcome of(Cargo cargo, List<Transaction> transactions, Trial trial) throws IOException {
        Checked before = cargo.asIs();
        if (!before.failure().isEmpty()) {
            return new Outcome.Unverified(before.failure());
        }
        var verification = new Verification(cargo, trial, before);
        verification.halve(List.of(), transactions);
        return new Outcome.Verified(verification.takenBack, cargo.standsIn());
    }

    /**
     * Tells which of some can be added to others.
     *
     * @param taken those that can be made together
     * @return the same, with those that can be added
     */
    private List<Transaction> halve(List<Transaction> taken, List<Transaction> some) throws IOException {
        if (some.isEmpty()) {
            return taken;
        }
        List<Transaction> all = new ArrayList<>(taken);
        all.addAll(some);
        String added = cargo.with(trial.with(all)).firstBeyond(before);
        if (added.isEmpty()) {
            return all;
        }
        if (some.size() == 1) {
            takenBack.put(some.getFirst().id(), added);
            return taken;
        }
        int half = some.size() / 2;
        List<Transaction> first = halve(taken, some.subList(0, half));
        return halve(first, some.subList(half, some.size()));
    }
}
