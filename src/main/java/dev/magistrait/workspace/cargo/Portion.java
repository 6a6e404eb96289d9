package dev.magistrait.workspace.cargo;

import dev.magistrait.source.Span;
import dev.magistrait.workspace.file.CheckedTree;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The part of a workspace that is reported. All of it is read: what a part says rests on the whole.
 *
 * @param tree what may be read and shown
 * @param below the files and directories that were asked for, relative to the workspace, with {@code /} between their parts; empty for all
 * @param apart the directories of packages of other workspaces that are read along
 * @param excluded which files are left out all the same, relative to the workspace
 */
public record Portion(CheckedTree tree, SortedSet<String> below, SortedSet<String> apart, Predicate<String> excluded) {

    /** All of a workspace, wherever its files lie. */
    public static final Portion ALL = new Portion(CheckedTree.ANYWHERE);

    public Portion {
        apart = Collections.unmodifiableSortedSet(new TreeSet<>(apart));
        below = Collections.unmodifiableSortedSet(new TreeSet<>(below));
    }

    /** All of a workspace, as far as it lies in the tree. */
    public Portion(CheckedTree tree) {
        this(tree, new TreeSet<>(), new TreeSet<>());
    }

    /** With nothing that is left out. */
    public Portion(CheckedTree tree, SortedSet<String> below, SortedSet<String> apart) {
        this(tree, below, apart, _ -> false);
    }

    /** The same without some files. */
    public Portion excluding(Predicate<String> files) {
        return new Portion(tree, below, apart, files);
    }

    /** Whether what stands in a file is reported. */
    public boolean reports(Path directory, String file) {
        return (below.isEmpty() || within(below, file))
                && (apart.isEmpty() || !within(apart, file))
                && (!leavesWorkspace(file) || tree.shows(directory.resolve(file)))
                && !excluded.test(file);
    }

    /** Whether a package of that directory is another workspace's. */
    public boolean isApart(String directory) {
        return apart.contains(directory);
    }

    /** Whether a place lies in such a package. */
    public boolean isApart(Span span) {
        return !apart.isEmpty() && within(apart, span.file());
    }

    private static boolean within(SortedSet<String> directories, String file) {
        int end = file.length();
        while (end > 0 && !directories.contains(file.substring(0, end))) {
            end = file.lastIndexOf('/', end - 1);
        }
        return end > 0;
    }

    private static boolean leavesWorkspace(String file) {
        return file.startsWith("../") || file.startsWith("/");
    }
}
