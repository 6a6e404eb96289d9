package dev.magistrait.finding;

/** Whether something that syntax cannot see could change an answer. */
public enum Confidence {
    CERTAIN,
    LIKELY;

    /** The word that reports use. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
