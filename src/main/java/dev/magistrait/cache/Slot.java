package dev.magistrait.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Where to keep what is known of all that lies below some paths.
 *
 * @param paths those that are checked
 */
record Slot(Shelf shelf, Path place, String paths, long build, ExecutorService writer) {

    /** Notes, in a while, that what is there is in use. */
    void used() {
        writer.execute(() -> shelf.used(place));
    }

    /** Writes, in a while, the parts of a file; none leave it as it is. */
    void keep(Supplier<ByteSink[]> parts) {
        writer.execute(() -> write(parts));
    }

    private void write(Supplier<ByteSink[]> parts) {
        try {
            ByteSink[] bytes = parts.get();
            if (bytes.length > 0) {
                shelf.write(place, bytes);
            }
        } catch (IOException | Refused _) {
            // The next run finds out what this one found out.
        }
    }
}
