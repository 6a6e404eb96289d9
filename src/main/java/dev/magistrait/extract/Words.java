package dev.magistrait.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The words in a body that make it worth reading. */
final class Words {

    private static final byte[][] OF_FUTURES = {
        bytes("await"), bytes("async"), bytes("spawn"), bytes("boxed"), bytes("block_on")
    };

    private Words() {}

    static boolean tellOfFutures(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            byte first = text[at];
            if ((first == 'a' || first == 's' || first == 'b') && startsOne(text, at, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsOne(byte[] text, int at, int to) {
        for (byte[] word : OF_FUTURES) {
            if (at + word.length <= to && startsWith(text, at, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] text, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (text[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(US_ASCII);
    }
}
