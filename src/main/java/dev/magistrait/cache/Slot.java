package dev.magistrait.cache;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.Reader;
import dev.magistrait.codec.Refused;
import dev.magistrait.codec.Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where to keep what is known of a workspace, or of all that lies below some paths.
 *
 * @param of the workspace's directory, or the paths that are checked
 */
record Slot(Shelf shelf, String of, long build, ExecutorService writer) {

    /** The largest file that is read at once, in bytes. */
    private static final int LARGEST = 1 << 26;

    Path place(Kind kind) {
        return shelf.place(of, kind);
    }

    Envelope envelope(Kind kind) {
        return new Envelope(kind, build, of);
    }

    /** All of a file; empty where it cannot be read. */
    <T> Optional<T> open(Kind kind, Function<Reader, T> reading) {
        try {
            Reader in = new Reader(envelope(kind).open(Shelf.read(place(kind), LARGEST)));
            T found = reading.apply(in);
            in.finish();
            return Optional.of(found);
        } catch (IOException | Damaged _) {
            return Optional.empty();
        }
    }

    /** Writes a file, unless it would be too large. The next run finds out what this one found out where it cannot be written. */
    void keep(Kind kind, Consumer<Writer> writing) {
        try {
            Writer out = new Writer();
            writing.accept(out);
            ByteSink bytes = envelope(kind).around(out.shape());
            if (bytes.size() <= LARGEST) {
                shelf.write(place(kind), bytes);
            }
        } catch (IOException | Refused _) {
            // As if it were not there.
        }
    }

    /** Notes that files are in use. */
    void used(Kind... kinds) {
        for (Kind kind : kinds) {
            shelf.used(place(kind));
        }
    }
}
