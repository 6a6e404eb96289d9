package dev.magistrait.policy;

import dev.magistrait.finding.Level;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How grave a finding must be to stop a check. */
public enum FailOn {
    NEVER,
    NOTE,
    WARNING,
    ERROR;

    /** What holds where nobody says otherwise. */
    public static final FailOn USUAL = ERROR;

    /** By how much they let pass, the strictest last. */
    public static final Comparator<FailOn> BY_STRICTNESS = Comparator.comparingInt(FailOn::strictness);

    /** As command lines and policies write them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(FailOn::toString).toList();
    }

    /** That of a word which is one of {@link #words}. */
    public static FailOn of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a finding of that level stops a check. */
    public boolean reachedBy(Level level) {
        return switch (this) {
            case NEVER -> false;
            case NOTE -> level.compareTo(Level.NOTE) >= 0;
            case WARNING -> level.compareTo(Level.WARNING) >= 0;
            case ERROR -> level.compareTo(Level.ERROR) >= 0;
        };
    }

    private int strictness() {
        return switch (this) {
            case NEVER -> 0;
            case ERROR -> 1;
            case WARNING -> 2;
            case NOTE -> 3;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
