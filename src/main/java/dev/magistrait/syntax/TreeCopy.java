package dev.magistrait.syntax;

import io.github.treesitter.jtreesitter.Node;
import io.github.treesitter.jtreesitter.Tree;
import io.github.treesitter.jtreesitter.TreeCursor;
import java.lang.foreign.Arena;
import java.lang.foreign.SegmentAllocator;

/** Copies a native tree in one walk, without recursion: real code nests 10,000 deep. */
final class TreeCopy {

    /** Larger than tree-sitter's node structure. */
    private static final int NODE_BYTES = 64;

    private TreeColumns columns = TreeColumns.sized(1 << 14);
    private int size;

    TreeColumns of(Tree tree) {
        size = 0;
        try (var arena = Arena.ofConfined();
                var cursor = tree.walk()) {
            walk(cursor, SegmentAllocator.prefixAllocator(arena.allocate(NODE_BYTES)));
        }
        return columns.resized(size);
    }

    private void walk(TreeCursor cursor, SegmentAllocator scratch) {
        int node = add(cursor, scratch, SyntaxTree.NONE);
        while (node != SyntaxTree.NONE) {
            node = cursor.gotoFirstChild() ? add(cursor, scratch, node) : leave(cursor, scratch, node);
        }
    }

    /** Closes nodes up to one with a next sibling, and enters that. */
    private int leave(TreeCursor cursor, SegmentAllocator scratch, int last) {
        for (int node = last; node != SyntaxTree.NONE; node = columns.parents()[node]) {
            columns.subtreeEnds()[node] = size;
            if (cursor.gotoNextSibling()) {
                return add(cursor, scratch, columns.parents()[node]);
            }
            cursor.gotoParent();
        }
        return SyntaxTree.NONE;
    }

    private int add(TreeCursor cursor, SegmentAllocator scratch, int parent) {
        if (size == columns.kinds().length) {
            columns = columns.resized(2 * size);
        }
        Node node = cursor.getCurrentNode(scratch);
        columns.kinds()[size] = RustGrammar.canonical(Short.toUnsignedInt(node.getSymbol()));
        columns.fields()[size] = (byte) (cursor.getCurrentFieldId() | (node.isMissing() ? SyntaxTree.MISSING : 0));
        columns.starts()[size] = node.getStartByte();
        columns.ends()[size] = node.getEndByte();
        columns.parents()[size] = parent;
        return size++;
    }
}
