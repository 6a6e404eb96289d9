package dev.magistrait.workspace.manifest;

import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.io.File;
import java.nio.file.Path;

/** The directory that names of files are relative to: that of the workspace. */
record BaseDirectory(Path directory) {

    /** The name of a file below or beside it, with {@code /} between its parts; empty for the directory itself. */
    String name(Path file) {
        return directory.relativize(file).toString().replace(File.separatorChar, '/');
    }

    Span start(Path file) {
        return new Span(name(file), Region.START);
    }
}
