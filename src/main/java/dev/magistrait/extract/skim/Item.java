package dev.magistrait.extract.skim;

import dev.magistrait.syntax.Kinds;

/**
 * An item as its tokens show it.
 *
 * @param kind one of {@link Kinds}; {@link Kinds#ERROR} when the parser must tell
 * @param start its first token behind its attributes
 * @param open the brace of its body, -1 for none
 * @param end the token behind its last
 */
record Item(int kind, int start, int open, int end) {

    /** One that has no end. */
    static final Item NONE = new Item(Kinds.ERROR, -1, -1, -1);

    /** Whether the parser need not look at it. */
    boolean isKnown() {
        return kind != Kinds.ERROR;
    }

    /** Whether items of their own stand between its braces. */
    boolean holdsItems() {
        return open >= 0 && kind != Kinds.FUNCTION_ITEM;
    }

    Item withoutBody() {
        return new Item(kind, start, -1, end);
    }
}
