package dev.magistrait.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Files that are either whole or not there: written beside their place, then moved into it. */
final class AtomicFile {

    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> UNFINISHED.forEach(AtomicFile::delete)));
    }

    private AtomicFile() {}

    /** Devices and pipes, which no file can take the place of, are written directly; of a link, what it leads to is replaced. */
    static void write(Path file, WrittenFiles.Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            fill(file, content, StandardOpenOption.WRITE);
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path unfinished = target.resolveSibling(".magistrait-" + UUID.randomUUID() + ".tmp");
        UNFINISHED.add(unfinished);
        try {
            fill(unfinished, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(unfinished);
        }
    }

    private static void fill(Path file, WrittenFiles.Content content, StandardOpenOption... options)
            throws IOException {
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
