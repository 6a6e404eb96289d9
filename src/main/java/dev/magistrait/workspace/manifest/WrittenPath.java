package dev.magistrait.workspace.manifest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Paths as manifests write them: any text at all. */
final class WrittenPath {

    private static final Pattern ODD = Pattern.compile("[^ -~]");

    private WrittenPath() {}

    /** The path that a text means in a directory. Characters that this system's paths cannot hold are replaced: no file has that name. */
    static Path resolve(Path directory, String written) {
        try {
            return directory.resolve(written).normalize();
        } catch (InvalidPathException _) {
            return directory.resolve(ODD.matcher(written).replaceAll("_")).normalize();
        }
    }
}
