package dev.magistrait.cache;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** A stretch of bytes as {@link ByteSink} wrote it. Every read throws {@link Damaged} rather than leave the stretch. */
final class ByteSource {

    private final byte[] bytes;
    private final int start;
    private final int end;
    private int at;

    ByteSource(byte[] bytes, int start, int length) {
        if (start < 0 || length < 0 || length > bytes.length - start) {
            throw new Damaged("a stretch outside of the bytes");
        }
        this.bytes = bytes;
        this.start = start;
        this.at = start;
        this.end = start + length;
    }

    ByteSource(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    int octet() {
        if (at == end) {
            throw new Damaged("the bytes end early");
        }
        return bytes[at++] & 0xFF;
    }

    int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = octet();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new Damaged("a number without end");
    }

    int signed() {
        int value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    long fixed() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            value |= (long) octet() << shift;
        }
        return value;
    }

    /** A number of things that take at least a byte each, so that no more room is made than the bytes can fill. */
    int count() {
        int count = number();
        if (count < 0 || count > end - at) {
            throw new Damaged("more things than bytes");
        }
        return count;
    }

    String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Leaves out a text; where it starts. */
    int skipText() {
        int start = at;
        int length = count();
        at += length;
        return start;
    }

    /** The same stretch, from its start. */
    ByteSource again() {
        return new ByteSource(bytes, start, end - start);
    }

    ByteSource from(int start) {
        return new ByteSource(bytes, start, end - start);
    }

    ByteSource part(int length) {
        ByteSource part = new ByteSource(bytes, at, length);
        if (length > end - at) {
            throw new Damaged("the bytes end early");
        }
        at += length;
        return part;
    }

    int position() {
        return at;
    }

    boolean exhausted() {
        return at == end;
    }

    int remaining() {
        return end - at;
    }

    /** Appends what is left to a sink. */
    void appendTo(ByteSink out) {
        out.append(bytes, at, end - at);
    }

    int checksum() {
        CRC32C sum = new CRC32C();
        sum.update(bytes, at, end - at);
        return (int) sum.getValue();
    }
}
