package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;

/**
 * A part of an item that stands under attributes of its own: a statement, an argument, a match arm, a field.
 *
 * @param cfg what they ask
 * @param region the part, without the attributes
 */
public record Conditional(Cfg cfg, Region region) {}
