package dev.magistrait.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file of which all is read at once: in front of its content stand its kind, the build that wrote it, and a checksum of the content. */
final class Envelope {

    private static final int HEADER = 3 * Long.BYTES;

    /** The largest that is kept, in bytes. */
    private static final int LARGEST = 1 << 26;

    private Envelope() {}

    /**
     * The content. Throws {@link Damaged} for a file that is not of the kind, or of another build.
     *
     * @param magic tells the kind
     */
    static ByteSource open(Path file, long magic, long build) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < HEADER || size > LARGEST) {
                throw new Damaged("of no such size");
            }
            ByteSource in = new ByteSource(Pack.bytes(channel, 0, (int) size));
            if (in.fixed() != magic || in.fixed() != build) {
                throw new Damaged("of another build");
            }
            if (in.fixed() != in.checksum()) {
                throw new Damaged("a wrong checksum");
            }
            return in;
        }
    }

    /** The parts of the file; none where it would be too large. */
    static ByteSink[] of(long magic, long build, ByteSink content) {
        ByteSink header = new ByteSink();
        header.fixed(magic);
        header.fixed(build);
        header.fixed(content.checksum());
        return content.size() > LARGEST - HEADER ? new ByteSink[0] : new ByteSink[] {header, content};
    }
}
