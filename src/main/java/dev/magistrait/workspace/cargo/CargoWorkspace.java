package dev.magistrait.workspace.cargo;

import dev.magistrait.finding.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * Packages that are checked together: a Cargo workspace, a crate without one and the path dependencies below it, or a lone file.
 *
 * @param root the path as given on the command line; of a workspace found below it, that path and the way down; of a lone file, that file
 * @param directory what files are relative to, absolute and normalized; of a lone file, its parent
 * @param packages the members, sorted by directory; empty when the root manifest could not be read
 * @param problems what could not be read, with files relative to the directory; sorted
 * @param portion what of it is reported
 */
public record CargoWorkspace(
        String root, Path directory, List<CargoPackage> packages, List<Problem> problems, Portion portion) {

    public CargoWorkspace {
        packages = List.copyOf(packages);
        problems = problems.stream().sorted().distinct().toList();
    }

    /** A workspace that is reported as a whole. */
    public CargoWorkspace(String root, Path directory, List<CargoPackage> packages, List<Problem> problems) {
        this(root, directory, packages, problems, Portion.ALL);
    }

    /** A workspace without problems. */
    public CargoWorkspace(String root, Path directory, List<CargoPackage> packages) {
        this(root, directory, packages, List.of());
    }

    /** The same, reported in part. */
    public CargoWorkspace reporting(Portion part) {
        return new CargoWorkspace(root, directory, packages, problems, part);
    }

    /** Whether what stands in a file is reported. */
    public boolean reports(String file) {
        return portion.reports(directory, file);
    }

    /** The file on disk that a path relative to this workspace means. */
    public Path file(String relative) {
        return directory.resolve(relative).normalize();
    }
}
