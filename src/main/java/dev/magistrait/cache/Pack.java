package dev.magistrait.cache;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.resolve.names.SourceKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of one workspace, in one file: a header, what is known of each file, the facts, the words of the outlines, the outlines. */
final class Pack implements AutoCloseable {

    private static final int FEW_WORDS = 10_000;

    private final FileChannel channel;
    private final PackHeader header;
    private final Map<SourceKey, Entry> entries;
    private @Nullable Lexicon lexicon;
    private int wordsAtFirst;

    private Pack(FileChannel channel, PackHeader header, Map<SourceKey, Entry> entries) {
        this.channel = channel;
        this.header = header;
        this.entries = entries;
    }

    /**
     * Opens a pack. Throws {@link Damaged} for a file that is none, or one of another build or workspace.
     *
     * @param workspace the workspace's directory
     * @param build which build of the program this is
     */
    static Pack open(Path file, String workspace, long build) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            PackHeader header = PackHeader.read(bytes(channel, 0, PackHeader.SIZE), channel.size(), build);
            return new Pack(channel, header, entries(channel, header, workspace));
        } catch (IllegalArgumentException e) {
            channel.close();
            throw new Damaged(String.valueOf(e.getMessage()));
        } catch (IOException | Damaged e) {
            channel.close();
            throw e;
        }
    }

    private static Map<SourceKey, Entry> entries(FileChannel channel, PackHeader header, String workspace)
            throws IOException {
        ByteSource in = header.index().in(channel);
        if (!in.text().equals(workspace)) {
            throw new Damaged("of another workspace");
        }
        int count = in.count();
        Map<SourceKey, Entry> found = HashMap.newHashMap(count);
        for (int left = count; left > 0; left--) {
            Entry entry = Entry.read(in);
            found.put(entry.key(), entry);
        }
        return found;
    }

    static byte[] bytes(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                throw new Damaged("the file ends early");
            }
        }
        return buffer.array();
    }

    SipHash key() {
        return header.key();
    }

    Map<SourceKey, Entry> entries() {
        return entries;
    }

    /** The bytes of the outlines' words, as they are. */
    byte[] words() {
        return section(header.words());
    }

    /** The bytes that hold the facts; none where they are not kept. */
    byte[] facts() {
        return section(header.facts());
    }

    private byte[] section(PackHeader.Section section) {
        try {
            return section.bytes(channel);
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
        return section(header.outline(entry));
    }

    /** A file's outline. Throws {@link Damaged}. */
    FileOutline outline(Entry entry) {
        ByteSource in = new ByteSource(outlineBytes(entry));
        try {
            OutlineDecoder decoder = new OutlineDecoder(lexicon(), in.part(in.number()), in);
            FileOutline outline = decoder.fileOutline();
            decoder.finish();
            return outline;
        } catch (IllegalArgumentException e) {
            throw new Damaged(String.valueOf(e.getMessage()));
        }
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
