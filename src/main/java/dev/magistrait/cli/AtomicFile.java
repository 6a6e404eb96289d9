package dev.magistrait.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Files that are either whole or not there: written beside their place, then moved into it. */
final class AtomicFile {

    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> UNFINISHED.forEach(AtomicFile::delete)));
    }

    private static final List<Path> SYSTEM = List.of(Path.of("/dev"), Path.of("/proc"));

    private AtomicFile() {}

    /** What writes a document. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    /**
     * Devices and pipes, which no file can take the place of, are written directly. A link is replaced and never followed: it may be a
     * stranger's, and lead to a file of whoever runs this.
     */
    static void write(Path file, Content content) throws IOException {
        if (isStream(file)) {
            fill(file, content, StandardOpenOption.WRITE);
            return;
        }
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(".magistrait-" + UUID.randomUUID() + ".tmp");
        UNFINISHED.add(unfinished);
        try {
            fill(unfinished, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(unfinished);
        }
    }

    /** The links of the system itself, such as {@code /dev/stdout}, lead to what is open already. */
    private static boolean isStream(Path file) throws IOException {
        return Files.isSymbolicLink(file)
                ? SYSTEM.stream().anyMatch(parent(file)::startsWith)
                : Files.exists(file) && !Files.isRegularFile(file);
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent.toRealPath();
    }

    private static void fill(Path file, Content content, StandardOpenOption... options) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, options)) {
            content.write(out);
        }
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
            UNFINISHED.remove(unfinished);
        } catch (IOException e) {
            // Nothing more can be done; the file has a name of its own, and no one takes it for a report.
        }
    }
}
