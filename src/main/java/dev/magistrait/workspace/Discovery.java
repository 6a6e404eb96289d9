package dev.magistrait.workspace;

import dev.magistrait.finding.Problem;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.file.SourceFiles;
import dev.magistrait.workspace.file.TreeMemory;
import dev.magistrait.workspace.manifest.Manifest;
import dev.magistrait.workspace.toml.Problems;
import dev.magistrait.workspace.toml.TomlMemory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the workspaces, crates and lone files under the paths of a command line. */
public final class Discovery {

    private final Edition loneFileEdition;
    private final TreeMemory tree;
    private final AskedWorkspaces asked;
    private final SortedMap<Path, String> files = new TreeMap<>();
    private final Problems problems = new Problems();

    private Discovery(List<Path> paths, Edition loneFileEdition, TreeMemory tree, TomlMemory memory) {
        this.loneFileEdition = loneFileEdition;
        this.tree = tree;
        this.asked = new AskedWorkspaces(
                paths.stream()
                        .map(Discovery::absolute)
                        .map(Discovery::directory)
                        .toList(),
                memory);
    }

    /**
     * What lies under the paths. A directory is walked: each workspace in it comes as one, and so does each crate that belongs
     * to none of them. Of a path inside a workspace that workspace is read, and what lies below the path is its portion.
     *
     * @param loneFileEdition the edition of {@code .rs} files that are checked by themselves
     * @param tree spares the listing of directories that earlier runs listed
     * @param memory spares the parsing of manifests that earlier runs parsed
     */
    public static Discovered discover(List<Path> paths, Edition loneFileEdition, TreeMemory tree, TomlMemory memory) {
        Discovery discovery = new Discovery(paths, loneFileEdition, tree, memory);
        paths.forEach(discovery::path);
        discovery.asked.above().forEach(discovery::beside);
        return new Discovered(discovery.asked.workspaces(), discovery.files, discovery.problems.all());
    }

    /** What lies under the paths, all of it read. */
    public static Discovered discover(List<Path> paths, Edition loneFileEdition) {
        return discover(paths, loneFileEdition, TreeMemory.NONE, TomlMemory.NONE);
    }

    /**
     * A {@code .rs} file that is checked by itself.
     *
     * @param root the path as given
     * @param file where it lies, absolute and normalized
     */
    public static CargoWorkspace lone(String root, Path file, Edition edition) {
        return LoneFile.read(root, file, edition);
    }

    private static Path absolute(Path given) {
        return given.toAbsolutePath().normalize();
    }

    /** Of a file, the directory it lies in. */
    private static Path directory(Path path) {
        Path parent = path.getParent();
        return parent == null || Files.isDirectory(path) ? path : parent;
    }

    private void path(Path given) {
        Path file = absolute(given);
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            directory(given, file);
        } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            problem(given, "does not exist");
        } else if (name.equals(Manifest.NAME) && file.getParent() != null) {
            directory(given.resolveSibling(""), file.getParent());
        } else if (name.endsWith(LoneFile.SUFFIX)) {
            file(given, file);
        } else {
            problem(given, "is no directory, no Cargo.toml and no .rs file");
        }
    }

    private void file(Path given, Path file) {
        if (asked.above(given, file)) {
            files.put(file, shown(given));
        } else {
            asked.add(file, () -> LoneFile.read(shown(given), file, loneFileEdition));
        }
    }

    private void directory(Path given, Path directory) {
        int before = problems.all().size();
        TreeWalk walk = TreeWalk.of(directory, tree, (at, e) -> failed(given, directory, at, e));
        boolean within = asked.above(given, directory, walk.manifests());
        if (!within && walk.manifests().isEmpty() && problems.all().size() == before) {
            problem(
                    given,
                    "holds no Cargo.toml and is no .rs file",
                    "give the directory of a crate or workspace, one above several, or a lone .rs file");
        }
        asked.below(given, directory, walk.manifests());
    }

    /** What lies beside a path in the workspace above it is not reported, but may use what is. */
    private void beside(Path root) {
        asked.beside(TreeWalk.of(root, tree, (_, _) -> {}).manifests());
    }

    private void failed(Path given, Path top, Path at, IOException e) {
        problem(given.resolve(top.relativize(at)), SourceFiles.cause(e));
    }

    private void problem(Path given, String what) {
        problem(given, what, "");
    }

    private void problem(Path given, String what, String remedy) {
        Span span = new Span(shown(given), Region.START);
        problems.add(new Problem(Problem.Kind.UNREADABLE, span, "`" + shown(given) + "` " + what, remedy));
    }

    /** A path as the command line has it; the current directory, which may be given as nothing, is a dot. */
    static String shown(Path given) {
        String text = given.toString().replace(File.separatorChar, '/');
        return text.isEmpty() ? "." : text;
    }
}
