package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;

/**
 * An attribute other than docs, {@code cfg} and lint levels. One for each attribute inside a {@code cfg_attr}.
 *
 * @param path as written, such as {@code async_trait::async_trait}
 * @param arguments the text between its parentheses, or behind {@code =}, trimmed; empty without
 * @param condition from {@code cfg_attr}, else {@link Cfg#always}
 * @param region the whole attribute with {@code #[} and {@code ]}
 */
public record Attribute(TypePath path, String arguments, Cfg condition, Region region) {}
