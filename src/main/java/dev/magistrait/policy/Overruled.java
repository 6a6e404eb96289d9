package dev.magistrait.policy;

/**
 * What a policy says of a rule or a key and a later one locks, so that it counts for nothing.
 *
 * @param rule its id, or the key
 * @param what such as {@code its level off}
 * @param origin where it is said
 */
public record Overruled(String rule, String what, Origin origin, Origin by) {}
