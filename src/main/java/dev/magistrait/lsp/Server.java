package dev.magistrait.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What a client speaks to. */
final class Server implements LanguageServer, LanguageClientAware {

    private static final List<String> WATCHED = List.of(
            "**/*.rs",
            "**/Cargo.toml",
            "**/Cargo.lock",
            "**/magistrait.{yaml,yml}",
            "**/rust-toolchain{,.toml}",
            "**/.cargo/config{,.toml}",
            "**/.gitignore");

    private final Desk desk;
    private final TextService texts;
    private final FolderService folders;
    private boolean shutDown;

    Server(Host program) {
        this.desk = new Desk(program);
        this.texts = new TextService(desk);
        this.folders = new FolderService(desk);
    }

    @Override
    public void connect(LanguageClient client) {
        desk.connected(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        desk.knows(Client.of(params.getCapabilities()));
        desk.set(Settings.of(params.getInitializationOptions()));
        desk.folders.addAll(folders(params));
        return CompletableFuture.completedFuture(new InitializeResult(
                capabilities(),
                new ServerInfo(desk.program.tool().name(), desk.program.tool().version())));
    }

    @SuppressWarnings("deprecation") // Clients of before 2018 name one root.
    private static List<Path> folders(InitializeParams params) {
        List<WorkspaceFolder> given = params.getWorkspaceFolders();
        Stream<String> uris = given != null && !given.isEmpty()
                ? given.stream().map(WorkspaceFolder::getUri)
                : Stream.ofNullable(params.getRootUri());
        return uris.map(Documents::file).flatMap(Optional::stream).toList();
    }

    private ServerCapabilities capabilities() {
        ServerCapabilities can = new ServerCapabilities();
        can.setPositionEncoding(desk.documents.encoding().word());
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        can.setTextDocumentSync(sync);
        can.setHoverProvider(true);
        can.setCodeLensProvider(new CodeLensOptions(false));
        can.setInlayHintProvider(true);
        CodeActionOptions actions = new CodeActionOptions(List.of(CodeActionKind.QuickFix));
        actions.setResolveProvider(true);
        can.setCodeActionProvider(actions);
        can.setCompletionProvider(new CompletionOptions(false, List.of(":", " ", "-", "[", ",")));
        can.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.ALL));
        if (desk.client().pulls()) {
            can.setDiagnosticProvider(new DiagnosticRegistrationOptions(true, true));
        }
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        can.setWorkspace(new WorkspaceServerCapabilities(folders));
        return can;
    }

    @Override
    public void initialized(InitializedParams params) {
        if (desk.client().watches()) {
            List<FileSystemWatcher> watchers = new ArrayList<>();
            WATCHED.forEach(glob -> watchers.add(new FileSystemWatcher(Either.forLeft(glob))));
            var _ = desk.remote()
                    .registerCapability(new RegistrationParams(List.of(new Registration(
                            "magistrait/files",
                            "workspace/didChangeWatchedFiles",
                            new DidChangeWatchedFilesRegistrationOptions(watchers)))));
        }
        if (!desk.folders.isEmpty()) {
            desk.checker.change();
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        desk.checker.close();
        return CompletableFuture.completedFuture(null);
    }

    /** Without a shutdown before it, that is a failure. */
    @Override
    public void exit() {
        desk.program.exit(shutDown ? 0 : 1);
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // There is nothing to trace that a client cannot.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return folders;
    }
}
