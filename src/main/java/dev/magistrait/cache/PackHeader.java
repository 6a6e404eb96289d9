package dev.magistrait.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * The first bytes of a pack: they say where the rest is, and of which build.
 *
 * @param key of the hashes of files
 */
record PackHeader(long build, SipHash key, Section index, Section facts, Section words, Section outlines) {

    /** In bytes. */
    static final int SIZE = 13 * Long.BYTES;

    /** The largest pack that is kept, in bytes. Ten million lines take less. */
    static final int LARGEST = 1 << 28;

    private static final long MAGIC = 0x656863616367616dL;

    /** A stretch of the file. A checksum of the outlines as a whole is not kept: each has its own. */
    record Section(long start, int length, int checksum) {

        static Section of(long start, ByteSink bytes) {
            return new Section(start, bytes.size(), bytes.checksum());
        }

        byte[] bytes(FileChannel channel) throws IOException {
            byte[] bytes = Pack.bytes(channel, start, length);
            if (new ByteSource(bytes).checksum() != checksum) {
                throw new Damaged("a wrong checksum");
            }
            return bytes;
        }

        ByteSource in(FileChannel channel) throws IOException {
            return new ByteSource(bytes(channel));
        }

        private void write(ByteSink out) {
            out.fixed(length);
            out.fixed(checksum);
        }

        private static Section read(ByteSource in, long start) {
            long length = in.fixed();
            if (length < 0 || length > LARGEST) {
                throw new Damaged("a section of no such length");
            }
            return new Section(start, (int) length, (int) in.fixed());
        }

        private long end() {
            return start + length;
        }
    }

    static PackHeader of(long build, SipHash key, Draft.Sections sections) {
        Section index = Section.of(SIZE, sections.index());
        Section facts = Section.of(index.end(), sections.facts());
        Section words = Section.of(facts.end(), sections.words());
        return new PackHeader(
                build,
                key,
                index,
                facts,
                words,
                new Section(words.end(), sections.outlines().size(), 0));
    }

    /** The size of the whole pack, in bytes. */
    long size() {
        return outlines.end();
    }

    Section outline(Entry entry) {
        if (entry.start() < 0 || entry.length() < 0 || entry.length() > outlines.length() - entry.start()) {
            throw new Damaged("an outline outside of the file");
        }
        return new Section(outlines.start() + entry.start(), entry.length(), entry.checksum());
    }

    byte[] bytes() {
        ByteSink fields = new ByteSink();
        fields.fixed(MAGIC);
        fields.fixed(build);
        fields.fixed(key.first());
        fields.fixed(key.second());
        index.write(fields);
        facts.write(fields);
        words.write(fields);
        outlines.write(fields);
        fields.fixed(fields.checksum());
        return fields.bytes();
    }

    static PackHeader read(byte[] bytes, long size, long build) {
        ByteSource in = new ByteSource(bytes);
        int checksum = new ByteSource(bytes, 0, SIZE - Long.BYTES).checksum();
        if (in.fixed() != MAGIC || in.fixed() != build) {
            throw new Damaged("of another build");
        }
        SipHash key = new SipHash(in.fixed(), in.fixed());
        Section index = Section.read(in, SIZE);
        Section facts = Section.read(in, index.end());
        Section words = Section.read(in, facts.end());
        Section outlines = Section.read(in, words.end());
        if ((int) in.fixed() != checksum || outlines.end() != size) {
            throw new Damaged("a damaged header");
        }
        return new PackHeader(build, key, index, facts, words, outlines);
    }
}
