package dev.magistrait.resolve.names;

import dev.magistrait.rust.Edition;

/**
 * A file as one edition reads it.
 *
 * @param file the path relative to the workspace's directory
 */
public record SourceKey(String file, Edition edition) {}
