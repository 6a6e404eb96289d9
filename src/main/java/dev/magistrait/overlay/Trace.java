package dev.magistrait.overlay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which files and directories were asked about, and how: what came of the answers holds until one of them changes. */
public final class Trace {

    private final Set<Path> read = ConcurrentHashMap.newKeySet();
    private final Set<Path> sought = ConcurrentHashMap.newKeySet();
    private final Set<Path> listed = ConcurrentHashMap.newKeySet();

    Trace() {}

    void read(Path file) {
        read.add(file.toAbsolutePath().normalize());
    }

    void sought(Path file) {
        sought.add(file.toAbsolutePath().normalize());
    }

    void listed(Path directory) {
        listed.add(directory.toAbsolutePath().normalize());
    }

    /** Whether the content of the file was read. */
    public boolean hasRead(Path file) {
        return read.contains(Overlay.onDisk(file));
    }

    /** Whether it was asked for the file itself, or for what is in a directory that the file would lie in or make. */
    public boolean hasSought(Path file) {
        Path plain = Overlay.onDisk(file);
        if (read.contains(plain) || sought.contains(plain)) {
            return true;
        }
        for (Path up = plain.getParent(); up != null; up = up.getParent()) {
            if (listed.contains(up) || (sought.contains(up) && !Files.exists(up))) {
                return true;
            }
        }
        return false;
    }
}
