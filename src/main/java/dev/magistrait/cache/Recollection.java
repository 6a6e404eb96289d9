package dev.magistrait.cache;

import dev.magistrait.fact.Fact;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a workspace resolved to, and what that rests on besides the outlines of its files.
 *
 * @param number a hash of all of it
 * @param basis a hash of the manifests' content and of what a policy says of names
 * @param answers what resolution asked of the files themselves
 */
record Recollection(long number, long basis, Map<Question, Boolean> answers, ByteSource rest, Lexicon lexicon) {

    /** Of a resolution that is to be kept. Throws {@link Refused}. */
    static byte[] bytes(SipHash hash, long basis, Map<Question, Boolean> answers, Resolution resolution) {
        Dictionary dictionary = new Dictionary();
        FactEncoder facts = new FactEncoder(dictionary);
        facts.number(resolution.crates());
        facts.list(resolution.files(), facts::word);
        facts.number(resolution.facts().size());
        resolution.facts().forEach(facts::fact);
        ByteSink rest = new ByteSink();
        spans(facts, dictionary, rest);
        rest.append(facts.shape());
        ByteSink asked = new ByteSink();
        asked.number(answers.size());
        answers.forEach((question, answer) -> {
            asked.number(dictionary.word(question.file()));
            asked.number(dictionary.word(question.name()));
            asked.octet(answer ? 1 : 0);
        });
        ByteSink out = new ByteSink();
        out.fixed(basis);
        dictionary.write(out);
        out.append(asked);
        out.append(rest);
        return numbered(hash, out);
    }

    private static byte[] numbered(SipHash hash, ByteSink rest) {
        ByteSink out = new ByteSink();
        out.fixed(hash.of(rest.bytes()));
        out.append(rest);
        return out.bytes();
    }

    /** The number of what is kept in these bytes. */
    static long number(byte[] bytes) {
        return new ByteSource(bytes).fixed();
    }

    static void spans(FactEncoder facts, Dictionary dictionary, ByteSink out) {
        out.number(facts.spans().size());
        Regions regions = new Regions();
        for (Span span : facts.spans()) {
            out.number(dictionary.word(span.file()));
            regions.write(span.region(), out);
        }
    }

    /** What is kept; the facts themselves are not yet read. Throws {@link Damaged}. */
    static Recollection read(byte[] bytes) {
        ByteSource in = new ByteSource(bytes);
        long number = in.fixed();
        long basis = in.fixed();
        Lexicon lexicon = new Lexicon(in);
        Map<Question, Boolean> answers = new LinkedHashMap<>();
        for (int left = in.count(); left > 0; left--) {
            answers.put(new Question(lexicon.word(in.number()), lexicon.word(in.number())), in.octet() != 0);
        }
        return new Recollection(number, basis, answers, in, lexicon);
    }

    /** Whether any place in the facts is elsewhere now; to be asked of one whose facts are not. Throws {@link Damaged}. */
    boolean moves(UnaryOperator<Span> moved) {
        for (Span span : spans(rest, lexicon, s -> s)) {
            if (!moved.apply(span).equals(span)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The facts, with places in the files as they are now. To be asked for once. Throws {@link Damaged}.
     *
     * @param moved where a span is now
     */
    Resolution resolution(UnaryOperator<Span> moved) {
        try {
            Span[] spans = spans(rest, lexicon, moved);
            FactDecoder decoder = new FactDecoder(lexicon, spans, rest);
            int crates = decoder.number();
            List<String> files = decoder.list(decoder::word);
            int count = rest.count();
            List<Fact> facts = new ArrayList<>(count);
            for (int left = count; left > 0; left--) {
                facts.add(decoder.fact());
            }
            decoder.finish();
            return new Resolution(facts, crates, files);
        } catch (IllegalArgumentException e) {
            throw new Damaged(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The spans that {@link #spans(FactEncoder, Dictionary, ByteSink)} wrote.
     *
     * @param moved where a span is now
     */
    static Span[] spans(ByteSource in, Lexicon lexicon, UnaryOperator<Span> moved) {
        Span[] spans = new Span[in.count()];
        Regions regions = new Regions();
        for (int i = 0; i < spans.length; i++) {
            String file = lexicon.word(in.number());
            Region region = regions.read(in);
            spans[i] = moved.apply(new Span(file, region));
        }
        return spans;
    }
}
