package dev.magistrait.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * SipHash-2-4, by Aumasson and Bernstein: whoever does not know the key cannot make two texts of one hash. It is taken before the digests of
 * the JDK, which are slow until the best compiler has seen them.
 *
 * @param first the key's first half
 * @param second the key's second half
 */
public record SipHash(long first, long second) {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** One that nobody knows. */
    public static SipHash random() {
        SecureRandom random = new SecureRandom();
        return new SipHash(random.nextLong(), random.nextLong());
    }

    public long of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    public long of(byte[] bytes, int length) {
        long a = first ^ 0x736f6d6570736575L;
        long b = second ^ 0x646f72616e646f6dL;
        long c = first ^ 0x6c7967656e657261L;
        long d = second ^ 0x7465646279746573L;
        int whole = length & -Long.BYTES;
        int rounds = whole / Long.BYTES + 1;
        for (int i = 0; i <= rounds; i++) {
            boolean finish = i == rounds;
            long word =
                    finish ? 0 : i == rounds - 1 ? last(bytes, whole, length) : (long) WORDS.get(bytes, i * Long.BYTES);
            c ^= finish ? 0xFF : 0;
            d ^= word;
            for (int round = finish ? 4 : 2; round > 0; round--) {
                a += b;
                b = Long.rotateLeft(b, 13) ^ a;
                a = Long.rotateLeft(a, 32);
                c += d;
                d = Long.rotateLeft(d, 16) ^ c;
                a += d;
                d = Long.rotateLeft(d, 21) ^ a;
                c += b;
                b = Long.rotateLeft(b, 17) ^ c;
                c = Long.rotateLeft(c, 32);
            }
            a ^= word;
        }
        return a ^ b ^ c ^ d;
    }

    /** The bytes behind the last whole word, and the length. */
    private static long last(byte[] bytes, int start, int length) {
        long word = (long) length << 56;
        for (int i = start; i < length; i++) {
            word |= (bytes[i] & 0xFFL) << ((i - start) * Byte.SIZE);
        }
        return word;
    }
}
