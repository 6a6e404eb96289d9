package dev.magistrait.cli.command;

import dev.magistrait.workspace.file.Unfinished;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** Files that are either whole or not there: written beside their place, then moved into it. */
final class AtomicFile {

    private static final List<Path> SYSTEM = List.of(Path.of("/dev"), Path.of("/proc"));

    private AtomicFile() {}

    /**
     * Devices and pipes, which no file can take the place of, are written directly. A link is replaced and never followed: it may be a
     * stranger's, and lead to a file of whoever runs this.
     */
    static void write(Path file, WrittenFiles.Content content) throws IOException {
        if (isStream(file)) {
            fill(file, content, StandardOpenOption.WRITE);
            return;
        }
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(".magistrait-" + UUID.randomUUID() + ".tmp");
        Unfinished.begin(unfinished);
        try {
            fill(unfinished, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Unfinished.delete(unfinished);
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

    private static void fill(Path file, WrittenFiles.Content content, StandardOpenOption... options)
            throws IOException {
        try (Writer out = Files.newBufferedWriter(file, options)) {
            content.write(out);
        }
    }
}
