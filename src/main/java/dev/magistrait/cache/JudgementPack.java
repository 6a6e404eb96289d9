package dev.magistrait.cache;

import dev.magistrait.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What is kept of a judgement, in a file beside the pack of its workspace: facts outlive it, and it can be kept when the pack stays as it is. */
final class JudgementPack {

    private static final long MAGIC = 0x6567647567616dL;

    private JudgementPack() {}

    /**
     * The parts of the file; none where it would be too large. Throws {@link Refused}.
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
        body.fixed(facts);
        dictionary.write(body);
        body.append(spans);
        body.append(encoder.shape());
        return Envelope.of(MAGIC, build, body);
    }

    /** The judgement of these facts; empty where there is none. Throws {@link Damaged}. */
    static Optional<Judgement> open(Path file, long build, long facts) throws IOException {
        ByteSource in = Envelope.open(file, MAGIC, build);
        try {
            return in.fixed() == facts ? Optional.of(read(in)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new Damaged(String.valueOf(e.getMessage()));
        }
    }

    private static Judgement read(ByteSource in) {
        Lexicon lexicon = new Lexicon(in);
        Span[] spans = Recollection.spans(in, lexicon, s -> s);
        JudgementDecoder decoder = new JudgementDecoder(lexicon, spans, in);
        Judgement judgement = decoder.judgement();
        decoder.finish();
        return judgement;
    }
}
