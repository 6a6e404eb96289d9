package dev.magistrait.workspace;

import dev.magistrait.finding.Problem;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.file.SourceFiles;
import dev.magistrait.workspace.file.TreeMemory;
import dev.magistrait.workspace.manifest.Manifest;
import dev.magistrait.workspace.manifest.Manifests;
import dev.magistrait.workspace.manifest.WorkspaceReader;
import dev.magistrait.workspace.toml.Problems;
import dev.magistrait.workspace.toml.TomlMemory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the workspaces, crates and lone files under the paths of a command line. */
public final class Discovery {

    private final Edition loneFileEdition;
    private final TreeMemory tree;
    private final Manifests manifests;
    private final Set<Path> taken = new HashSet<>();
    private final WorkspaceReader reader;
    private final List<CargoWorkspace> workspaces = new ArrayList<>();
    private final Problems problems = new Problems();

    private Discovery(Edition loneFileEdition, TreeMemory tree, TomlMemory memory) {
        this.loneFileEdition = loneFileEdition;
        this.tree = tree;
        this.manifests = new Manifests(memory);
        this.reader = new WorkspaceReader(manifests, taken);
    }

    /**
     * What lies under the paths. A directory is walked: each workspace in it comes as one, and so does each crate that belongs
     * to none of them. A crate's directory is checked as it stands, though it inherits from a workspace above it.
     *
     * @param loneFileEdition the edition of {@code .rs} files that are checked by themselves
     * @param tree spares the listing of directories that earlier runs listed
     * @param memory spares the parsing of manifests that earlier runs parsed
     */
    public static Discovered discover(List<Path> paths, Edition loneFileEdition, TreeMemory tree, TomlMemory memory) {
        Discovery discovery = new Discovery(loneFileEdition, tree, memory);
        paths.forEach(discovery::path);
        return new Discovered(discovery.workspaces, discovery.problems.all());
    }

    /** What lies under the paths, all of it read. */
    public static Discovered discover(List<Path> paths, Edition loneFileEdition) {
        return discover(paths, loneFileEdition, TreeMemory.NONE, TomlMemory.NONE);
    }

    private void path(Path given) {
        Path file = given.toAbsolutePath().normalize();
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            directory(given, file);
        } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            problem(given, "does not exist");
        } else if (name.equals(Manifest.NAME) && file.getParent() != null) {
            directory(given.resolveSibling(""), file.getParent());
        } else if (name.endsWith(LoneFile.SUFFIX)) {
            lone(given, file);
        } else {
            problem(given, "is no directory, no Cargo.toml and no .rs file");
        }
    }

    private void lone(Path given, Path file) {
        if (taken.add(file)) {
            workspaces.add(LoneFile.read(shown(given), file, loneFileEdition));
        }
    }

    private void directory(Path given, Path directory) {
        int before = problems.all().size();
        TreeWalk walk = TreeWalk.of(directory, tree, (at, e) -> failed(given, directory, at, e));
        if (walk.manifests().isEmpty() && problems.all().size() == before) {
            problem(given, "holds no Cargo.toml and is no .rs file");
        }
        // Workspaces first: they say which crates below or beside them are theirs.
        List<Path> roots = new ArrayList<>(walk.manifests());
        manifests.prefetch(roots);
        roots.sort(Comparator.comparing(d -> !manifests.isWorkspace(d)));
        List<CargoWorkspace> found = new ArrayList<>();
        for (Path root : roots) {
            if (taken.add(root)) {
                found.add(reader.read(shown(given.resolve(directory.relativize(root))), root));
            }
        }
        found.sort(Comparator.comparing(CargoWorkspace::directory));
        workspaces.addAll(found);
    }

    private void failed(Path given, Path top, Path at, IOException e) {
        problem(given.resolve(top.relativize(at)), SourceFiles.cause(e));
    }

    private void problem(Path given, String what) {
        Span span = new Span(shown(given), Region.START);
        problems.add(new Problem(Problem.Kind.UNREADABLE, span, "`" + shown(given) + "` " + what, ""));
    }

    /** A path as the command line has it; the current directory, which may be given as nothing, is a dot. */
    private static String shown(Path given) {
        String text = given.toString().replace(File.separatorChar, '/');
        return text.isEmpty() ? "." : text;
    }
}
