package dev.magistrait.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What a client tells of folders, files and settings, and asks of all of them. */
final class FolderService implements WorkspaceService {

    private final Desk desk;
    private final Commands commands;

    FolderService(Desk desk) {
        this.desk = desk;
        this.commands = new Commands(desk);
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        Settings now = Settings.of(params.getSettings());
        if (!now.equals(desk.settings())) {
            desk.set(now);
            desk.checker.renew();
        }
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        for (FileEvent event : params.getChanges()) {
            Documents.file(event.getUri())
                    .ifPresent(f -> desk.checker.touch(f, event.getType() == FileChangeType.Changed));
        }
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        params.getEvent().getRemoved().forEach(f -> Documents.file(f.getUri()).ifPresent(desk.folders::remove));
        params.getEvent().getAdded().forEach(f -> Documents.file(f.getUri()).ifPresent(desk.folders::add));
        desk.checker.renew();
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        return commands.execute(params.getCommand(), params.getArguments());
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
        return desk.checker.current().thenApply(this::all);
    }

    private WorkspaceDiagnosticReport all(Answer answer) {
        Map<Path, List<Diagnostic>> found = desk.diagnoses.of(answer);
        List<WorkspaceDocumentDiagnosticReport> reports = new ArrayList<>();
        found.forEach((file, diagnostics) -> {
            Document open = answer.documents().get(file);
            Integer version = open == null ? null : Integer.valueOf(open.version());
            var full = new WorkspaceFullDocumentDiagnosticReport(diagnostics, desk.documents.uri(file), version);
            reports.add(new WorkspaceDocumentDiagnosticReport(full));
        });
        return new WorkspaceDiagnosticReport(reports);
    }
}
