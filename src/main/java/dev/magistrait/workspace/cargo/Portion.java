package dev.magistrait.workspace.cargo;

import dev.magistrait.workspace.file.CheckedTree;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The part of a workspace that is reported. All of it is read: what a part says rests on the whole.
 *
 * @param tree what may be read and shown
 * @param below the files and directories that were asked for, relative to the workspace, with {@code /} between their parts; empty for all
 */
public record Portion(CheckedTree tree, SortedSet<String> below) {

    /** All of a workspace, wherever its files lie. */
    public static final Portion ALL = new Portion(CheckedTree.ANYWHERE, new TreeSet<>());

    public Portion {
        below = Collections.unmodifiableSortedSet(new TreeSet<>(below));
    }

    /** All of a workspace, as far as it lies in the tree. */
    public Portion(CheckedTree tree) {
        this(tree, new TreeSet<>());
    }

    /** Whether what stands in a file is reported. */
    public boolean reports(Path directory, String file) {
        return asked(file) && (!leavesWorkspace(file) || tree.shows(directory.resolve(file)));
    }

    private boolean asked(String file) {
        int end = file.length();
        while (end > 0 && !below.contains(file.substring(0, end))) {
            end = file.lastIndexOf('/', end - 1);
        }
        return below.isEmpty() || end > 0;
    }

    private static boolean leavesWorkspace(String file) {
        return file.startsWith("../") || file.startsWith("/");
    }
}
