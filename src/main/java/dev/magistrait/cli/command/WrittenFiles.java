package dev.magistrait.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The files that a command writes. What could not be written is refused before work is spent on it. */
public final class WrittenFiles {

    private final Subcommand command;
    private final Set<Path> seen = new HashSet<>();

    /** What writes a document. */
    public interface Content {
        void write(Writer out) throws IOException;
    }

    public WrittenFiles(Subcommand command) {
        this.command = command;
    }

    /** @param option the option that names the file */
    public void require(Path file, String option) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (file.toString().equals("-")) {
            throw command.wrongUsage(
                    "`" + option + "` takes a file", "`--format` chooses what goes to standard output");
        }
        if (Files.isDirectory(absolute) || parent == null) {
            throw command.wrongUsage("`" + file + "` is a directory", "name a file in it");
        }
        if (!Files.isDirectory(parent)) {
            throw command.wrongUsage(
                    "`" + file + "` stands in no directory", "make the directory `" + parent + "` first");
        }
        if (!seen.add(absolute)) {
            throw command.wrongUsage("`" + file + "` is to hold two reports", "name two files");
        }
    }

    public void write(Path file, Content content) {
        try {
            AtomicFile.write(file, content);
        } catch (IOException e) {
            throw command.wrongUsage("cannot write `" + file + "`: " + reason(e), "name a file that can be written");
        }
    }

    /** The system's own words where it has some; else Java's message is only the file's name. */
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            case FileSystemException _ -> "the system refuses it";
            default -> String.valueOf(e.getMessage());
        };
    }
}
