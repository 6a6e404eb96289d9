package dev.magistrait.fix;

import java.util.Locale;

/** Whether a change can be made without anybody looking at it. */
public enum Safety {
    /** The finding is certain, and nothing outside of the workspace can notice. */
    SAFE,
    /** Somebody should look at it first: it breaks code that is not seen, or rests on what is likely. */
    REVIEW;

    /** The word that reports use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
