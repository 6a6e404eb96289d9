package dev.magistrait.fix.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * Tells which files have not changed since code was read: edits are places in what was read then.
 *
 * @param since when reading began
 */
public record Freshness(Instant since) {

    /** Whether nobody has written to the file, or put another in its place, since then. */
    public boolean holds(Path file) {
        try {
            return changed(file).toInstant().isBefore(since);
        } catch (IOException e) {
            // Whoever reads it says why it cannot.
            return true;
        }
    }

    /** When its status changed, which unlike its time nobody sets back; where the system tells that. */
    private static FileTime changed(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(file, "unix:ctime")
                : Files.getLastModifiedTime(file);
    }
}
