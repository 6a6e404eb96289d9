package dev.magistrait.outline;

import dev.magistrait.source.Region;

/** The body of a function. */
public sealed interface Body {

    /** No body, or one in which no word can matter for what futures are made, held and handed on. */
    Body NOTHING = new Read(Expr.NOTHING);

    /** A body as far as it can matter. */
    record Read(Expr expr) implements Body {}

    /**
     * A body of which nothing but its expressions can matter: it holds no item, no type that tells of trait objects, no macro call that
     * stands for something. Most of these are never asked for.
     *
     * @param text what stands between its braces
     * @param region where that text starts and ends
     */
    record Unread(String text, Region region) implements Body {}
}
