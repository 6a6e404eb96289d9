package dev.magistrait.resolve.names;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import java.util.Optional;

/** A file to be read for a place in the tree. */
record Wanted(
        CrateUnit crate,
        Optional<ModuleNode> parent,
        String name,
        Visibility visibility,
        Optional<ModuleNode.Declared> declared,
        String file,
        boolean ownsDirectory,
        Cfg cfg,
        Entry.Target target) {
    SourceKey key() {
        return new SourceKey(file, crate.edition());
    }
}
