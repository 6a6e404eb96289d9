package dev.magistrait.cache;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.ByteSource;
import dev.magistrait.codec.Codec;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.Dictionary;
import dev.magistrait.codec.Lexicon;
import dev.magistrait.codec.Reader;
import dev.magistrait.codec.Refused;
import dev.magistrait.codec.SipHash;
import dev.magistrait.codec.Writer;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.source.Span;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a workspace resolved to, and what that rests on besides the outlines of its files.
 *
 * @param number a hash of all of it
 */
record Recollection(long number, Grounds grounds, Reader rest) {

    /**
     * On what it rests.
     *
     * @param basis a hash of the manifests' content and of what a policy says of names
     * @param answers what resolution asked of the files themselves
     */
    record Grounds(long basis, Map<Question, Boolean> answers) {}

    /** Of a resolution that is to be kept. Throws {@link Refused}. */
    static byte[] bytes(SipHash hash, Grounds grounds, Resolution resolution) {
        Dictionary dictionary = new Dictionary();
        Writer facts = new Writer(dictionary);
        Kept.write(grounds, facts);
        Codec.write(resolution, facts);
        ByteSink rest = new ByteSink();
        dictionary.write(rest);
        facts.appendTo(rest);
        ByteSink out = new ByteSink();
        out.fixed(hash.of(rest.bytes()));
        out.append(rest);
        return out.bytes();
    }

    /** The number of what is kept in these bytes. */
    static long number(byte[] bytes) {
        return new ByteSource(bytes).fixed();
    }

    /** What is kept; the facts themselves are not yet read. Throws {@link Damaged}. */
    static Recollection read(byte[] bytes) {
        ByteSource in = new ByteSource(bytes);
        long number = in.fixed();
        Reader rest = new Reader(new Lexicon(in), in);
        return new Recollection(number, Kept.grounds(rest), rest);
    }

    /** Whether any place in the facts is elsewhere now; to be asked of one whose facts are not. Throws {@link Damaged}. */
    boolean moves(UnaryOperator<Span> moved) {
        return rest.spans(s -> s).stream().anyMatch(s -> !moved.apply(s).equals(s));
    }

    /**
     * The facts, with places in the files as they are now. To be asked for once. Throws {@link Damaged}.
     *
     * @param moved where a span is now
     */
    Resolution resolution(UnaryOperator<Span> moved) {
        rest.spans(moved);
        Resolution resolution = Codec.resolution(rest);
        rest.finish();
        return resolution;
    }
}
