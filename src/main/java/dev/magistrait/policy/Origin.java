package dev.magistrait.policy;

/**
 * Where in a policy something stands.
 *
 * @param file as given or found, seen from where the program was started
 */
public record Origin(String file, int line, int column) {}
