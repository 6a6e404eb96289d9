package dev.magistrait.cache;

import dev.magistrait.workspace.toml.TomlMemory;
import dev.magistrait.workspace.toml.TomlValue;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** What is kept of the manifests below some paths. What cannot be read or written is as if it were not there. */
public final class TomlCache implements TomlMemory {

    private static final TomlCache NONE = new TomlCache(null, new TomlPack(new SipHash(0, 0), Map.of()));

    private final @Nullable Slot slot;
    private final TomlPack before;
    private final Map<String, TomlPack.Entry> now = new ConcurrentHashMap<>();

    private TomlCache(@Nullable Slot slot, TomlPack before) {
        this.slot = slot;
        this.before = before;
    }

    static TomlCache none() {
        return NONE;
    }

    static TomlCache open(Shelf shelf, String paths, long build, ExecutorService writer) {
        Slot slot = new Slot(shelf, shelf.manifests(paths), paths, build, writer);
        try {
            return new TomlCache(slot, TomlPack.open(slot.place(), paths, build));
        } catch (IOException | Damaged _) {
            SecureRandom random = new SecureRandom();
            SipHash key = new SipHash(random.nextLong(), random.nextLong());
            return new TomlCache(slot, new TomlPack(key, Map.of()));
        }
    }

    @Override
    public Optional<TomlValue.Table> table(Source source) {
        if (slot == null) {
            return TomlMemory.NONE.table(source);
        }
        long time = System.currentTimeMillis();
        Stamp stamp = Stamp.of(source.file());
        String file = source.file().toString();
        TomlPack.Entry known = before.entries().get(file);
        if (known != null
                && known.identity().settled()
                && known.identity().stamp().equals(stamp)) {
            Optional<TomlValue.Table> table = recalled(file, known, known.identity());
            if (table.isPresent()) {
                return table;
            }
        }
        return source.bytes().flatMap(bytes -> {
            var identity = new FileRead.Identity(
                    stamp, stamp.settled(time), before.key().of(bytes));
            return known != null && known.identity().hash() == identity.hash()
                    ? recalled(file, known, identity).or(() -> parsed(source, bytes, identity))
                    : parsed(source, bytes, identity);
        });
    }

    private Optional<TomlValue.Table> recalled(String file, TomlPack.Entry known, FileRead.Identity identity) {
        try {
            TomlValue.Table table = TomlDecoder.table(known.table().again());
            now.put(file, new TomlPack.Entry(identity, known.table()));
            return Optional.of(table);
        } catch (Damaged _) {
            return Optional.empty();
        }
    }

    private Optional<TomlValue.Table> parsed(Source source, byte[] bytes, FileRead.Identity identity) {
        Optional<TomlValue.Table> table = source.parse(bytes);
        table.filter(_ -> !identity.stamp().equals(Stamp.NONE))
                .ifPresent(t -> note(source.file().toString(), t, identity));
        return table;
    }

    private void note(String file, TomlValue.Table table, FileRead.Identity identity) {
        try {
            now.put(file, new TomlPack.Entry(identity, TomlEncoder.bytes(table).source()));
        } catch (Refused _) {
            // The file is parsed again by the next run.
        }
    }

    /** Keeps, in a while, what was asked for so far. */
    public void keep() {
        Slot to = slot;
        if (to == null || (now.isEmpty() && before.entries().isEmpty())) {
            return;
        }
        Map<String, TomlPack.Entry> found = new TreeMap<>(now);
        if (found.equals(before.entries())) {
            to.used();
        } else {
            to.keep(() -> new TomlPack(before.key(), found).bytes(to.paths(), to.build()));
        }
    }
}
