package dev.magistrait.outline;

/**
 * What an item's documentation says, as far as rules ask.
 *
 * @param present whether there is any
 * @param namesSend whether it holds the word {@code Send}
 */
public record Docs(boolean present, boolean namesSend) {
    public static final Docs NONE = new Docs(false, false);
}
