package dev.magistrait.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What a client tells of texts and asks of places in them. */
final class TextService implements TextDocumentService {

    private final Desk desk;
    private final Hovers hovers;
    private final Lenses lenses;
    private final Actions actions;
    private final PolicyFiles policies;

    TextService(Desk desk) {
        this.desk = desk;
        this.hovers = new Hovers(desk);
        this.lenses = new Lenses(desk);
        this.actions = new Actions(desk);
        this.policies = new PolicyFiles(desk);
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem item = params.getTextDocument();
        if (desk.documents
                .open(item.getUri(), item.getVersion(), item.getText())
                .isPresent()) {
            changed();
        }
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        var document = params.getTextDocument();
        if (desk.documents
                .change(document.getUri(), document.getVersion(), params.getContentChanges())
                .isPresent()) {
            desk.checker.change();
        }
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        if (desk.documents.close(params.getTextDocument().getUri()).isPresent()) {
            changed();
        }
    }

    /** Without folders, what is checked is what is open. */
    private void changed() {
        if (desk.folders.isEmpty()) {
            desk.checker.renew();
        } else {
            desk.checker.change();
        }
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // What is saved was told when it was typed.
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return desk.checker.current().thenApply(answer -> {
            List<Diagnostic> found = Documents.file(params.getTextDocument().getUri())
                    .map(f -> desk.diagnoses.of(answer).getOrDefault(f, List.of()))
                    .orElse(List.of());
            String id = Integer.toHexString(found.hashCode()) + "-" + found.size();
            if (id.equals(params.getPreviousResultId())) {
                return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
            }
            RelatedFullDocumentDiagnosticReport full = new RelatedFullDocumentDiagnosticReport(found);
            full.setResultId(id);
            return new DocumentDiagnosticReport(full);
        });
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        String uri = params.getTextDocument().getUri();
        return PolicyFiles.isOne(uri)
                ? policies.hover(uri, params.getPosition())
                : CompletableFuture.completedFuture(hovers.at(uri, params.getPosition()));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        String uri = params.getTextDocument().getUri();
        return CompletableFuture.completedFuture(PolicyFiles.isOne(uri) ? policies.lenses(uri) : lenses.of(uri));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return CompletableFuture.completedFuture(
                lenses.inlays(params.getTextDocument().getUri(), params.getRange()));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return actions.at(params);
    }

    @Override
    public CompletableFuture<CodeAction> resolveCodeAction(CodeAction action) {
        return actions.resolved(action);
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return policies.completion(params.getTextDocument().getUri(), params.getPosition());
    }
}
