package dev.magistrait.workspace.file;

import java.nio.file.Path;
import java.util.List;

/**
 * What a directory holds, as far as the walk over a tree looks at it.
 *
 * @param manifest whether a manifest, or what may be one
 * @param ignoring whether a {@code .gitignore}
 * @param vendored whether the mark of a crate that {@code cargo vendor} copied
 * @param directories those that may be entered, links left out
 */
public record Listing(boolean manifest, boolean ignoring, boolean vendored, List<Path> directories) {

    /** Of a directory that cannot be listed. */
    public static final Listing NONE = new Listing(false, false, false, List.of());

    public Listing {
        directories = List.copyOf(directories);
    }
}
