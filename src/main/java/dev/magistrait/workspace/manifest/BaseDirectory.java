package dev.magistrait.workspace.manifest;

import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.file.CheckedTree;
import java.io.File;
import java.nio.file.Path;

/**
 * Where a workspace is read from.
 *
 * @param directory what names of files are relative to: that of the workspace
 * @param tree what may be read
 */
record BaseDirectory(Path directory, CheckedTree tree) {

    /** The name of a file below or beside it, with {@code /} between its parts; empty for the directory itself. */
    String name(Path file) {
        return directory.relativize(file).toString().replace(File.separatorChar, '/');
    }

    Span start(Path file) {
        return new Span(name(file), Region.START);
    }
}
