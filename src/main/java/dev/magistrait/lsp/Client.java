package dev.magistrait.lsp;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.jspecify.annotations.Nullable;

/**
 * What a client can do.
 *
 * @param pulls whether it asks for diagnostics itself: then none are pushed
 * @param watches whether it tells of files that others write
 * @param progress whether it shows what takes long
 */
record Client(
        Encoding encoding,
        boolean pulls,
        boolean refreshesDiagnostics,
        boolean refreshesLenses,
        boolean refreshesInlays,
        boolean watches,
        boolean progress,
        boolean documentChanges) {

    static Client of(@Nullable ClientCapabilities given) {
        ClientCapabilities all = given == null ? new ClientCapabilities() : given;
        Optional<WorkspaceClientCapabilities> workspace = Optional.ofNullable(all.getWorkspace());
        Optional<TextDocumentClientCapabilities> text = Optional.ofNullable(all.getTextDocument());
        return new Client(
                Encoding.of(Optional.ofNullable(all.getGeneral())
                        .map(GeneralClientCapabilities::getPositionEncodings)
                        .orElse(List.of())),
                text.map(TextDocumentClientCapabilities::getDiagnostic).isPresent(),
                is(workspace.map(WorkspaceClientCapabilities::getDiagnostics).map(d -> d.getRefreshSupport())),
                is(workspace.map(WorkspaceClientCapabilities::getCodeLens).map(d -> d.getRefreshSupport())),
                is(workspace.map(WorkspaceClientCapabilities::getInlayHint).map(d -> d.getRefreshSupport())),
                is(workspace
                        .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
                        .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)),
                is(Optional.ofNullable(all.getWindow()).map(WindowClientCapabilities::getWorkDoneProgress)),
                is(workspace.map(WorkspaceClientCapabilities::getWorkspaceEdit).map(e -> e.getDocumentChanges())));
    }

    private static boolean is(Optional<Boolean> flag) {
        return flag.orElse(false);
    }
}
