package dev.magistrait.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** Makes any bytes readable as UTF-8 without moving one of them. */
final class Utf8 {

    /** Neither part of a name nor white space. */
    private static final byte STAND_IN = '?';

    private static final int CHUNK = 1 << 13;

    private Utf8() {}

    /** The same array where it is sound; else a copy with a stand-in for each byte that is not. */
    static byte[] mended(byte[] bytes) {
        return faultFrom(ByteBuffer.wrap(bytes)) == 0 ? bytes : mend(bytes.clone());
    }

    private static byte[] mend(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        for (int length = faultFrom(in); length > 0; length = faultFrom(in)) {
            for (int i = 0; i < length; i++) {
                in.put(STAND_IN);
            }
        }
        return bytes;
    }

    /** Moves on to the next bytes that are not UTF-8, and tells how many they are; 0 at the end. */
    private static int faultFrom(ByteBuffer in) {
        var scratch = CharBuffer.allocate(Math.min(CHUNK, in.remaining() + 1));
        var decoder = UTF_8.newDecoder();
        while (in.hasRemaining()) {
            var result = decoder.decode(in, scratch.clear(), true);
            if (result.isError()) {
                return result.length();
            }
        }
        return 0;
    }
}
