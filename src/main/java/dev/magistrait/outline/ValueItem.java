package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;

/** A constant or static; {@code const _} has the name {@code _}. */
public record ValueItem(int scope, String name, Visibility visibility, RustType type, Cfg cfg, Region region) {}
