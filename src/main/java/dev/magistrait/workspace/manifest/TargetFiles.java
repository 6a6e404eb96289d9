package dev.magistrait.workspace.manifest;

import dev.magistrait.workspace.cargo.CargoTarget;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The targets that Cargo finds by their place in a package's directory. */
final class TargetFiles {

    /** A target found; two files may claim one name. */
    record Inferred(String name, Path file) {}

    private TargetFiles() {}

    static List<Inferred> of(CargoTarget.Kind kind, String packageName, Path directory) {
        return switch (kind) {
            case LIB -> one(packageName, directory.resolve("src/lib.rs"));
            case BIN -> {
                List<Inferred> found = new ArrayList<>(one(packageName, directory.resolve("src/main.rs")));
                found.addAll(in(directory.resolve("src/bin")));
                yield found;
            }
            case EXAMPLE -> in(directory.resolve("examples"));
            case TEST -> in(directory.resolve("tests"));
            case BENCH -> in(directory.resolve("benches"));
            case BUILD_SCRIPT -> one("build-script-build", directory.resolve("build.rs"));
        };
    }

    private static List<Inferred> one(String name, Path file) {
        return Files.isRegularFile(file) ? List.of(new Inferred(name, file)) : List.of();
    }

    /** Files {@code name.rs} and {@code name/main.rs}, sorted by path; names that start with a dot are left out. */
    private static List<Inferred> in(Path directory) {
        // Mostly there is none, and an exception would cost more than the question.
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        SortedMap<Path, Inferred> found = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                target(entry).forEach(t -> found.put(t.file(), t));
            }
        } catch (IOException | DirectoryIteratorException _) {
            // One that may not be listed is reported by the walk over the tree.
            return List.copyOf(found.values());
        }
        return List.copyOf(found.values());
    }

    private static List<Inferred> target(Path entry) {
        String name = String.valueOf(entry.getFileName());
        if (name.startsWith(".")) {
            return List.of();
        }
        // Cargo does not follow a link to a directory here.
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            return one(name, entry.resolve("main.rs"));
        }
        return name.endsWith(".rs") ? one(name.substring(0, name.length() - 3), entry) : List.of();
    }
}
