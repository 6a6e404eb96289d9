package dev.magistrait.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** A server that speaks to one client over two streams. */
public final class LanguageServerProcess {

    private LanguageServerProcess() {}

    /** Serves until the client ends it or hangs up. */
    public static void serve(Host program, InputStream in, OutputStream out) {
        try {
            start(program, in, out).get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the connection failed", e.getCause());
        }
    }

    static Future<Void> start(Host program, InputStream in, OutputStream out) {
        Server server = new Server(program);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.connect(launcher.getRemoteProxy());
        return launcher.startListening();
    }
}
