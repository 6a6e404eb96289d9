package dev.magistrait.syntax;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is looked for in a text again and again, in ascending order.
 *
 * @param tokens the marks and words where something starts that may be passed over, or must not be
 * @param traitTypes the tokens {@code dyn} and {@code impl}
 * @param futures offsets at which a word starts that tells of futures
 * @param lineStarts offsets
 * @param ascii whether every character is one byte
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns, which nobody writes to
record Notable(int[] tokens, int[] traitTypes, int[] futures, int[] lineStarts, boolean ascii) {

    private static final byte[][] WORDS = {
        bytes("const"),
        bytes("dyn"),
        bytes("enum"),
        bytes("extern"),
        bytes("fn"),
        bytes("impl"),
        bytes("macro"),
        bytes("macro_rules"),
        bytes("mod"),
        bytes("static"),
        bytes("struct"),
        bytes("trait"),
        bytes("type"),
        bytes("union"),
        bytes("use"),
        bytes("where")
    };

    private static final byte[][] OF_TRAIT_TYPES = {bytes("dyn"), bytes("impl")};

    private static final byte[][] OF_FUTURES = {
        bytes("await"),
        bytes("async"),
        bytes("spawn"),
        bytes("boxed"),
        bytes("block_on"),
        bytes("fut"),
        bytes("Future"),
        bytes("_waker")
    };

    /** Looks through what has been split into tokens. */
    static Notable in(byte[] text, int size, byte[] kinds, int[] starts, int[] ends) {
        int[] tokens = IntStream.range(0, size)
                .filter(i -> kinds[i] == TokenList.NAME
                        ? isOne(WORDS, text, starts[i], ends[i])
                        : kinds[i] == TokenList.MARK && (text[starts[i]] == '!' || text[starts[i]] == '#'))
                .toArray();
        return new Notable(
                tokens,
                Arrays.stream(tokens)
                        .filter(i -> isOne(OF_TRAIT_TYPES, text, starts[i], ends[i]))
                        .toArray(),
                IntStream.range(0, text.length)
                        .filter(i -> tellsOfFutures(text, i))
                        .toArray(),
                IntStream.concat(
                                IntStream.of(0),
                                IntStream.rangeClosed(1, text.length).filter(i -> text[i - 1] == '\n'))
                        .toArray(),
                IntStream.range(0, text.length).allMatch(i -> text[i] >= 0));
    }

    private static boolean isOne(byte[][] words, byte[] text, int start, int end) {
        for (byte[] word : words) {
            if (word[0] == text[start] && Arrays.equals(text, start, end, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Notable that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return Arrays.toString(tokens)
                + Arrays.toString(traitTypes)
                + Arrays.toString(futures)
                + Arrays.toString(lineStarts)
                + ascii;
    }

    private static boolean tellsOfFutures(byte[] text, int at) {
        for (byte[] word : OF_FUTURES) {
            if (text[at] == word[0]
                    && at + word.length <= text.length
                    && Arrays.equals(text, at, at + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    /** The first number that is at least so much, else the other. */
    static int from(int[] ascending, int least, int otherwise) {
        int found = Arrays.binarySearch(ascending, least);
        int index = found >= 0 ? found : -found - 1;
        return index < ascending.length ? ascending[index] : otherwise;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(US_ASCII);
    }
}
