package dev.magistrait.workspace;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The Git working tree that a directory lies in: what is above it is someone else's. */
public final class WorkTree {

    private static final String MARK = ".git";

    private WorkTree() {}

    /** The top directory of the working tree; empty without one. */
    public static Optional<Path> of(Path directory) {
        Path top = top(directory.toAbsolutePath().normalize());
        return isTop(top) ? Optional.of(top) : Optional.empty();
    }

    private static boolean isTop(Path directory) {
        return Files.exists(directory.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
    }

    /** The top directory of the working tree; without one, of the file system. A submodule is a working tree of its own. */
    public static Path top(Path directory) {
        Path highest = directory;
        for (Path up = directory; up != null; up = up.getParent()) {
            if (isTop(up)) {
                return up;
            }
            highest = up;
        }
        return highest;
    }
}
