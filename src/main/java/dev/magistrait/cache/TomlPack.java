package dev.magistrait.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What is kept of the TOML files below some paths, in one file.
 *
 * @param key of the hashes of files
 * @param entries by the files' absolute paths
 */
record TomlPack(SipHash key, Map<String, Entry> entries) {

    private static final long MAGIC = 0x6c6d6f7467616dL;

    /**
     * A file.
     *
     * @param table what it says, as {@link TomlEncoder} writes it
     */
    record Entry(FileRead.Identity identity, ByteSource table) {

        private void write(String file, ByteSink out) {
            out.text(file);
            identity.stamp().write(out);
            out.octet(identity.settled() ? 1 : 0);
            out.fixed(identity.hash());
            ByteSource bytes = table.again();
            out.number(bytes.remaining());
            bytes.appendTo(out);
        }

        private static Entry read(ByteSource in) {
            var identity = new FileRead.Identity(Stamp.read(in), in.octet() != 0, in.fixed());
            return new Entry(identity, in.part(in.count()));
        }
    }

    /**
     * Opens a pack. Throws {@link Damaged} for a file that is none, or one of another build or other paths.
     *
     * @param paths those that were checked
     * @param build which build of the program this is
     */
    static TomlPack open(Path file, String paths, long build) throws IOException {
        ByteSource in = Envelope.open(file, MAGIC, build);
        SipHash key = new SipHash(in.fixed(), in.fixed());
        if (!in.text().equals(paths)) {
            throw new Damaged("of other paths");
        }
        int count = in.count();
        Map<String, Entry> entries = HashMap.newHashMap(count);
        for (int left = count; left > 0; left--) {
            entries.put(in.text(), Entry.read(in));
        }
        return new TomlPack(key, entries);
    }

    /** The parts of the file; none where it would be too large. */
    ByteSink[] bytes(String paths, long build) {
        ByteSink body = new ByteSink();
        body.fixed(key.first());
        body.fixed(key.second());
        body.text(paths);
        body.number(entries.size());
        entries.forEach((file, entry) -> entry.write(file, body));
        return Envelope.of(MAGIC, build, body);
    }
}
