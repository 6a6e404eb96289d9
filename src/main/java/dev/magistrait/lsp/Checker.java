package dev.magistrait.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.RefusedPolicies;
import dev.magistrait.live.OpenTree;
import dev.magistrait.report.Report;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that checks. What was changed since a check began is checked after it, all at once: the newest state wins. Whoever asks for
 * less than a session answers from {@link #last} and waits for nothing.
 */
final class Checker implements AutoCloseable {

    private final Documents documents;
    private final Heard heard;
    private final Supplier<OpenTree> opening;
    private final Report nothing;
    private final Thread thread;

    private final List<Touched> touched = new ArrayList<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<CompletableFuture<Answer>> waiting = new ArrayList<>();
    private boolean stale;
    private boolean checking;
    private boolean renewed;
    private boolean closed;

    private volatile @Nullable Answer last;

    // Of the thread alone.
    private @Nullable OpenTree tree;
    private @Nullable Live session;
    private Map<Path, Document> applied = new HashMap<>();

    /** A file that something else has written. */
    private record Touched(Path file, boolean asBefore) {}

    /** Told what comes of checks, on the thread. */
    interface Heard {
        void begins();

        void answers(Answer answer);

        void fails(Throwable bug);
    }

    /**
     * @param opening opens what is to be checked, as the settings are
     * @param nothing a report on nothing, until there is one
     * @param stack of the thread, in bytes
     */
    Checker(Documents documents, Heard heard, Supplier<OpenTree> opening, Report nothing, long stack) {
        this.documents = documents;
        this.heard = heard;
        this.opening = opening;
        this.nothing = nothing;
        this.thread =
                Thread.ofPlatform().name("check").daemon().stackSize(stack).start(this::run);
    }

    Optional<Answer> last() {
        return Optional.ofNullable(last);
    }

    /** Something was changed. */
    synchronized void change() {
        stale = true;
        notifyAll();
    }

    /** Something else has written a file, or taken it away. */
    synchronized void touch(Path file, boolean asBefore) {
        touched.add(new Touched(file, asBefore));
        change();
    }

    /** All is to be read anew, as the settings are now. */
    synchronized void renew() {
        renewed = true;
        change();
    }

    /** The answer of all that was told so far. */
    synchronized CompletableFuture<Answer> current() {
        Answer known = last;
        if (!stale && known != null && waiting.isEmpty() && !checking) {
            return CompletableFuture.completedFuture(known);
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        waiting.add(answer);
        notifyAll();
        return answer;
    }

    /** Asks of sessions, of the state that is then newest. */
    synchronized <T> CompletableFuture<T> ask(BiFunction<Live, Answer, T> question) {
        CompletableFuture<T> result = new CompletableFuture<>();
        tasks.add(() -> {
            if (result.isDone()) {
                return;
            }
            try {
                result.complete(question.apply(session(), last().orElseThrow()));
            } catch (RuntimeException | StackOverflowError failed) {
                result.completeExceptionally(failed);
            }
        });
        notifyAll();
        return result;
    }

    private Live session() {
        Live open = session;
        OpenTree of = tree;
        if (open == null && of != null) {
            open = of.live();
            session = open;
        }
        if (open == null) {
            throw new CancellationException("nothing is open");
        }
        return open;
    }

    private void run() {
        while (true) {
            Runnable next = next();
            if (next == null) {
                closeAll();
                return;
            }
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        while (!closed) {
            if (stale || (!waiting.isEmpty() && last == null)) {
                stale = false;
                checking = true;
                return this::check;
            }
            if (!waiting.isEmpty()) {
                settle();
            }
            Runnable task = last == null ? null : tasks.poll();
            if (task != null) {
                return task;
            }
            try {
                wait();
            } catch (InterruptedException _) {
                return null;
            }
        }
        return null;
    }

    private void check() {
        heard.begins();
        try {
            Answer answer = answer();
            last = answer;
            heard.answers(answer);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            close(tree);
            heard.fails(bug);
        } finally {
            synchronized (this) {
                checking = false;
                if (!stale) {
                    settle();
                }
            }
        }
    }

    private synchronized void settle() {
        Answer known = last;
        waiting.forEach(w -> {
            if (known == null) {
                w.cancel(false);
            } else {
                w.complete(known);
            }
        });
        waiting.clear();
    }

    private Answer answer() {
        closeSession();
        OpenTree open = opened();
        Map<Path, Document> now = documents.all();
        told(open, now);
        try {
            return Answer.of(open.report(), now, last());
        } catch (RefusedPolicies refused) {
            return Answer.of(refused.mistakes(), now, last(), nothing);
        }
    }

    private OpenTree opened() {
        boolean again;
        synchronized (this) {
            again = renewed;
            renewed = false;
        }
        if (again) {
            close(tree);
        }
        OpenTree open = tree;
        if (open == null) {
            open = opening.get();
            tree = open;
            applied = new HashMap<>();
        }
        return open;
    }

    /** Texts are laid over files between checks alone: one check sees one state. */
    private void told(OpenTree open, Map<Path, Document> now) {
        now.forEach((file, document) -> {
            Document before = applied.get(file);
            if (before == null || before.text() != document.text()) {
                open.edit(file, document.text().whole().getBytes(UTF_8));
            }
        });
        applied.keySet().stream().filter(f -> !now.containsKey(f)).forEach(open::release);
        applied = now;
        List<Touched> all;
        synchronized (this) {
            all = List.copyOf(touched);
            touched.clear();
        }
        all.forEach(t -> open.touched(t.file(), t.asBefore()));
    }

    private void closeSession() {
        Live open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    private void close(@Nullable OpenTree open) {
        closeSession();
        tree = null;
        if (open != null) {
            open.close();
        }
    }

    private void closeAll() {
        close(tree);
        synchronized (this) {
            waiting.forEach(w -> w.cancel(false));
            waiting.clear();
        }
    }

    /** Ends the thread once what it does is done. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(10_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
