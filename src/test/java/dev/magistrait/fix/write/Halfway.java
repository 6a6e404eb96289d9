package dev.magistrait.fix.write;

import java.nio.file.Path;
import java.util.List;

/** Leaves a tree as a run does that is killed when one of its files has taken its place. */
public final class Halfway {

    private Halfway() {}

    /** Writes two files, of which the first is changed and the second is not. */
    public static void leave(Path journals, Path tree, List<FileChange> two) throws WriteException {
        int first = 3 + 2 * two.size() + 1 + 1 + 2 + two.size() + 1;
        try {
            new Writing(Counting.endingAt(first + 1), journals).write(tree, two);
        } catch (Counting.Killed _) {
            return;
        }
        throw new AssertionError("it was not killed");
    }
}
