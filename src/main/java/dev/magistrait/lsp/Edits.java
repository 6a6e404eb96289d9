package dev.magistrait.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.finding.Finding;
import dev.magistrait.fix.write.FileChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Changes of files as a client makes them: line by line, of the versions that it has. */
final class Edits {

    private final Desk desk;

    Edits(Desk desk) {
        this.desk = desk;
    }

    /** A line above a finding that allows it, with the indentation of its line. */
    WorkspaceEdit allowing(Path file, Finding finding) {
        Text text = desk.documents.text(file);
        int line = finding.span().line() - 1;
        String code = text.line(line);
        String indentation =
                code.substring(0, code.length() - code.stripLeading().length());
        String sign = file.toString().endsWith(".rs") ? "//" : "#";
        String end = text.endsWithReturns() ? "\r\n" : "\n";
        Position at = new Position(line, 0);
        String comment = indentation + sign + " magistrait: allow(" + finding.rule() + ") TODO: say why" + end;
        Draft draft = draft(desk.open());
        draft.edits.put(file, List.of(new TextEdit(new Range(at, at), comment)));
        return draft.edit();
    }

    Draft draft(Map<Path, Document> documents) {
        return new Draft(documents);
    }

    /** Edits of several files, being put together. */
    final class Draft {

        private final Map<Path, Document> documents;
        private final Map<Path, List<TextEdit>> edits = new LinkedHashMap<>();

        private Draft(Map<Path, Document> documents) {
            this.documents = documents;
        }

        /** Whether the file is still as the change supposes. */
        boolean add(Path file, FileChange change) {
            Text now = desk.documents.text(file);
            if (!now.whole().equals(new String(change.before(), UTF_8))) {
                return false;
            }
            edits.put(file, lines(change));
            return true;
        }

        WorkspaceEdit edit() {
            WorkspaceEdit edit = new WorkspaceEdit();
            if (desk.client().documentChanges()) {
                List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
                edits.forEach((file, all) -> {
                    Document open = documents.get(file);
                    Integer version = open == null ? null : Integer.valueOf(open.version());
                    var of = new VersionedTextDocumentIdentifier(desk.documents.uri(file), version);
                    changes.add(Either.forLeft(new TextDocumentEdit(
                            of,
                            new ArrayList<>(all.stream()
                                    .map(Either::<TextEdit, SnippetTextEdit>forLeft)
                                    .toList()))));
                });
                edit.setDocumentChanges(changes);
                return edit;
            }
            Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
            edits.forEach((file, all) -> changes.put(desk.documents.uri(file), all));
            edit.setChanges(changes);
            return edit;
        }
    }

    private static List<TextEdit> lines(FileChange change) {
        RawText before = new RawText(change.before());
        RawText after = new RawText(change.after());
        List<TextEdit> found = new ArrayList<>();
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after)) {
            String text =
                    edit.getBeginB() == edit.getEndB() ? "" : after.getString(edit.getBeginB(), edit.getEndB(), false);
            found.add(
                    new TextEdit(new Range(new Position(edit.getBeginA(), 0), new Position(edit.getEndA(), 0)), text));
        }
        return found;
    }
}
