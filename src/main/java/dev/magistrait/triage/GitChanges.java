package dev.magistrait.triage;

import dev.magistrait.source.Span;
import dev.magistrait.workspace.file.FileText;
import dev.magistrait.workspace.file.SourceFiles;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Compares the code in files of the working tree with a commit: comments, and blanks between tokens, decide nothing. Only files that are asked for are read, and none of the repository's filters runs. A file that the commit has
 * not is new; one that was renamed is compared with what it was.
 */
final class GitChanges implements Changes {

    private static final BitSet ALL = new BitSet();

    static {
        ALL.set(0, SourceFiles.LARGEST);
    }

    private final Path worktree;
    private final Renames renames;
    private final CommitFiles files;
    private final Map<Path, BitSet> changed = new HashMap<>();

    GitChanges(CommitWalk walk, RevCommit commit, Path worktree) {
        this.worktree = worktree;
        this.files = CommitFiles.of(walk, commit);
        this.renames = new Renames(files, worktree);
    }

    @Override
    public boolean touch(Path directory, Span span) {
        Path file = directory.resolve(span.file()).normalize();
        BitSet lines = changed.computeIfAbsent(file, this::read);
        int first = lines.nextSetBit(span.line());
        return first >= 0 && first <= span.region().endLine();
    }

    private BitSet read(Path file) {
        if (!file.startsWith(worktree)) {
            return ALL;
        }
        String name = worktree.relativize(file).toString().replace(File.separatorChar, '/');
        if (!(SourceFiles.read(file, file.toString()) instanceof FileText.Text text)) {
            return same(name, file) ? new BitSet() : ALL;
        }
        List<byte[]> before = files.has(name) ? files.text(name) : renames.origin(name, text.bytes());
        return before.isEmpty() ? ALL : lines(CodeLines.of(name, before.getFirst()), CodeLines.of(name, text.bytes()));
    }

    /** Whether a file that is no text holds what it did. */
    private boolean same(String name, Path file) {
        if (!files.has(name) || !Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream content = Files.newInputStream(file);
                ObjectInserter.Formatter git = new ObjectInserter.Formatter()) {
            return files.holds(name, git.idFor(Constants.OBJ_BLOB, Files.size(file), content));
        } catch (IOException unread) {
            // What cannot be compared counts as changed.
            return false;
        }
    }

    private static BitSet lines(byte[] before, byte[] now) {
        BitSet lines = new BitSet();
        var edits =
                new HistogramDiff().diff(RawTextComparator.WS_IGNORE_TRAILING, new RawText(before), new RawText(now));
        RawText code = new RawText(now);
        for (Edit edit : edits) {
            for (int line = edit.getBeginB(); line < edit.getEndB(); line++) {
                lines.set(line + 1, !code.getString(line).isBlank());
            }
        }
        return lines;
    }
}
