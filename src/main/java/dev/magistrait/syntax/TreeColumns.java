package dev.magistrait.syntax;

import java.util.Arrays;

/**
 * The columns of a syntax tree, one entry a node in preorder.
 *
 * @param hasError whether any node is an error or missing
 * @param fields the field's id, and {@link SyntaxTree#MISSING} in its top bit
 */
// The arrays are handed from a parser to one SyntaxTree, and to nobody else.
@SuppressWarnings("ArrayRecordComponent")
record TreeColumns(
        boolean hasError, char[] kinds, byte[] fields, int[] starts, int[] ends, int[] parents, int[] subtreeEnds) {

    static TreeColumns sized(int nodes) {
        return new TreeColumns(
                false,
                new char[nodes],
                new byte[nodes],
                new int[nodes],
                new int[nodes],
                new int[nodes],
                new int[nodes]);
    }

    /** A root that is an error, and nothing else. */
    static TreeColumns unread(int length) {
        return new TreeColumns(
                true,
                new char[] {RustGrammar.ERROR_KIND},
                new byte[1],
                new int[1],
                new int[] {length},
                new int[] {SyntaxTree.NONE},
                new int[] {1});
    }

    TreeColumns resized(int nodes, boolean hasError) {
        return new TreeColumns(
                hasError,
                Arrays.copyOf(kinds, nodes),
                Arrays.copyOf(fields, nodes),
                Arrays.copyOf(starts, nodes),
                Arrays.copyOf(ends, nodes),
                Arrays.copyOf(parents, nodes),
                Arrays.copyOf(subtreeEnds, nodes));
    }
}
