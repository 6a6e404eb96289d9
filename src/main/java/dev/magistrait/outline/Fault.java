package dev.magistrait.outline;

import dev.magistrait.source.Once;
import dev.magistrait.source.Region;

/**
 * A stretch that the grammar does not know.
 *
 * @param text its beginning, for a message
 */
public record Fault(@Once String text, Region region) {}
