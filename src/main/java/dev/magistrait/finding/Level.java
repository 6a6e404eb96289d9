package dev.magistrait.finding;

/** How much a finding weighs, from least to most. {@link #OFF} is a rule that is not run. */
public enum Level {
    OFF,
    NOTE,
    WARNING,
    ERROR;

    /** The word that policies and reports use. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
