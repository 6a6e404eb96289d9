package dev.magistrait.workspace.file;

import dev.magistrait.finding.Problem;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The one gate to the text of files. A checked tree can be a stranger's: what it names, by a path or by a link, may lie anywhere on the machine
 * that checks it. Where a file lies is told by its real path, in which no link is left.
 */
public final class CheckedTree {

    /** Wherever a file lies. */
    public static final CheckedTree ANYWHERE = anywhere();

    private final List<Path> given;
    private final List<Path> shown;
    private final List<Path> read;
    private final Map<Path, Optional<Path>> directories = new ConcurrentHashMap<>();

    private CheckedTree(List<Path> given, List<Path> shown, List<Path> read) {
        this.given = List.copyOf(given);
        this.shown = List.copyOf(shown);
        this.read = List.copyOf(read);
    }

    private static CheckedTree anywhere() {
        List<Path> roots = new ArrayList<>();
        FileSystems.getDefault().getRootDirectories().forEach(roots::add);
        return new CheckedTree(roots, roots, roots);
    }

    /** All that lies below the directories. */
    public static CheckedTree of(Collection<Path> directories) {
        List<Path> given = directories.stream()
                .map(d -> d.toAbsolutePath().normalize())
                .distinct()
                .toList();
        List<Path> real = given.stream().map(CheckedTree::real).distinct().toList();
        return new CheckedTree(given, real, real);
    }

    /** The same, and besides the directories of packages that belong to it and lie elsewhere: they are read, and nothing in them is shown. */
    public CheckedTree reading(Collection<Path> elsewhere) {
        List<Path> more = new ArrayList<>(read);
        elsewhere.stream().map(CheckedTree::real).forEach(more::add);
        return new CheckedTree(given, shown, more);
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException _) {
            return directory;
        }
    }

    /** Whether lines of the file may be shown; of a file that is not there, it is not said. */
    public boolean shows(Path file) {
        return lies(file, shown);
    }

    /** Whether the file may be read; of a file that is not there, it is not said. */
    public boolean reads(Path file) {
        return lies(file, read);
    }

    /** Whether a path of the tree is one that a link takes to where nothing may be read. */
    public boolean leadsOut(Path file) {
        return given.stream().anyMatch(file::startsWith) && !reads(file);
    }

    /** Reads a text file of the tree, as {@link SourceFiles#read} does. */
    public FileText text(Path file, String name) {
        return reads(file) ? SourceFiles.read(file, name) : new FileText.Unread(refused(name));
    }

    /** What is to be said of a file that may not be read. */
    public Problem refused(String name) {
        String message = "`" + name + "` leads out of the checked tree, and is not read";
        return new Problem(Problem.Kind.UNREADABLE, new Span(name, Region.START), message, "");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CheckedTree tree
                && given.equals(tree.given)
                && shown.equals(tree.shown)
                && read.equals(tree.read);
    }

    @Override
    public int hashCode() {
        return Objects.hash(given, shown, read);
    }

    private boolean lies(Path file, List<Path> in) {
        return real(file, file.getParent())
                .map(real -> in.stream().anyMatch(real::startsWith))
                .orElse(true);
    }

    /** Most files are no links, and lie where their directories do. */
    private Optional<Path> real(Path file, @Nullable Path parent) {
        return parent == null || Files.isSymbolicLink(file)
                ? found(file)
                : directories
                        .computeIfAbsent(parent, CheckedTree::found)
                        .map(p -> p.resolve(String.valueOf(file.getFileName())));
    }

    private static Optional<Path> found(Path file) {
        try {
            return Optional.of(file.toRealPath());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
