package dev.magistrait.overlay;

import dev.magistrait.overlay.Overlay.Layer;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a directory holds.
 *
 * @param entries sorted
 */
record LayeredListing(List<Path> entries) implements DirectoryStream<Path> {

    static LayeredListing of(LayeredPath directory, Map<Path, Layer> over, Filter<? super Path> filter)
            throws IOException {
        Set<Path> names = new TreeSet<>();
        if (Files.isDirectory(directory.plain())) {
            try (DirectoryStream<Path> onDisk = Files.newDirectoryStream(directory.plain())) {
                onDisk.forEach(e -> names.add(e.getFileName()));
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        over.forEach((file, layer) -> {
            if (layer instanceof Layer.Gone) {
                names.remove(file.getFileName());
            } else {
                names.add(file.getFileName());
            }
        });
        List<Path> entries = new ArrayList<>();
        for (Path name : names) {
            Path entry = directory.resolve(name);
            if (filter.accept(entry)) {
                entries.add(entry);
            }
        }
        return new LayeredListing(entries);
    }

    @Override
    public Iterator<Path> iterator() {
        return entries.iterator();
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
