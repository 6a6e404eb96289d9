package dev.magistrait.cache;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.ByteSource;
import dev.magistrait.codec.Codec;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.Lexicon;
import dev.magistrait.codec.Reader;
import dev.magistrait.codec.SipHash;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.resolve.names.SourceKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of one workspace, in one file: the length of a head, the head, the facts, the words of the outlines, the outlines. */
final class Pack implements AutoCloseable {

    /** The largest pack that is kept, in bytes. Ten million lines take less. */
    static final int LARGEST = 1 << 28;

    private static final int FEW_WORDS = 10_000;

    private final FileChannel channel;
    private final Head head;
    /** Where the facts start. */
    private final long start;

    private final Map<SourceKey, Entry> entries;
    private @Nullable Lexicon lexicon;
    private int wordsAtFirst;

    /**
     * What is read at once. A checksum of the outlines as a whole is not kept: each has its own.
     *
     * @param key of the hashes of files
     * @param outlines how many bytes they take
     */
    record Head(SipHash key, Section facts, Section words, int outlines, List<Entry> entries) {

        private long size() {
            return (long) facts.length() + words.length() + outlines;
        }
    }

    /** A stretch of the file. */
    record Section(int length, int checksum) {

        Section {
            if (length < 0 || length > LARGEST) {
                throw new IllegalArgumentException("of no such length: " + length);
            }
        }

        static Section of(ByteSink bytes) {
            return new Section(bytes.size(), bytes.checksum());
        }
    }

    private Pack(FileChannel channel, Head head, long start) {
        this.channel = channel;
        this.head = head;
        this.start = start;
        this.entries = HashMap.newHashMap(head.entries().size());
        head.entries().forEach(e -> entries.put(e.key(), e));
    }

    /** Opens a pack. Throws {@link Damaged} for a file that is none, or one of another build or workspace. */
    static Pack open(Path file, Envelope envelope) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            long length = new ByteSource(Shelf.bytes(channel, 0, Long.BYTES)).fixed();
            if (length < 0 || length > LARGEST) {
                throw new Damaged("a head of no such length");
            }
            Reader in = new Reader(envelope.open(Shelf.bytes(channel, Long.BYTES, (int) length)));
            Head head = Kept.head(in);
            in.finish();
            long start = Long.BYTES + length;
            if (head.outlines() < 0 || start + head.size() != channel.size()) {
                throw new Damaged("of another length");
            }
            return new Pack(channel, head, start);
        } catch (IOException | Damaged e) {
            channel.close();
            throw e;
        }
    }

    SipHash key() {
        return head.key();
    }

    Map<SourceKey, Entry> entries() {
        return entries;
    }

    /** The bytes of the outlines' words, as they are. */
    byte[] words() {
        return bytes(start + head.facts().length(), head.words());
    }

    /** The bytes that hold the facts; none where they are not kept. */
    byte[] facts() {
        return bytes(start, head.facts());
    }

    private byte[] bytes(long from, Section section) {
        try {
            byte[] bytes = Shelf.bytes(channel, from, section.length());
            if (new ByteSource(bytes).checksum() != section.checksum()) {
                throw new Damaged("a wrong checksum");
            }
            return bytes;
        } catch (IOException e) {
            throw new Damaged(String.valueOf(e.getMessage()));
        }
    }

    synchronized Lexicon lexicon() {
        Lexicon known = lexicon;
        if (known == null) {
            ByteSource in = new ByteSource(words());
            wordsAtFirst = in.number();
            known = new Lexicon(in);
            lexicon = known;
        }
        return known;
    }

    /** How many words there were when all outlines were last written at once. */
    int wordsAtFirst() {
        lexicon();
        return wordsAtFirst;
    }

    /** Whether many words may be of outlines that are no longer there. */
    boolean crowded() {
        return lexicon().words() > 2L * wordsAtFirst() + FEW_WORDS;
    }

    /** The bytes of a file's outline. Throws {@link Damaged}. */
    byte[] outlineBytes(Entry entry) {
        if (entry.start() < 0 || entry.length() < 0 || entry.length() > head.outlines() - entry.start()) {
            throw new Damaged("an outline outside of the file");
        }
        long outlines = start + head.facts().length() + head.words().length();
        return bytes(outlines + entry.start(), new Section(entry.length(), entry.checksum()));
    }

    /** A file's outline. Throws {@link Damaged}. */
    FileOutline outline(Entry entry) {
        Reader in = new Reader(lexicon(), new ByteSource(outlineBytes(entry)));
        FileOutline outline = Codec.outline(in);
        in.finish();
        return outline;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // It was only read from.
        }
    }
}
