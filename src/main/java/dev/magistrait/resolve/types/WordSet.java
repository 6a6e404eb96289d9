package dev.magistrait.resolve.types;

import java.util.Arrays;
import java.util.Collection;

/**
 * Words that are looked for in texts. It knows their hashes only: now and then it takes another word for one of them, which costs a look
 * and nothing else. Comments and strings count as text.
 */
public final class WordSet {

    private final int[] hashes;
    private final long[] filter = new long[64];

    public WordSet(Collection<String> words) {
        hashes = words.stream().mapToInt(String::hashCode).sorted().distinct().toArray();
        for (int hash : hashes) {
            filter[(hash >>> 6) & 63] |= 1L << hash;
        }
    }

    public boolean isEmpty() {
        return hashes.length == 0;
    }

    /** Whether the word may be among these. */
    public boolean mayHold(String word) {
        return has(word.hashCode());
    }

    /** Whether a word of the text is among these. */
    boolean anyIn(String text) {
        return find(text, (_, _, _) -> true);
    }

    /** Whether a word of the text in front of a parenthesis, before or behind a {@code ::}, is among these. */
    public boolean anyCalledIn(String text) {
        return find(text, WordSet::isCalledOrPath);
    }

    /** Where a word may stand. */
    private interface Standing {
        boolean is(String text, int start, int end);
    }

    private boolean find(String text, Standing standing) {
        int length = text.length();
        for (int at = 0; at < length; ) {
            int hash = 0;
            int end = at;
            for (; end < length && isOfWord(text.charAt(end)); end++) {
                hash = 31 * hash + text.charAt(end);
            }
            if (end > at && has(hash) && standing.is(text, at, end)) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    static boolean isCalledOrPath(String text, int start, int end) {
        return isCalled(text, end) || isMember(text, start);
    }

    static boolean isUsed(String text, int start, int end) {
        return isMember(text, start) || (isBehindDot(text, start) && isCalled(text, end));
    }

    private static boolean isBehindDot(String text, int start) {
        int at = start - 1;
        while (at >= 0 && text.charAt(at) <= ' ') {
            at--;
        }
        return at >= 0 && (text.charAt(at) == '.' || text.charAt(at) == '/');
    }

    /** {@code X::word}, which is handed on as a function. */
    private static boolean isMember(String text, int start) {
        return start > 1 && text.charAt(start - 1) == ':' && text.charAt(start - 2) == ':';
    }

    private static boolean isCalled(String text, int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == ':' || text.charAt(at) == '/');
    }

    boolean has(int hash) {
        return (filter[(hash >>> 6) & 63] & (1L << hash)) != 0 && Arrays.binarySearch(hashes, hash) >= 0;
    }

    static boolean isOfWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9') || c >= 0x80;
    }
}
