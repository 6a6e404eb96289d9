package dev.magistrait.syntax;

import java.util.Arrays;

/** Finds which delimiters belong together. Where they do not nest, an inner one left open has no partner. */
final class Delimiters {

    private static final int NONE = -1;

    private Delimiters() {}

    static int[] partners(byte[] text, int size, byte[] kinds, int[] starts) {
        int[] partners = new int[size];
        Arrays.fill(partners, NONE);
        int[] open = new int[size + 1];
        int[] waiting = new int[128];
        int depth = 0;
        for (int i = 0; i < size; i++) {
            if (kinds[i] == TokenList.OPEN) {
                open[depth++] = i;
                waiting[text[starts[i]]]++;
            } else if (kinds[i] == TokenList.CLOSE && waiting[opening(text[starts[i]])] > 0) {
                depth = close(text, starts, partners, open, waiting, depth, i);
            }
        }
        return partners;
    }

    /** Whether each delimiter has a partner. */
    static boolean balance(int size, byte[] kinds, int[] partners) {
        for (int i = 0; i < size; i++) {
            if ((kinds[i] == TokenList.OPEN || kinds[i] == TokenList.CLOSE) && partners[i] == NONE) {
                return false;
            }
        }
        return true;
    }

    private static int close(
            byte[] text, int[] starts, int[] partners, int[] open, int[] waiting, int depth, int closing) {
        int wanted = opening(text[starts[closing]]);
        int left = depth;
        while (text[starts[open[left - 1]]] != wanted) {
            waiting[text[starts[open[--left]]]]--;
        }
        int opening = open[--left];
        waiting[wanted]--;
        partners[opening] = closing;
        partners[closing] = opening;
        return left;
    }

    private static int opening(byte closing) {
        return switch (closing) {
            case ')' -> '(';
            case ']' -> '[';
            default -> '{';
        };
    }
}
