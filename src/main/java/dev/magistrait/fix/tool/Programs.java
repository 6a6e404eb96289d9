package dev.magistrait.fix.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds programs of the toolchain. */
public final class Programs {

    private Programs() {}

    /** The first of that name in {@code PATH}; of relative directories there, which a checked tree could lie in, none is asked. */
    public static Optional<Path> find(String name, Map<String, String> environment) {
        String file = File.separatorChar == '\\' ? name + ".exe" : name;
        for (String directory : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            try {
                Path program = Path.of(directory).resolve(file);
                if (program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                    return Optional.of(program);
                }
            } catch (InvalidPathException _) {
                // not a directory of this system
            }
        }
        return Optional.empty();
    }

    /** A directory in which no checked tree says which toolchain is started. */
    public static Path elsewhere() {
        return Path.of(System.getProperty("java.io.tmpdir", "/")).toAbsolutePath();
    }
}
