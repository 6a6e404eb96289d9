package dev.magistrait.lsp;

import com.google.gson.JsonObject;
import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.Mended;
import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Safety;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Freshness;
import dev.magistrait.fix.write.Tidy;
import dev.magistrait.overlay.Overlay;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What can be done about a finding: the transactions of {@code fix}, a comment that allows it, and to ask why. */
final class Actions {

    private final Desk desk;
    private final Edits edits;

    // Of the thread that checks: what is offered about the answer of a number.
    private long offeredOf = -1;
    private Optional<Report> offered = Optional.empty();

    Actions(Desk desk) {
        this.desk = desk;
        this.edits = new Edits(desk);
    }

    CompletableFuture<List<Either<Command, CodeAction>>> at(CodeActionParams params) {
        Path file = Documents.file(params.getTextDocument().getUri()).orElse(null);
        Answer answer = desk.checker.last().orElse(null);
        if (file == null || answer == null || wantsOthers(params)) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<Answer.Of<Finding>> here = answer.findings(file).stream()
                .filter(f ->
                        meets(desk.diagnoses.range(answer, file, f.what().span().region()), params.getRange()))
                .toList();
        if (here.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return desk.checker.ask((live, now) -> all(live, now, here, params));
    }

    private static boolean wantsOthers(CodeActionParams params) {
        List<String> only = params.getContext().getOnly();
        return only != null
                && !only.isEmpty()
                && only.stream().noneMatch(k -> k.isEmpty() || k.equals(CodeActionKind.QuickFix));
    }

    private static boolean meets(Range one, Range other) {
        return before(one.getStart(), other.getEnd()) && before(other.getStart(), one.getEnd());
    }

    private static boolean before(Position one, Position other) {
        return one.getLine() < other.getLine()
                || (one.getLine() == other.getLine() && one.getCharacter() <= other.getCharacter());
    }

    private List<Either<Command, CodeAction>> all(
            Live live, Answer now, List<Answer.Of<Finding>> here, CodeActionParams params) {
        List<Either<Command, CodeAction>> found = new ArrayList<>();
        for (Answer.Of<Finding> one : here) {
            List<Diagnostic> about = params.getContext().getDiagnostics().stream()
                    .filter(d -> d.getCode() != null
                            && one.what().rule().equals(d.getCode().getLeft()))
                    .toList();
            transactions(live, now, one).forEach(t -> found.add(Either.forRight(fix(now, one, t, about))));
            found.add(Either.forRight(allow(one, about)));
            found.add(Either.forRight(explain(params, one, about)));
        }
        return found;
    }

    private List<Transaction> transactions(Live live, Answer now, Answer.Of<Finding> about) {
        if (offeredOf != now.number()) {
            offered = Optional.of(live.offered());
            offeredOf = now.number();
        }
        return offered.stream()
                .flatMap(r -> r.workspaces().stream())
                .filter(w -> same(w, about.workspace()))
                .flatMap(w -> w.offers().stream())
                .flatMap(o -> o.transactions().stream())
                .filter(t -> t.findings().contains(about.what()))
                .toList();
    }

    private static boolean same(WorkspaceReport one, WorkspaceReport other) {
        return one.root().equals(other.root())
                && one.directory().toString().equals(other.directory().toString());
    }

    private static CodeAction fix(
            Answer now, Answer.Of<Finding> about, Transaction transaction, List<Diagnostic> diagnostics) {
        CodeAction action = new CodeAction(title(transaction));
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(diagnostics);
        action.setIsPreferred(transaction.safety() == Safety.SAFE);
        JsonObject data = new JsonObject();
        data.addProperty("answer", now.number());
        data.addProperty("root", about.workspace().root());
        data.addProperty("transaction", transaction.id());
        action.setData(data);
        return action;
    }

    private static String title(Transaction transaction) {
        return transaction.safety() == Safety.SAFE
                ? transaction.title()
                : transaction.title() + " (review: " + String.join("; ", transaction.reasons()) + ")";
    }

    private CodeAction allow(Answer.Of<Finding> about, List<Diagnostic> diagnostics) {
        CodeAction action = new CodeAction("allow `" + about.what().rule() + "` here, with a reason");
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(diagnostics);
        action.setEdit(
                edits.allowing(Answer.file(about.workspace(), about.what().span()), about.what()));
        return action;
    }

    private static CodeAction explain(CodeActionParams params, Answer.Of<Finding> about, List<Diagnostic> diagnostics) {
        CodeAction action = new CodeAction("explain `" + about.what().rule() + "`");
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(diagnostics);
        action.setCommand(new Command(
                action.getTitle(),
                Commands.EXPLAIN,
                List.of(
                        params.getTextDocument().getUri(),
                        about.what().rule(),
                        about.what().span().line())));
        return action;
    }

    /** The edits of a transaction: the whole of it. */
    CompletableFuture<CodeAction> resolved(CodeAction action) {
        if (!(action.getData() instanceof JsonObject data) || !data.has("transaction")) {
            return CompletableFuture.completedFuture(action);
        }
        return desk.checker.ask((live, now) -> {
            if (now.number() != data.get("answer").getAsLong()) {
                throw modified();
            }
            String root = data.get("root").getAsString();
            String id = data.get("transaction").getAsString();
            List<Mended> mended =
                    live.mended(Wish.ALL, t -> t.id().equals(id), new Freshness(Instant.MAX), _ -> Tidy.NONE);
            action.setEdit(edit(
                    mended.stream().filter(m -> m.report().root().equals(root)).toList(), now));
            return action;
        });
    }

    private WorkspaceEdit edit(List<Mended> mended, Answer now) {
        Edits.Draft draft = edits.draft(now.documents());
        for (Mended one : mended) {
            for (FileChange change : one.changes()) {
                Path file = Overlay.onDisk(one.material().workspace().file(change.file()));
                if (!draft.add(file, change)) {
                    throw modified();
                }
            }
        }
        return draft.edit();
    }

    private static ResponseErrorException modified() {
        return new ResponseErrorException(new ResponseError(
                ResponseErrorCode.ContentModified, "the code has changed since the action was offered", null));
    }
}
