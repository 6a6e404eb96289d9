package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.List;

/**
 * A generic parameter.
 *
 * @param name {@code T}, or {@code 'a} with its tick
 * @param bounds what stands behind its colon
 * @param defaults its default type; empty or one
 * @param cfg what its own attributes ask
 * @param region its name
 */
public record GenericParam(
        Kind kind, String name, List<Bound> bounds, List<RustType> defaults, Cfg cfg, Region region) {

    /** What a parameter stands for. */
    public enum Kind {
        TYPE,
        LIFETIME,
        CONST
    }

    public GenericParam {
        bounds = List.copyOf(bounds);
        defaults = List.copyOf(defaults);
    }
}
