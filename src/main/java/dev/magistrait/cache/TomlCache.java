package dev.magistrait.cache;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.ByteSource;
import dev.magistrait.codec.Codec;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.Reader;
import dev.magistrait.codec.Refused;
import dev.magistrait.codec.SipHash;
import dev.magistrait.codec.Writer;
import dev.magistrait.workspace.toml.TomlMemory;
import dev.magistrait.workspace.toml.TomlValue;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of the manifests below some paths. */
public final class TomlCache implements TomlMemory {

    private static final TomlCache NONE = new TomlCache(null, new Known(new SipHash(0, 0), Map.of()));

    private final Memory<Manifest> memory;
    private final SipHash key;

    /**
     * What is kept in one file.
     *
     * @param key of the hashes of files
     * @param entries by the files' absolute paths
     */
    record Known(SipHash key, Map<String, Manifest> entries) {}

    /** @param table what it says, as {@link Codec} writes it */
    record Manifest(FileRead.Identity identity, ByteSource table) {}

    private TomlCache(@Nullable Slot slot, Known known) {
        this.memory = new Memory<>(slot, Kind.MANIFESTS, known.entries());
        this.key = known.key();
    }

    static TomlCache none() {
        return NONE;
    }

    static TomlCache open(Slot slot) {
        return new TomlCache(
                slot,
                slot.open(Kind.MANIFESTS, Kept::manifests).orElseGet(() -> new Known(SipHash.random(), Map.of())));
    }

    @Override
    public Optional<TomlValue.Table> table(Source source) {
        if (!memory.present()) {
            return TomlMemory.NONE.table(source);
        }
        long time = System.currentTimeMillis();
        Stamp stamp = Stamp.of(source.file());
        String file = source.file().toString();
        return memory.known(file)
                .filter(k -> k.identity().settled() && k.identity().stamp().equals(stamp))
                .flatMap(k -> recalled(file, k, k.identity()))
                .or(() -> read(file, source, stamp, time));
    }

    private Optional<TomlValue.Table> read(String file, Source source, Stamp stamp, long time) {
        return source.bytes().flatMap(bytes -> {
            var identity = new FileRead.Identity(stamp, stamp.settled(time), key.of(bytes));
            return memory.known(file)
                    .filter(k -> k.identity().hash() == identity.hash())
                    .flatMap(k -> recalled(file, k, identity))
                    .or(() -> parsed(file, source, bytes, identity));
        });
    }

    private Optional<TomlValue.Table> recalled(String file, Manifest known, FileRead.Identity identity) {
        try {
            TomlValue.Table table = table(known.table());
            memory.note(file, new Manifest(identity, known.table()));
            return Optional.of(table);
        } catch (Damaged _) {
            return Optional.empty();
        }
    }

    /** Throws {@link Damaged}. */
    static TomlValue.Table table(ByteSource bytes) {
        Reader in = new Reader(bytes.again());
        TomlValue.Table table = Codec.table(in);
        in.finish();
        return table;
    }

    private Optional<TomlValue.Table> parsed(String file, Source source, byte[] bytes, FileRead.Identity identity) {
        Optional<TomlValue.Table> table = source.parse(bytes);
        table.filter(_ -> !identity.stamp().equals(Stamp.NONE)).ifPresent(t -> note(file, t, identity));
        return table;
    }

    private void note(String file, TomlValue.Table table, FileRead.Identity identity) {
        try {
            memory.note(file, new Manifest(identity, bytes(table).source()));
        } catch (Refused _) {
            // The file is parsed again by the next run.
        }
    }

    /** Throws {@link Refused} for values nested too deep. */
    static ByteSink bytes(TomlValue.Table table) {
        Writer out = new Writer();
        Codec.write(table, out);
        return out.shape();
    }

    /** Keeps, in a while, what was asked for so far. */
    public void keep() {
        memory.keep((found, out) -> Kept.write(new Known(key, found), out));
    }
}
