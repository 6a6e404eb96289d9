package dev.magistrait.workspace.file;

import java.io.IOException;
import java.nio.file.Path;

/** What earlier runs found in directories. */
public interface TreeMemory {

    /** Remembers nothing. */
    TreeMemory NONE = (directory, lister) -> lister.list(directory);

    /** What a directory holds: as before, if it is as it was, or else listed afresh. */
    Listing listing(Path directory, Lister lister) throws IOException;

    /** Looks at a directory itself. */
    @FunctionalInterface
    interface Lister {

        Listing list(Path directory) throws IOException;
    }
}
