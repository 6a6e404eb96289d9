package dev.magistrait.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** The files that a client has open, by where they lie. For any thread. */
final class Documents {

    private final Map<Path, Document> open = new ConcurrentHashMap<>();
    private volatile Encoding encoding = Encoding.UTF16;

    void counting(Encoding other) {
        encoding = other;
    }

    Encoding encoding() {
        return encoding;
    }

    /** The file of a URI; empty for what is no file, such as a text that was never saved. */
    static Optional<Path> file(String uri) {
        try {
            URI parsed = URI.create(uri);
            return "file".equals(parsed.getScheme())
                    ? Optional.of(Path.of(parsed).toAbsolutePath().normalize())
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<Document> open(String uri, int version, String text) {
        Optional<Document> opened = file(uri).map(file -> new Document(uri, file, version, new Text(text, encoding)));
        opened.ifPresent(d -> open.put(d.file(), d));
        return opened;
    }

    Optional<Document> change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
        return file(uri)
                .flatMap(file -> Optional.ofNullable(open.computeIfPresent(file, (_, document) -> {
                    Text text = document.text();
                    for (TextDocumentContentChangeEvent change : changes) {
                        text = text.with(change);
                    }
                    return new Document(document.uri(), file, version, text);
                })));
    }

    Optional<Document> close(String uri) {
        return file(uri).flatMap(file -> Optional.ofNullable(open.remove(file)));
    }

    Optional<Document> at(String uri) {
        return file(uri).flatMap(this::at);
    }

    Optional<Document> at(Path file) {
        return Optional.ofNullable(open.get(file));
    }

    /** All as they are now. */
    Map<Path, Document> all() {
        return new HashMap<>(open);
    }

    /** The text of a file, open or not; empty where it cannot be read. */
    Text text(Path file) {
        Document known = open.get(file);
        if (known != null) {
            return known.text();
        }
        try {
            return new Text(Files.readString(file, UTF_8), encoding);
        } catch (IOException _) {
            return new Text("", encoding);
        }
    }

    /** How the client names a file: as it did when it opened it, where it did. */
    String uri(Path file) {
        Document known = open.get(file);
        return known == null ? file.toUri().toString() : known.uri();
    }
}
