package dev.magistrait.lsp;

import static java.util.Objects.requireNonNull;

import dev.magistrait.live.OpenTree;
import dev.magistrait.report.Report;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** What the services of one client share. */
final class Desk {

    final Host program;
    final Documents documents = new Documents();
    final Publishing publishing;
    final Diagnoses diagnoses;
    final Checker checker;
    final List<Path> folders = new CopyOnWriteArrayList<>();
    private volatile Settings settings = Settings.NONE;
    private volatile Client client = Client.of(null);
    private volatile @Nullable LanguageClient remote;

    Desk(Host program) {
        this.program = program;
        BiFunction<Report, String, Optional<URI>> pages = program::page;
        this.diagnoses = new Diagnoses(documents, pages);
        this.publishing = new Publishing(this);
        this.checker = new Checker(
                documents, publishing, this::opened, new Report(program.tool(), List.of()), program.stack());
    }

    /** Without a folder, the files that are open: each leads to the package around it. */
    private OpenTree opened() {
        List<Path> paths = folders.isEmpty()
                ? documents.all().keySet().stream()
                        .filter(f -> f.toString().endsWith(".rs"))
                        .sorted()
                        .toList()
                : List.copyOf(folders);
        return program.open(paths, settings);
    }

    void connected(LanguageClient to) {
        remote = to;
    }

    LanguageClient remote() {
        return requireNonNull(remote, "a client connects before it asks");
    }

    void knows(Client other) {
        client = other;
        documents.counting(other.encoding());
    }

    Client client() {
        return client;
    }

    void set(Settings other) {
        settings = other;
    }

    Settings settings() {
        return settings;
    }

    /** Versions of open documents, by URI. */
    Map<Path, Document> open() {
        return documents.all();
    }
}
