package dev.magistrait.fact;

import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Span;

/**
 * An attribute macro on a trait or impl.
 *
 * @param path what its path resolves to, such as {@code async_trait::async_trait}
 * @param kind what is known of it
 * @param arguments the text between its parentheses
 * @param condition from {@code cfg_attr}, else {@link Cfg#always}
 * @param span the whole attribute
 */
public record MacroUse(String path, Kind kind, String arguments, Cfg condition, Span span) {

    /** What a macro does to the item under it. */
    public enum Kind {
        /** {@code async_trait} with {@code Send} futures. */
        ASYNC_TRAIT,
        /** {@code async_trait(?Send)}. */
        ASYNC_TRAIT_LOCAL,
        /** {@code trait_variant::make}. */
        MAKE,
        /** {@code dynosaur::dynosaur}. */
        DYNOSAUR,
        /** Known to keep the item as it is written, such as {@code mockall::automock}. */
        KEEPS,
        /** Known to keep the item as it is written, and to write a trait object of it beside it, such as {@code typetag::serde}. */
        USES_AS_DYN,
        /** Known to rewrite its {@code async fn}s so that their futures are {@code Send}, such as {@code dropshot::api_description}. */
        MAKES_SEND,
        /** Known to rewrite the item into something else. */
        REWRITES,
        /** Nothing is known of it. */
        UNKNOWN
    }

    /** Whether it is {@code async_trait}, with {@code Send} or without. */
    public boolean boxes() {
        return kind == Kind.ASYNC_TRAIT || kind == Kind.ASYNC_TRAIT_LOCAL;
    }

    /** Whether the item may not be what is written. */
    public boolean obscures() {
        return kind == Kind.REWRITES || kind == Kind.MAKES_SEND || kind == Kind.UNKNOWN;
    }
}
