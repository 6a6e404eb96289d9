package dev.magistrait.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** A server in a process of its own, and its one client. */
final class Served implements LanguageClient, AutoCloseable {

    private static final int PATIENCE = 300;

    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final Process process;
    private final LanguageServer server;

    Served(Path tree, List<String> java) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        words.addAll(java);
        words.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "dev.magistrait.cli.Main", "lsp", "--no-cache"));
        this.process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var launcher = LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
        this.server = launcher.getRemoteProxy();
        launcher.startListening();
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(tree.toUri().toString(), "tree")));
        server.initialize(params).get(PATIENCE, TimeUnit.SECONDS);
        server.initialized(new InitializedParams());
    }

    /** Opens a file and waits until it was checked; how long that took, in milliseconds. */
    double open(Path file, String text) throws InterruptedException {
        long begun = System.nanoTime();
        String uri = file.toUri().toString();
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "rust", 1, text)));
        await(uri, 1);
        return (System.nanoTime() - begun) / 1e6;
    }

    double change(Path file, int version, String text) throws InterruptedException {
        long begun = System.nanoTime();
        String uri = file.toUri().toString();
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, version),
                        List.of(new TextDocumentContentChangeEvent(text))));
        await(uri, version);
        return (System.nanoTime() - begun) / 1e6;
    }

    void forget(Path file) {
        server.getTextDocumentService()
                .didClose(new DidCloseTextDocumentParams(
                        new TextDocumentIdentifier(file.toUri().toString())));
    }

    private void await(String uri, int version) throws InterruptedException {
        while (true) {
            PublishDiagnosticsParams next = published.poll(PATIENCE, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("no answer in " + PATIENCE + " s");
            }
            Integer of = next.getVersion();
            if (next.getUri().equals(uri) && of != null && of == version) {
                return;
            }
        }
    }

    /** What the process holds, in megabytes, as Linux tells; 0 elsewhere. */
    long megabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        System.out.println(message.getMessage());
    }

    @Override
    public void close() throws Exception {
        server.shutdown().get(PATIENCE, TimeUnit.SECONDS);
        server.exit();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
