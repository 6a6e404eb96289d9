package dev.magistrait.resolve.names;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.rust.Edition;

/**
 * A file as one edition reads it.
 *
 * @param file the path relative to the workspace's directory
 * @param position among what its text stands: items, or what an {@code include!} of it stands among
 */
public record SourceKey(String file, Edition edition, MacroCall.Position position) {

    /** A file of items. */
    public SourceKey(String file, Edition edition) {
        this(file, edition, MacroCall.Position.ITEM);
    }
}
