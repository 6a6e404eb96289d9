package dev.magistrait.report.fix;

import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Transaction;
import dev.magistrait.report.FilePaths;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one transaction changes, by lines, to be looked at. Ends of lines are no part of it: what Git is to apply is for {@code fix.write}.
 *
 * @param files by name; none where a source is gone
 */
public record Patch(List<OfFile> files) {

    public Patch {
        files = List.copyOf(files);
    }

    /**
     * The changes of one file.
     *
     * @param file as machines are told of it
     * @param source its lines as they are
     * @param changes in their order, apart from each other
     */
    public record OfFile(String file, List<String> source, List<LineChange> changes) {
        public OfFile {
            changes = List.copyOf(changes);
        }
    }

    /** What a transaction changes, made by itself. */
    public static Patch of(WorkspaceReport workspace, Transaction transaction, SourceText sources) {
        SortedMap<String, List<Edit>> byFile = new TreeMap<>();
        transaction
                .edits()
                .forEach(e -> byFile.computeIfAbsent(e.span().file(), _ -> new ArrayList<>())
                        .add(e));
        List<OfFile> files = new ArrayList<>();
        for (List<Edit> edits : byFile.values()) {
            List<String> source = sources.lines(workspace, edits.getFirst().span());
            if (source.isEmpty()) {
                return new Patch(List.of());
            }
            String name = FilePaths.of(workspace, edits.getFirst().span());
            files.add(new OfFile(name, source, LineChange.all(source, edits)));
        }
        return new Patch(files);
    }

    /** Whether it can be taken as one suggestion: lines beside each other in one file. */
    public boolean isSuggestion() {
        return files.size() == 1 && files.getFirst().changes().size() == 1;
    }

    /** The one change of a suggestion. */
    public LineChange suggestion() {
        return files.getFirst().changes().getFirst();
    }

    /** A unified diff, a line each. */
    public List<String> diff() {
        List<String> lines = new ArrayList<>();
        for (OfFile file : files) {
            String name = file.file().replaceFirst("^/+", "");
            lines.add("--- a/" + name);
            lines.add("+++ b/" + name);
            lines.addAll(Hunks.of(file.source(), file.changes()));
        }
        return lines;
    }
}
