package dev.magistrait.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes being written: numbers in as few bytes as they need, low bits first. */
public final class ByteSink {

    private byte[] bytes;
    private int size;

    public ByteSink() {
        this.bytes = new byte[256];
    }

    /** Goes on behind bytes that nobody else writes to. */
    public ByteSink(byte[] start) {
        this.bytes = start;
        this.size = start.length;
    }

    public void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size * 2, 64));
        }
        bytes[size++] = (byte) value;
    }

    /** A number that is seldom negative: a negative one takes five bytes. */
    public void number(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            octet((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        octet(rest);
    }

    /** A number of either sign. */
    public void signed(int value) {
        number((value << 1) ^ (value >> 31));
    }

    public void fixed(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            octet((int) (value >>> shift));
        }
    }

    /** One of a type's constants, by its place among them: what another build wrote is never read. */
    @SuppressWarnings("EnumOrdinal") // as above
    public void constant(Enum<?> value) {
        octet(value.ordinal());
    }

    /** Characters. Throws {@link Refused} for half of a pair of surrogates. */
    public void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (holdsSurrogate(text) && !new String(encoded, StandardCharsets.UTF_8).equals(text)) {
            throw new Refused("not all of it are characters");
        }
        number(encoded.length);
        append(encoded, 0, encoded.length);
    }

    private static boolean holdsSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    public void append(ByteSink other) {
        append(other.bytes, 0, other.size);
    }

    public void append(byte[] source, int start, int length) {
        if (length > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, length), Math.min(size, 1 << 29) * 2));
        }
        System.arraycopy(source, start, bytes, size, length);
        size += length;
    }

    public int size() {
        return size;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** The bytes so far, not a copy. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    public int checksum() {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, size);
        return (int) sum.getValue();
    }

    public ByteSource source() {
        return new ByteSource(bytes, 0, size);
    }

    public boolean sameAs(ByteSink other) {
        return Arrays.equals(bytes, 0, size, other.bytes, 0, other.size);
    }
}
