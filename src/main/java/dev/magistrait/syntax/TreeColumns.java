package dev.magistrait.syntax;

import java.util.Arrays;

/**
 * The columns of a syntax tree, one entry a node in preorder.
 *
 * @param fields the field's id, and {@link SyntaxTree#MISSING} in its top bit
 */
// The arrays are handed from the parser to one SyntaxTree, and to nobody else.
@SuppressWarnings("ArrayRecordComponent")
record TreeColumns(char[] kinds, byte[] fields, int[] starts, int[] ends, int[] parents, int[] subtreeEnds) {

    static TreeColumns sized(int nodes) {
        return new TreeColumns(
                new char[nodes], new byte[nodes], new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
    }

    TreeColumns resized(int nodes) {
        return new TreeColumns(
                Arrays.copyOf(kinds, nodes),
                Arrays.copyOf(fields, nodes),
                Arrays.copyOf(starts, nodes),
                Arrays.copyOf(ends, nodes),
                Arrays.copyOf(parents, nodes),
                Arrays.copyOf(subtreeEnds, nodes));
    }
}
