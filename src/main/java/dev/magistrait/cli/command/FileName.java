package dev.magistrait.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths on the command line. Where the locale is not UTF-8, Java cannot open every file that the shell can name. */
public final class FileName {

    public static final String REMEDY = "use a locale with UTF-8, as with `LC_ALL=C.UTF-8`";

    private FileName() {}

    /** Empty when no file can be called so. */
    public static Optional<Path> path(String given) {
        try {
            return Optional.of(Path.of(given));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    public static String refused(String given) {
        return "`" + given + "` is no file name in this locale";
    }
}
