package dev.magistrait.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Policies;
import dev.magistrait.live.OpenTree;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** A client of a server in the same process, over pipes. */
final class Editor implements LanguageClient, AutoCloseable {

    private static final long STACK = 16L << 20;
    private static final int PIPE = 1 << 20;

    final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    final List<RegistrationParams> registered = new ArrayList<>();
    final List<ProgressParams> progress = new ArrayList<>();
    final List<ShowDocumentParams> shown = new ArrayList<>();
    final List<MessageParams> messages = new ArrayList<>();
    final BlockingQueue<String> refreshed = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> exit = new CompletableFuture<>();
    final LanguageServer server;
    final Path folder;
    InitializeResult can = new InitializeResult();

    private record Alone(CompletableFuture<Integer> exit) implements Host {
        @Override
        public Tool tool() {
            return new Tool("magistrait", "test");
        }

        @Override
        public OpenTree open(List<Path> paths, Settings settings) {
            Policies policies = Policies.standard(settings.policies(), settings.exclude());
            return new OpenTree(
                    new Analysis(tool(), settings.edition(), 1, policies, Clock.systemUTC()), paths, Progress.SILENT);
        }

        @Override
        public Optional<URI> page(Report report, String rule) {
            return rule.equals("needless-async-trait")
                    ? Optional.of(URI.create("https://example.org/r"))
                    : Optional.empty();
        }

        @Override
        public void exit(int code) {
            exit.complete(code);
        }

        @Override
        public long stack() {
            return STACK;
        }
    }

    Editor(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        PipedInputStream toServer = new PipedInputStream(PIPE);
        PipedInputStream toClient = new PipedInputStream(PIPE);
        PipedOutputStream fromServer = new PipedOutputStream(toClient);
        PipedOutputStream fromClient = new PipedOutputStream(toServer);
        var _ = LanguageServerProcess.start(new Alone(exit), toServer, fromServer);
        var launcher = LSPLauncher.createClientLauncher(this, toClient, fromClient);
        this.server = launcher.getRemoteProxy();
        var _ = launcher.startListening();
    }

    Editor initialized(ClientCapabilities capabilities, JsonObject settings) throws Exception {
        InitializeParams params = new InitializeParams();
        params.setCapabilities(capabilities);
        params.setInitializationOptions(settings);
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "folder")));
        can = server.initialize(params).get(30, TimeUnit.SECONDS);
        server.initialized(new InitializedParams());
        return this;
    }

    static Editor of(Path folder) throws Exception {
        return new Editor(folder).initialized(new ClientCapabilities(), new JsonObject());
    }

    String uri(String file) {
        return folder.resolve(file).toUri().toString();
    }

    TextDocumentIdentifier document(String file) {
        return new TextDocumentIdentifier(uri(file));
    }

    void open(String file) {
        open(file, text(file));
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open(String file, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "rust", 1, text)));
    }

    void change(String file, int version, TextDocumentContentChangeEvent... changes) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(file), version), List.of(changes)));
    }

    void replace(String file, int version, String text) {
        change(file, version, new TextDocumentContentChangeEvent(text));
    }

    void close(String file) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document(file)));
    }

    /** Waits until what is published of a file is so, and returns it. */
    PublishDiagnosticsParams until(String file, Predicate<PublishDiagnosticsParams> wanted) throws Exception {
        return untilUri(uri(file), wanted);
    }

    PublishDiagnosticsParams untilUri(String uri, Predicate<PublishDiagnosticsParams> wanted) throws Exception {
        List<String> seen = new ArrayList<>();
        while (true) {
            PublishDiagnosticsParams next = published.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("published so far: " + seen).isNotNull();
            seen.add(next.toString());
            if (next.getUri().equals(uri) && wanted.test(next)) {
                return next;
            }
        }
    }

    static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(d -> d.getCode().getLeft()).toList();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        registered.add(params);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
        progress.add(params);
    }

    @Override
    public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
        shown.add(params);
        return CompletableFuture.completedFuture(new ShowDocumentResult(true));
    }

    @Override
    public CompletableFuture<Void> refreshDiagnostics() {
        refreshed.add("diagnostics");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        refreshed.add("lenses");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshInlayHints() {
        refreshed.add("inlays");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams message) {
        messages.add(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        messages.add(message);
    }

    @Override
    public void close() {
        if (!exit.isDone()) {
            var _ = server.shutdown().orTimeout(30, TimeUnit.SECONDS).join();
            server.exit();
            var _ = exit.orTimeout(30, TimeUnit.SECONDS).join();
        }
    }
}
