package dev.magistrait.cache;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.ByteSource;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.Dictionary;
import dev.magistrait.codec.Lexicon;
import dev.magistrait.codec.Reader;
import dev.magistrait.codec.Refused;
import dev.magistrait.codec.Writer;
import dev.magistrait.resolve.names.SourceKey;
import dev.magistrait.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A judgement that is taken along while lines and columns of the files move that it rests on. What it says of places follows from the places
 * alone, so that nothing has to be judged again. For one thread.
 */
public final class Displacement {

    private final byte[] judgement;
    private final Map<SourceKey, FileRead> then;
    private final WorkspaceCache.Now now;
    private final Map<SourceKey, Known> known = new HashMap<>();

    /** What was found of a file as it is now; without moves where it says something else. */
    private record Known(FileRead read, Optional<Moves> moves) {}

    private Displacement(byte[] judgement, Map<SourceKey, FileRead> then, WorkspaceCache.Now now) {
        this.judgement = judgement;
        this.then = Map.copyOf(then);
        this.now = now;
    }

    /**
     * Empty where the judgement holds what cannot be taken along.
     *
     * @param then what came of all files that it rests on
     * @param now reads bodies
     */
    public static Optional<Displacement> of(
            Judgement judgement, Map<SourceKey, FileRead> then, WorkspaceCache.Now now) {
        try {
            Dictionary dictionary = new Dictionary();
            Writer out = new Writer(dictionary);
            Kept.write(new Target.Judged(0, judgement), out);
            ByteSink bytes = new ByteSink();
            dictionary.write(bytes);
            out.appendTo(bytes);
            return Optional.of(new Displacement(bytes.bytes(), then, now));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    /**
     * The judgement where files are as they are now; empty where one of them says something else than it did.
     *
     * @param changed what came of the files that may have changed
     */
    public Optional<Judgement> judgement(Iterable<FileRead> changed) {
        Map<String, Moves> moves = new HashMap<>();
        for (FileRead read : changed) {
            Optional<Moves> moved = moves(read);
            if (moved.isEmpty() || moves.put(read.key().file(), moved.get()) != null) {
                return Optional.empty();
            }
        }
        try {
            ByteSource in = new ByteSource(judgement);
            Reader reader = new Reader(new Lexicon(in), in);
            reader.spans(s -> moved(s, moves.get(s.file())));
            Target.Judged found = Kept.judged(reader);
            reader.finish();
            return Optional.of(found.judgement());
        } catch (Damaged _) {
            // A place of no item: only to judge again tells where it is now.
            return Optional.empty();
        }
    }

    private static Span moved(Span span, @Nullable Moves moves) {
        return moves == null ? span : new Span(span.file(), moves.of(span.region()));
    }

    @SuppressWarnings("ReferenceEquality") // What was not read again is the same object.
    private Optional<Moves> moves(FileRead read) {
        Known before = known.get(read.key());
        if (before != null && before.read() == read) {
            return before.moves();
        }
        Optional<Moves> found = found(read);
        known.put(read.key(), new Known(read, found));
        return found;
    }

    private Optional<Moves> found(FileRead read) {
        FileRead old = then.get(read.key());
        if (old == null || old.outline().isEmpty() || read.outline().isEmpty()) {
            return Optional.empty();
        }
        return Moves.between(old.outline().getFirst(), read.outline().getFirst(), now::body);
    }
}
