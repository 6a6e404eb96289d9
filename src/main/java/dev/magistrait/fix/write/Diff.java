package dev.magistrait.fix.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.util.QuotedString;

/** A unified diff as Git writes and reads it, byte for byte: ends of lines and a missing last one are carried along. */
public final class Diff {

    private Diff() {}

    /**
     * Writes what one file changes.
     *
     * @param name the file as Git calls it: relative to the top of the working tree, with {@code /} between its parts
     */
    public static void write(FileChange change, String name, OutputStream out) throws IOException {
        String before = QuotedString.GIT_PATH.quote("a/" + name);
        String after = QuotedString.GIT_PATH.quote("b/" + name);
        // As Git does: else the name of a file would end at its first blank.
        String end = name.indexOf(' ') >= 0 ? "\t\n" : "\n";
        String head = "diff --git " + before + " " + after + "\n--- " + before + end + "+++ " + after + end;
        out.write(head.getBytes(StandardCharsets.UTF_8));
        RawText a = new RawText(change.before());
        RawText b = new RawText(change.after());
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, a, b), a, b);
        }
    }
}
