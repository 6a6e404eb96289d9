package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Once;
import dev.magistrait.source.Region;

/**
 * A macro call {@code path!(…)}. What its arguments declare and mention, if they read as Rust, stands in a scope of kind {@code MACRO_CALL}.
 *
 * @param scope where it stands
 * @param position what it stands for
 * @param arguments the text between the delimiters
 * @param argumentRegion where that text starts and ends
 * @param region the call, from its path to the closing delimiter
 */
public record MacroCall(
        int scope,
        TypePath path,
        Position position,
        @Once String arguments,
        Region argumentRegion,
        Cfg cfg,
        Region region) {

    /** The syntactic place of a call. */
    public enum Position {
        ITEM,
        TRAIT_ITEM,
        IMPL_ITEM,
        STATEMENT,
        EXPRESSION,
        TYPE,
        PATTERN,
        /**
         * No call, but a trait or impl in whose braces macros are called by themselves: its path has their names, its arguments are its own
         * text.
         */
        MEMBERS
    }
}
