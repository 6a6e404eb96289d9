package dev.magistrait.cache;

/**
 * What resolution asks of the files themselves.
 *
 * @param file the path relative to the workspace's directory
 * @param name the name that may stand in it; empty to ask whether there is such a file
 */
public record Question(String file, String name) {}
