package dev.magistrait.cli.command;

import dev.magistrait.workspace.file.Unfinished;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are either whole or not there: written beside their place, then moved into it. */
final class AtomicFile {

    private AtomicFile() {}

    /** Devices and pipes, which no file can take the place of, are written directly; of a link, what it leads to is replaced. */
    static void write(Path file, WrittenFiles.Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            fill(file, content, StandardOpenOption.WRITE);
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path unfinished = target.resolveSibling(".magistrait-" + UUID.randomUUID() + ".tmp");
        Unfinished.begin(unfinished);
        try {
            fill(unfinished, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Unfinished.delete(unfinished);
        }
    }

    private static void fill(Path file, WrittenFiles.Content content, StandardOpenOption... options)
            throws IOException {
        try (Writer out = Files.newBufferedWriter(file, options)) {
            content.write(out);
        }
    }
}
