package dev.magistrait.syntax;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Set;
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

    private static final Set<String> WORDS = Set.of(
            "const",
            "dyn",
            "enum",
            "extern",
            "fn",
            "impl",
            "macro",
            "macro_rules",
            "mod",
            "static",
            "struct",
            "trait",
            "type",
            "union",
            "use",
            "where");

    private static final byte[][] OF_FUTURES = {
        bytes("await"), bytes("async"), bytes("spawn"), bytes("boxed"), bytes("block_on")
    };

    /** Looks through what has been split into tokens. */
    static Notable in(byte[] text, int size, byte[] kinds, int[] starts, int[] ends) {
        String[] words = new String[size];
        for (int i = 0; i < size; i++) {
            words[i] = new String(text, starts[i], Math.min(ends[i] - starts[i], 12), US_ASCII);
        }
        return new Notable(
                IntStream.range(0, size)
                        .filter(i -> kinds[i] == TokenList.NAME ? WORDS.contains(words[i]) : isMark(kinds[i], words[i]))
                        .toArray(),
                IntStream.range(0, size)
                        .filter(i -> kinds[i] == TokenList.NAME && (words[i].equals("dyn") || words[i].equals("impl")))
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

    private static boolean isMark(byte kind, String word) {
        return kind == TokenList.MARK && (word.equals("!") || word.equals("#"));
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
