package dev.magistrait.resolve.names;

import dev.magistrait.outline.ModuleItem;

/** A {@code mod name;} for which no file is read. */
public record Missing(SourceUnit file, ModuleItem module, Cause cause) {

    /** Why. */
    public enum Cause {
        /** There is none. */
        ABSENT,
        /** Its {@code #[path]} leads to a directory. */
        DIRECTORY,
        /** It would lie outside of the checked tree. */
        OUTSIDE,
        /** It would stand deeper than files are followed. */
        TOO_DEEP,
        /** It stands in the crate as often as files are read again. */
        TOO_OFTEN
    }
}
