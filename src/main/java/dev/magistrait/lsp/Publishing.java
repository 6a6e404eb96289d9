package dev.magistrait.lsp;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** Tells the client what came of checks: diagnostics of files in which something changed, and that a check takes long. */
final class Publishing implements Checker.Heard {

    /** What takes less is not worth a word. */
    private static final long PATIENCE = 400;

    private final Desk desk;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("progress").daemon().factory());

    // Of the thread that checks.
    private final Map<Path, Published> published = new HashMap<>();
    private volatile @Nullable ScheduledFuture<?> soon;

    // Of the clock's thread.
    private int tokens;
    private String shown = "";

    /** What the client has of a file. */
    private record Published(List<Diagnostic> diagnostics, int version) {}

    Publishing(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void begins() {
        if (desk.client().progress()) {
            soon = clock.schedule(this::show, PATIENCE, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void answers(Answer answer) {
        ends();
        if (!desk.client().pulls()) {
            publish(answer);
        }
        LanguageClient remote = desk.remote();
        if (desk.client().refreshesDiagnostics()) {
            var _ = remote.refreshDiagnostics();
        }
        if (desk.client().refreshesLenses()) {
            var _ = remote.refreshCodeLenses();
        }
        if (desk.client().refreshesInlays()) {
            var _ = remote.refreshInlayHints();
        }
    }

    @Override
    public void fails(Throwable bug) {
        ends();
        String text = "a check failed, which is a bug of Magistrait; all is read anew after the next change: " + bug;
        desk.remote().logMessage(new MessageParams(MessageType.Error, text));
    }

    /** A file that has been edited since waits for the answer to that. */
    private void publish(Answer answer) {
        Map<Path, List<Diagnostic>> now = desk.diagnoses.of(answer);
        TreeSet<Path> files = new TreeSet<>(now.keySet());
        files.addAll(published.keySet());
        files.addAll(answer.documents().keySet());
        Map<Path, Document> open = desk.open();
        for (Path file : files) {
            Document then = answer.documents().get(file);
            Document document = open.get(file);
            if (then != null && document != null && document.version() != then.version()) {
                continue;
            }
            publish(file, now.getOrDefault(file, List.of()), document == null ? -1 : document.version());
        }
    }

    private void publish(Path file, List<Diagnostic> diagnostics, int version) {
        Published same = new Published(diagnostics, version);
        if (same.equals(published.get(file))) {
            return;
        }
        if (diagnostics.isEmpty() && version < 0) {
            published.remove(file);
        } else {
            published.put(file, same);
        }
        PublishDiagnosticsParams params = new PublishDiagnosticsParams(desk.documents.uri(file), diagnostics);
        if (version >= 0) {
            params.setVersion(version);
        }
        desk.remote().publishDiagnostics(params);
    }

    private void show() {
        String token = "magistrait/" + ++tokens;
        CompletableFuture<Void> created =
                desk.remote().createProgress(new WorkDoneProgressCreateParams(Either.forLeft(token)));
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle("Magistrait");
        begin.setMessage("checking");
        var _ = created.thenRunAsync(() -> begun(token, begin), clock);
    }

    private void begun(String token, WorkDoneProgressBegin begin) {
        ScheduledFuture<?> wanted = soon;
        if (wanted != null && !wanted.isCancelled()) {
            shown = token;
            desk.remote().notifyProgress(new ProgressParams(Either.forLeft(token), Either.forLeft(begin)));
        }
    }

    private void ends() {
        ScheduledFuture<?> running = soon;
        soon = null;
        if (running != null) {
            running.cancel(false);
            clock.execute(this::hide);
        }
    }

    private void hide() {
        if (!shown.isEmpty()) {
            desk.remote()
                    .notifyProgress(
                            new ProgressParams(Either.forLeft(shown), Either.forLeft(new WorkDoneProgressEnd())));
            shown = "";
        }
    }
}
