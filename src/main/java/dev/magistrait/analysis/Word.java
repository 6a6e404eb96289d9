package dev.magistrait.analysis;

import java.nio.charset.StandardCharsets;

/** A word looked for in the text of a file, outside of plain line comments. */
final class Word {

    private final byte[] word;

    Word(String word) {
        this.word = word.getBytes(StandardCharsets.UTF_8);
    }

    boolean isIn(byte[] text) {
        for (int at = 0; at <= text.length - word.length; at++) {
            if (stands(text, at) && !isPlainComment(line(text, at))) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(byte[] text, int at) {
        for (int i = 0; i < word.length; i++) {
            if (text[at + i] != word[i]) {
                return false;
            }
        }
        int end = at + word.length;
        boolean open = end == text.length || !isPart(word[word.length - 1]) || !isPart(text[end]);
        return open && (at == 0 || !isPart(text[at - 1]));
    }

    private static boolean isPart(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '_';
    }

    private static String line(byte[] text, int at) {
        int start = at;
        while (start > 0 && text[start - 1] != '\n' && text[start - 1] != '\r') {
            start--;
        }
        return new String(text, start, at - start, StandardCharsets.UTF_8).stripLeading();
    }

    /** Whether the text before the word says that its line is a comment, and no documentation. */
    private static boolean isPlainComment(String before) {
        return before.startsWith("//") && !before.startsWith("///") && !before.startsWith("//!");
    }
}
