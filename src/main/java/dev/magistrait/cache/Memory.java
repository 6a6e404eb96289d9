package dev.magistrait.cache;

import dev.magistrait.codec.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of files or directories below some paths, by their absolute paths. What cannot be read or written is as if it were not there.
 *
 * @param <E> what is kept of one
 */
final class Memory<E> {

    private final @Nullable Slot slot;
    private final Kind kind;
    private final Map<String, E> before;
    private final Map<String, E> now = new ConcurrentHashMap<>();

    Memory(@Nullable Slot slot, Kind kind, Map<String, E> before) {
        this.slot = slot;
        this.kind = kind;
        this.before = before;
    }

    /** Whether anything is kept. */
    boolean present() {
        return slot != null;
    }

    Optional<E> known(String path) {
        return Optional.ofNullable(before.get(path));
    }

    void note(String path, E entry) {
        now.put(path, entry);
    }

    /** Keeps, in a while, what was noted so far. */
    void keep(BiConsumer<Map<String, E>, Writer> writing) {
        Slot to = slot;
        if (to == null) {
            return;
        }
        Map<String, E> found = new TreeMap<>(now);
        if (found.equals(before)) {
            to.writer().execute(() -> to.used(kind));
        } else {
            to.writer().execute(() -> to.keep(kind, out -> writing.accept(found, out)));
        }
    }
}
