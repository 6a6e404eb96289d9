package dev.magistrait.overlay;

import static java.util.Objects.requireNonNull;

import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts that lie over the files of the disk: of a file that is edited, of one that does not exist yet, of one that is gone. Paths of
 * {@link #path} see them; of all else they see the disk. For any thread.
 */
public final class Overlay {

    /** What lies over one file. */
    sealed interface Layer {

        /** Bytes in place of those on disk. */
        final class Text implements Layer {

            private final byte[] bytes;
            private final long time;

            Text(byte[] bytes, long time) {
                this.bytes = bytes;
                this.time = time;
            }

            /** The bytes themselves, not a copy: nobody writes to them. */
            byte[] bytes() {
                return bytes;
            }

            /** When it came, in milliseconds. */
            long time() {
                return time;
            }
        }

        /** There is no such file. */
        record Gone() implements Layer {}
    }

    private static final Layer GONE = new Layer.Gone();

    private final Map<Path, Layer> layers = new ConcurrentHashMap<>();
    private final LayeredFileSystem system = new LayeredFileSystem(this);
    private volatile @Nullable Trace trace;

    /** A path of the disk as one that sees the texts. */
    public Path path(Path onDisk) {
        return onDisk instanceof LayeredPath layered ? layered : system.layered(onDisk);
    }

    /** Where a path that sees the texts lies on disk. */
    public static Path onDisk(Path path) {
        return LayeredPath.plain(path);
    }

    /** Lays a text over a file, which need not exist. The bytes are not to be written to afterwards. */
    public void write(Path file, byte[] text) {
        layers.put(key(file), new Layer.Text(requireNonNull(text, "text"), System.currentTimeMillis()));
    }

    /** From now on there is no such file. */
    public void remove(Path file) {
        layers.put(key(file), GONE);
    }

    /** From now on the file is as it is on disk. */
    public void release(Path file) {
        layers.remove(key(file));
    }

    /** Whether anything lies over the file. */
    public boolean covers(Path file) {
        return layers.containsKey(key(file));
    }

    /** Whether there is such a file, with what lies over it. */
    public boolean exists(Path file) {
        return Files.exists(path(file));
    }

    /** Takes down, from now on, which files are asked about. */
    public Trace trace() {
        Trace begun = new Trace();
        trace = begun;
        return begun;
    }

    /** Takes down nothing any more. */
    public void traceNothing() {
        trace = null;
    }

    FileSystem system() {
        return system;
    }

    Optional<Trace> tracing() {
        return Optional.ofNullable(trace);
    }

    Optional<Layer> layer(Path onDisk) {
        return layers.isEmpty() ? Optional.empty() : Optional.ofNullable(layers.get(key(onDisk)));
    }

    /** Whether the texts need the directory, though the disk may have none there. */
    boolean holdsDirectory(Path onDisk) {
        Path directory = key(onDisk);
        return layers.entrySet().stream()
                .anyMatch(e -> e.getValue() instanceof Layer.Text
                        && e.getKey().startsWith(directory)
                        && !e.getKey().equals(directory));
    }

    /** All that lies over files right below a directory, and the directories that they need. */
    Map<Path, Layer> below(Path onDisk) {
        Path directory = key(onDisk);
        Map<Path, Layer> found = new ConcurrentHashMap<>();
        layers.forEach((file, layer) -> {
            if (file.startsWith(directory) && !file.equals(directory)) {
                boolean direct = file.getNameCount() == directory.getNameCount() + 1;
                if (direct) {
                    found.put(file, layer);
                } else if (layer instanceof Layer.Text) {
                    Path child = directory.resolve(file.getName(directory.getNameCount()));
                    if (!Files.exists(child, LinkOption.NOFOLLOW_LINKS)) {
                        found.put(child, layer);
                    }
                }
            }
        });
        return found;
    }

    private static Path key(Path file) {
        return LayeredPath.plain(file).toAbsolutePath().normalize();
    }
}
