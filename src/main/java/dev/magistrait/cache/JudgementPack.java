package dev.magistrait.cache;

import dev.magistrait.source.Span;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** What is kept of a judgement, in a file beside the pack of its workspace: facts outlive it, and it can be kept when the pack stays as it is. */
final class JudgementPack {

    /** In bytes: magic number, build, the facts it rests on, a checksum of the rest. */
    private static final int HEADER = 4 * Long.BYTES;

    private static final long MAGIC = 0x6567647567616dL;

    /** The largest that is kept, in bytes. */
    private static final int LARGEST = 1 << 26;

    private JudgementPack() {}

    /**
     * The file, header first; none where it would be too large. Throws {@link Refused}.
     *
     * @param build which build of the program this is
     * @param facts a hash of the facts that were judged
     */
    static ByteSink[] bytes(long build, long facts, Judgement judgement) {
        Dictionary dictionary = new Dictionary();
        JudgementEncoder encoder = new JudgementEncoder(dictionary);
        encoder.judgement(judgement);
        ByteSink spans = new ByteSink();
        Recollection.spans(encoder, dictionary, spans);
        ByteSink body = new ByteSink();
        dictionary.write(body);
        body.append(spans);
        body.append(encoder.shape());
        ByteSink header = new ByteSink();
        header.fixed(MAGIC);
        header.fixed(build);
        header.fixed(facts);
        header.fixed(body.checksum());
        return body.size() > LARGEST - HEADER ? new ByteSink[0] : new ByteSink[] {header, body};
    }

    /** The judgement of these facts; empty where there is none. Throws {@link Damaged}. */
    static Optional<Judgement> open(Path file, long build, long facts) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < HEADER || size > LARGEST) {
                throw new Damaged("of no such size");
            }
            return read(new ByteSource(Pack.bytes(channel, 0, (int) size)), build, facts);
        } catch (IllegalArgumentException e) {
            throw new Damaged(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Judgement> read(ByteSource in, long build, long facts) {
        if (in.fixed() != MAGIC || in.fixed() != build || in.fixed() != facts) {
            return Optional.empty();
        }
        if ((int) in.fixed() != in.checksum()) {
            throw new Damaged("a wrong checksum");
        }
        Lexicon lexicon = new Lexicon(in);
        Span[] spans = Recollection.spans(in, lexicon, s -> s);
        JudgementDecoder decoder = new JudgementDecoder(lexicon, spans, in);
        Judgement judgement = decoder.judgement();
        decoder.finish();
        return Optional.of(judgement);
    }
}
