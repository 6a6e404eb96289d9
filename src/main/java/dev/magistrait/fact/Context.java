package dev.magistrait.fact;

/** What the code around a fact is built for. */
public enum Context {
    PRODUCTION,
    TEST,
    EXAMPLE,
    BENCH;

    /** The word that policies and JSON use. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
