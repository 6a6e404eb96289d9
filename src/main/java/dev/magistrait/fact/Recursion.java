package dev.magistrait.fact;

import java.util.List;

/**
 * That an {@code async fn} comes to itself again, in a way that the compiler refuses.
 *
 * @param method the method's name
 * @param cause why it is refused
 * @param by the functions that lead back to it, in order; empty where it calls itself
 * @param calls the calls, in the order of the functions; at least one
 * @param place the method's name
 */
public record Recursion(TraitId trait, String method, Cause cause, List<String> by, List<Step> calls, Place place)
        implements OnCode {

    /** The ways in which it is refused. */
    public enum Cause {
        /** Its future holds what it awaits, and would hold itself (E0733). */
        HELD,
        /** Its future is to be {@code Send}, which rests on what is called in it (E0391). */
        SEND,
        /** It is a default body, which stands for the future of every implementor (E0792). */
        DEFAULT
    }

    public Recursion {
        by = List.copyOf(by);
        calls = List.copyOf(calls);
    }

    /** What it does, and what follows, as {@code awaits itself, so that its future would have to hold itself}. */
    public String text() {
        return switch (cause) {
            case HELD -> "awaits itself" + way() + ", so that its future would have to hold itself";
            case SEND -> "calls itself" + way() + ", so that its future is `Send` only if it is `Send`";
            case DEFAULT -> "calls itself in a default body, which cannot tell what future that gives";
        };
    }

    private String way() {
        return by.isEmpty() ? "" : " by way of `" + String.join("` and `", by) + "`";
    }

    /** What mends it. */
    public String help() {
        return switch (cause) {
            case HELD -> "box the call: `Box::pin(…).await`";
            case SEND ->
                "write the method as `fn -> impl Future + Send` with an `async move` block, and box the call in it";
            case DEFAULT -> "make the call in a function outside of the trait, which gives a boxed future";
        };
    }
}
