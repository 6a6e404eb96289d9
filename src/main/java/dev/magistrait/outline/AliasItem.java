package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;

/**
 * A free type alias.
 *
 * @param inner its own scope: generics
 * @param region its name
 */
public record AliasItem(
        int scope, int inner, String name, Visibility visibility, RustType target, Cfg cfg, Region region) {}
