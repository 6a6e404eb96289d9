package dev.magistrait.cache;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.ByteSource;
import dev.magistrait.codec.Codec;
import dev.magistrait.codec.Damaged;

/** In front of content stand its kind, the build and the shapes that it was written by, a checksum, and what it is of. */
record Envelope(Kind kind, long build, String of) {

    /** The content. Throws {@link Damaged} for what is not of the kind, of another build, of other shapes, or of something else. */
    ByteSource open(byte[] bytes) {
        ByteSource in = new ByteSource(bytes);
        if (!in.text().equals(kind.suffix()) || in.fixed() != build || in.fixed() != (Codec.shapes() ^ Kept.shapes())) {
            throw new Damaged("of another kind or build");
        }
        if (in.fixed() != in.checksum()) {
            throw new Damaged("a wrong checksum");
        }
        if (!in.text().equals(of)) {
            throw new Damaged("of something else");
        }
        return in;
    }

    ByteSink around(ByteSink content) {
        ByteSink whole = new ByteSink();
        whole.text(of);
        whole.append(content);
        ByteSink out = new ByteSink();
        out.text(kind.suffix());
        out.fixed(build);
        out.fixed((Codec.shapes() ^ Kept.shapes()));
        out.fixed(whole.checksum());
        out.append(whole);
        return out;
    }
}
