package dev.magistrait.outline;

import dev.magistrait.source.Once;
import dev.magistrait.source.Region;

/** The body of a function. */
public sealed interface Body {

    /** No body, or one in which no word can matter for what futures are made, held and handed on. */
    Body NOTHING = new Read(Expr.NOTHING);

    /** A body as far as it can matter. */
    record Read(Expr expr) implements Body {}

    /**
     * A body whose expressions have not been read: most of these are never asked for. What else it holds, items, types that tell of trait
     * objects and macro calls that stand for something, stands in the outline.
     *
     * @param text what stands between its braces
     * @param region where that text starts and ends
     */
    record Unread(@Once String text, Region region) implements Body {}
}
