package dev.magistrait.policy;

/**
 * What a policy says of a rule and a later one locks, so that it counts for nothing.
 *
 * @param what such as {@code its level off}
 * @param origin where it is said
 */
public record Overruled(String rule, String what, Origin origin, Lock by) {}
