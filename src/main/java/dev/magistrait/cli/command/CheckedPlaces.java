package dev.magistrait.cli.command;

import dev.magistrait.workspace.WorkTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The directories that a command checks, and the working trees they lie in: links in them may be a stranger's. */
final class CheckedPlaces {

    private final Subcommand command;
    private final Set<Path> trees = new LinkedHashSet<>();

    /** @param checked the paths of the command line */
    CheckedPlaces(Subcommand command, List<String> checked) {
        this.command = command;
        checked.stream().flatMap(c -> FileName.path(c).stream()).forEach(this::add);
    }

    private void add(Path checked) {
        Path absolute = checked.toAbsolutePath();
        Path directory = (Files.isDirectory(absolute) ? absolute : absolute.resolveSibling("")).normalize();
        trees.add(directory);
        WorkTree.of(directory).ifPresent(trees::add);
    }

    /** Refuses a place that a link in the checked tree takes to somewhere else. */
    void require(Path place, Path shown) {
        Path absolute = place.toAbsolutePath().normalize();
        for (Path tree : trees) {
            if (absolute.startsWith(tree) && !real(absolute).startsWith(real(tree))) {
                throw command.wrongUsage(
                        "`" + shown + "` is or lies behind a link that leads out of the checked tree",
                        "name the place that the link leads to");
            }
        }
    }

    /** The same of files to be read, which may be names of bundled policies. */
    void requireAll(List<String> given) {
        given.stream().flatMap(g -> FileName.path(g).stream()).forEach(p -> require(p, p));
    }

    /** Without links, as far as it is there. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return placed(Files.isSymbolicLink(path) ? target(path) : path.toAbsolutePath());
        }
    }

    private static Path placed(Path file) {
        Path absolute = file.normalize();
        Path parent = absolute.getParent();
        return parent == null || !Files.exists(parent)
                ? absolute
                : real(parent).resolve(String.valueOf(absolute.getFileName()));
    }

    /** What a link leads to that is not there. */
    private static Path target(Path link) {
        Path absolute = link.toAbsolutePath();
        try {
            return absolute.resolveSibling(Files.readSymbolicLink(absolute));
        } catch (IOException _) {
            return absolute;
        }
    }
}
