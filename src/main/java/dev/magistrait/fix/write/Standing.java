package dev.magistrait.fix.write;

import dev.magistrait.fix.Transaction;
import java.util.Locale;

/**
 * What becomes of a transaction.
 *
 * @param why in lower case and without a period; empty where nothing is to be said
 */
public record Standing(Transaction transaction, Fate fate, String why) {

    /** The ways. */
    public enum Fate {
        /** It is part of the diff. */
        OFFERED,
        /** It is written. */
        APPLIED,
        /** It cannot be made together with one before it, and can once that is made. */
        WAITS,
        /** It wants review, and nobody asked for that. */
        REVIEW,
        /** It cannot be made. */
        REFUSED,
        /** The compiler does not take it. */
        TAKEN_BACK,
        /** The compiler was to be asked, and could not be. */
        NOT_VERIFIED;

        /** The word that reports use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Whether its edits are among the changes. */
    public boolean made() {
        return fate == Fate.OFFERED || fate == Fate.APPLIED;
    }

    /** The same with another end. */
    public Standing as(Fate other, String because) {
        return new Standing(transaction, other, because);
    }
}
