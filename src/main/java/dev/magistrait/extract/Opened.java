package dev.magistrait.extract;

import java.util.Map;

/**
 * The scopes that an item opened.
 *
 * @param members those of its members, by node
 */
record Opened(int scope, Map<Integer, Integer> members) {}
