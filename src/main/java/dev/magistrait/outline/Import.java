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
        boolean macroUse,
        Visibility visibility,
        Cfg cfg,
        Region region) {

    public Import {
        path = List.copyOf(path);
    }

    public boolean glob() {
        return name.isEmpty();
    }
}
