package dev.magistrait.resolve.types;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The words of one text, each once, with how it stands there. They are kept as hashes, as a {@link WordSet} has them. */
final class TextWords {

    /** In front of a parenthesis or {@code ::}, or behind one. */
    static final int CALLED = 1;

    /** Behind a dot and called, or behind a {@code ::}. */
    static final int USED = 2;

    private static final int STANDINGS = 2;

    private final int[] hashes;
    private final byte[] standings;

    TextWords(String text) {
        long[] found = new long[Math.max(8, text.length() / 6)];
        int count = 0;
        int length = text.length();
        for (int at = 0; at < length; ) {
            int hash = 0;
            int end = at;
            for (; end < length && WordSet.isOfWord(text.charAt(end)); end++) {
                hash = 31 * hash + text.charAt(end);
            }
            if (end > at) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count] = (long) hash << STANDINGS | standing(text, at, end);
                count++;
            }
            at = end + 1;
        }
        Arrays.sort(found, 0, count);
        int[] words = new int[count];
        byte[] all = new byte[count];
        int last = -1;
        for (int i = 0; i < count; i++) {
            int hash = (int) (found[i] >> STANDINGS);
            if (last < 0 || words[last] != hash) {
                last++;
                words[last] = hash;
            }
            all[last] |= (byte) (found[i] & (CALLED | USED));
        }
        this.hashes = Arrays.copyOf(words, last + 1);
        this.standings = Arrays.copyOf(all, last + 1);
    }

    private static int standing(String text, int start, int end) {
        return (WordSet.isCalledOrPath(text, start, end) ? CALLED : 0) | (WordSet.isUsed(text, start, end) ? USED : 0);
    }

    /**
     * Gives the hash of each word, which is that of its string.
     *
     * @param standing how the words must stand; 0 for anyhow
     */
    void each(int standing, IntConsumer into) {
        for (int i = 0; i < hashes.length; i++) {
            if ((standings[i] & standing) == standing) {
                into.accept(hashes[i]);
            }
        }
    }

    /** @param standing how the word must stand; 0 for anyhow */
    boolean anyOf(WordSet words, int standing) {
        for (int i = 0; i < hashes.length; i++) {
            if ((standings[i] & standing) == standing && words.has(hashes[i])) {
                return true;
            }
        }
        return false;
    }
}
