package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import java.util.List;

/**
 * One leaf of a {@code use} tree, or an {@code extern crate}.
 *
 * @param scope where it stands
 * @param path the full path of the leaf; of a glob, the module's; {@code a::{self}} gives {@code [a]} with {@code selfImport}
 * @param global whether the path starts with {@code ::}
 * @param name the name it binds ({@code _} for none); empty for a glob
 * @param selfImport a {@code self} leaf: binds the type namespace only
 * @param externCrate {@code extern crate path as name}; {@code path} is then one name
 * @param macros those that {@code #[macro_use]} brings of an {@code extern crate}; {@link #ALL_MACROS} for all that it has
 * @param cfg what must hold, enclosing scopes included
 * @param region the leaf
 */
public record Import(
        int scope,
        List<String> path,
        boolean global,
        String name,
        boolean selfImport,
        boolean externCrate,
        List<String> macros,
        Visibility visibility,
        Cfg cfg,
        Region region) {

    /** Stands for every macro of a crate. */
    public static final String ALL_MACROS = "*";

    public Import {
        macros = List.copyOf(macros);
        path = List.copyOf(path);
    }

    /** Whether it brings a macro of that name by {@code #[macro_use]}. */
    public boolean bringsMacro(String macro) {
        return macros.contains(macro) || macros.contains(ALL_MACROS);
    }

    public boolean glob() {
        return name.isEmpty();
    }
}
