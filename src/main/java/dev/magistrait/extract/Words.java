package dev.magistrait.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.magistrait.syntax.TokenList;

/** Finds the words that make a type or a body worth reading. */
final class Words {

    private static final byte[][] OF_FUTURES = {
        bytes("await"), bytes("async"), bytes("spawn"), bytes("boxed"), bytes("block_on")
    };

    private Words() {}

    /** The offsets at which a word starts that tells of futures, inside a name or not. */
    static Occurrences ofFutures(byte[] text) {
        Occurrences found = new Occurrences();
        for (int at = 0; at < text.length; at++) {
            byte first = text[at];
            if ((first == 'a' || first == 's' || first == 'b') && startsOne(text, at)) {
                found.add(at);
            }
        }
        return found;
    }

    /** Whether the text holds the word, inside a name or not. */
    static boolean has(byte[] text, String word) {
        byte[] wanted = bytes(word);
        for (int at = 0; at + wanted.length <= text.length; at++) {
            if (text[at] == wanted[0] && startsWith(text, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The tokens {@code dyn} and {@code impl}. */
    static Occurrences ofTraitTypes(TokenList tokens) {
        Occurrences found = new Occurrences();
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.is(token, "dyn") || tokens.is(token, "impl")) {
                found.add(token);
            }
        }
        return found;
    }

    private static boolean startsOne(byte[] text, int at) {
        for (byte[] word : OF_FUTURES) {
            if (at + word.length <= text.length && startsWith(text, at, word)) {
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
