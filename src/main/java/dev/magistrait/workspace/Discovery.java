package dev.magistrait.workspace;

import dev.magistrait.rust.Edition;
import java.nio.file.Path;
import java.util.List;

/** Finds the workspaces, crates and lone files under the paths of a command line. */
public final class Discovery {

    private Discovery() {}

    /**
     * What lies under the paths.
     *
     * @param loneFileEdition the edition of {@code .rs} files that are checked by themselves
     */
    public static Discovered discover(List<Path> paths, Edition loneFileEdition) {
        throw new UnsupportedOperationException("still to be written: " + paths + loneFileEdition);
    }
}
