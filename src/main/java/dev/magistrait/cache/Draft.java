package dev.magistrait.cache;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.Codec;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.Dictionary;
import dev.magistrait.codec.Refused;
import dev.magistrait.codec.Writer;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.resolve.names.SourceKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pack being put together. For one thread. */
final class Draft {

    private final @Nullable Pack before;
    private final Map<SourceKey, Encoded> encoded = new HashMap<>();
    private @Nullable Dictionary dictionary;

    private record Encoded(Entry entry, ByteSink bytes) {}

    Draft(@Nullable Pack before) {
        this.before = before;
    }

    /** All of a pack. */
    record Sections(List<Entry> entries, ByteSink facts, ByteSink words, ByteSink outlines) {}

    /** Adds a file, unless it cannot be kept. Throws {@link Damaged}. */
    void add(FileRead.Fresh read) {
        if (!encoded.containsKey(read.key()) && !read.identity().equals(FileRead.Identity.NONE)) {
            encode(read, read.identity());
        }
    }

    private void encode(FileRead read, FileRead.Identity identity) {
        try {
            ByteSink bytes = read.outline().isEmpty()
                    ? new ByteSink()
                    : bytes(read.outline().getFirst());
            Entry entry = new Entry(
                    read.key(),
                    identity,
                    read.lines(),
                    read.problems(),
                    read.suppressions(),
                    0,
                    bytes.size(),
                    bytes.checksum());
            encoded.put(read.key(), new Encoded(entry, bytes));
        } catch (Refused _) {
            // The file is read again by the next run.
        }
    }

    private ByteSink bytes(FileOutline outline) {
        Writer writer = new Writer(dictionary());
        Codec.write(outline, writer);
        ByteSink out = new ByteSink();
        writer.appendTo(out);
        return out;
    }

    private Dictionary dictionary() {
        Dictionary known = dictionary;
        if (known == null) {
            known = before == null ? new Dictionary() : new Dictionary(before.lexicon());
            dictionary = known;
        }
        return known;
    }

    /** The pack of these files; those that cannot be kept are left out, and the facts then too. Throws {@link Damaged}. */
    Sections sections(List<FileRead> reads, ByteSink facts) {
        Pack old = before;
        if (old != null && old.crowded()) {
            dictionary = new Dictionary();
            encoded.clear();
        }
        ByteSink outlines = new ByteSink();
        List<Entry> entries = new ArrayList<>();
        for (FileRead read : sorted(reads)) {
            encode(read);
            Encoded one = encoded.get(read.key());
            if (one != null) {
                entries.add(one.entry().at(outlines.size()));
                outlines.append(one.bytes());
            }
        }
        ByteSink whole = entries.size() == reads.size() ? facts : new ByteSink();
        return new Sections(entries, whole, words(), outlines);
    }

    private ByteSink words() {
        Dictionary known = dictionary;
        if (known == null && before != null) {
            return new ByteSink(before.words());
        }
        ByteSink words = new ByteSink();
        words.number(before == null || before.crowded() ? dictionary().size() : before.wordsAtFirst());
        dictionary().write(words);
        return words;
    }

    private static List<FileRead> sorted(List<FileRead> reads) {
        return reads.stream()
                .sorted(Comparator.comparing((FileRead r) -> r.key().file())
                        .thenComparing(r -> r.key().edition()))
                .toList();
    }

    private void encode(FileRead read) {
        switch (read) {
            case FileRead.Fresh fresh -> add(fresh);
            case KeptRead kept -> keep(kept);
        }
    }

    private void keep(KeptRead read) {
        Entry entry = read.entry();
        if (dictionary == null || !read.pack().crowded()) {
            encoded.put(read.key(), new Encoded(entry, new ByteSink(read.pack().outlineBytes(entry))));
        } else {
            encode(read, entry.identity());
        }
    }
}
