package dev.magistrait.codec;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** A stretch of bytes as {@link ByteSink} wrote it. Every read throws {@link Damaged} rather than leave the stretch. */
public final class ByteSource {

    private final byte[] bytes;
    private final int start;
    private final int end;
    private int at;

    public ByteSource(byte[] bytes, int start, int length) {
        if (start < 0 || length < 0 || length > bytes.length - start) {
            throw new Damaged("a stretch outside of the bytes");
        }
        this.bytes = bytes;
        this.start = start;
        this.at = start;
        this.end = start + length;
    }

    public ByteSource(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    public int octet() {
        if (at == end) {
            throw new Damaged("the bytes end early");
        }
        return bytes[at++] & 0xFF;
    }

    public int number() {
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

    public int signed() {
        int value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    public long fixed() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            value |= (long) octet() << shift;
        }
        return value;
    }

    /** A number of things that take at least a byte each, so that no more room is made than the bytes can fill. */
    public int count() {
        int count = number();
        if (count < 0 || count > end - at) {
            throw new Damaged("more things than bytes");
        }
        return count;
    }

    public String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Leaves out a text; where it starts. */
    public int skipText() {
        int start = at;
        int length = count();
        at += length;
        return start;
    }

    /** The same stretch, from its start. */
    public ByteSource again() {
        return new ByteSource(bytes, start, end - start);
    }

    public ByteSource from(int start) {
        return new ByteSource(bytes, start, end - start);
    }

    public ByteSource part(int length) {
        ByteSource part = new ByteSource(bytes, at, length);
        if (length > end - at) {
            throw new Damaged("the bytes end early");
        }
        at += length;
        return part;
    }

    public int position() {
        return at;
    }

    public boolean exhausted() {
        return at == end;
    }

    public int remaining() {
        return end - at;
    }

    /** Appends what is left to a sink. */
    public void appendTo(ByteSink out) {
        out.append(bytes, at, end - at);
    }

    public int checksum() {
        CRC32C sum = new CRC32C();
        sum.update(bytes, at, end - at);
        return (int) sum.getValue();
    }
}
