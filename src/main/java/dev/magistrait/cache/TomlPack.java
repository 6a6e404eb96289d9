package dev.magistrait.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
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

    /** In bytes: magic number, build, both halves of the key, a checksum of the rest. */
    private static final int HEADER = 5 * Long.BYTES;

    private static final long MAGIC = 0x6c6d6f7467616dL;

    /** The largest that is kept, in bytes. */
    private static final int LARGEST = 1 << 26;

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
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < HEADER || size > LARGEST) {
                throw new Damaged("of no such size");
            }
            return read(new ByteSource(Pack.bytes(channel, 0, (int) size)), paths, build);
        }
    }

    private static TomlPack read(ByteSource in, String paths, long build) {
        if (in.fixed() != MAGIC || in.fixed() != build) {
            throw new Damaged("of another build");
        }
        SipHash key = new SipHash(in.fixed(), in.fixed());
        if ((int) in.fixed() != in.checksum() || !in.text().equals(paths)) {
            throw new Damaged("a wrong checksum, or of other paths");
        }
        int count = in.count();
        Map<String, Entry> entries = HashMap.newHashMap(count);
        for (int left = count; left > 0; left--) {
            entries.put(in.text(), Entry.read(in));
        }
        return new TomlPack(key, entries);
    }

    /** The bytes of the file, header first; none where there are too many. */
    ByteSink[] bytes(String paths, long build) {
        ByteSink body = new ByteSink();
        body.text(paths);
        body.number(entries.size());
        entries.forEach((file, entry) -> entry.write(file, body));
        ByteSink header = new ByteSink();
        header.fixed(MAGIC);
        header.fixed(build);
        header.fixed(key.first());
        header.fixed(key.second());
        header.fixed(body.checksum());
        return body.size() > LARGEST - HEADER ? new ByteSink[0] : new ByteSink[] {header, body};
    }
}
