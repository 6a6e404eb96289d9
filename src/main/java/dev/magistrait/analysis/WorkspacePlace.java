package dev.magistrait.analysis;

import dev.magistrait.workspace.file.FileText;
import dev.magistrait.workspace.file.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a path lies in its workspace, as the globs of scopes see it. */
public final class WorkspacePlace {

    private WorkspacePlace() {}

    /** The path relative to the workspace, with a slash behind a directory; empty for the workspace itself, and outside of any. */
    public static String of(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path root = root(absolute);
        String relative = root.relativize(absolute).toString().replace('\\', '/');
        return relative.isEmpty() || !Files.isDirectory(absolute) ? relative : relative + "/";
    }

    /** The nearest directory of a workspace above it, else the nearest of a package, else the path itself. */
    private static Path root(Path path) {
        Path root = path;
        boolean found = false;
        for (Path at = path; at != null; at = at.getParent()) {
            Path manifest = at.resolve("Cargo.toml");
            if (isWorkspace(manifest)) {
                return at;
            }
            if (!found && Files.isRegularFile(manifest)) {
                root = at;
                found = true;
            }
        }
        return root;
    }

    private static boolean isWorkspace(Path manifest) {
        return SourceFiles.read(manifest, "Cargo.toml") instanceof FileText.Text text
                && new String(text.bytes(), StandardCharsets.UTF_8)
                        .lines()
                        .anyMatch(l -> l.strip().startsWith("[workspace"));
    }
}
