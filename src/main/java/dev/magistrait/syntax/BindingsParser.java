package dev.magistrait.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.treesitter.jtreesitter.Node;
import io.github.treesitter.jtreesitter.Parser;
import io.github.treesitter.jtreesitter.Point;
import io.github.treesitter.jtreesitter.Range;
import io.github.treesitter.jtreesitter.Tree;
import io.github.treesitter.jtreesitter.TreeCursor;
import java.lang.foreign.Arena;
import java.lang.foreign.SegmentAllocator;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.stream.IntStream;

/** The parser for any natives: tree-sitter's own bindings, and a walk over the tree from Java. */
final class BindingsParser implements TreeParser {

    /** Larger than tree-sitter's node structure. */
    private static final int NODE_BYTES = 64;

    private static final long MICROS_FOR_ANY_FILE = 5_000_000;
    private static final long MICROS_A_BYTE = 2;
    private static final long MICRO = 1_000;

    /** Only offsets are asked for, never rows. */
    private static final Point NOWHERE = new Point(0, 0);

    private final Parser parser = new Parser(RustGrammar.language());
    private TreeColumns columns = TreeColumns.sized(1 << 14);
    private final long parts;
    private int size;

    BindingsParser() {
        this(1);
    }

    /** @param parts how often it stops, in the time that a source has by the clock, to ask what that was spent on */
    BindingsParser(long parts) {
        this.parts = parts;
    }

    @Override
    public Optional<TreeColumns> parse(byte[] utf8, int... included) {
        parser.setIncludedRanges(IntStream.range(0, included.length / 2)
                .mapToObj(i -> new Range(NOWHERE, NOWHERE, included[2 * i], included[2 * i + 1]))
                .toList());
        var parsed = parsed(new String(utf8, UTF_8), MICROS_FOR_ANY_FILE + MICROS_A_BYTE * utf8.length);
        parser.reset();
        return parsed.map(this::copied);
    }

    /** Goes on where it stopped until as much work as time is spent: a busy machine is no fault of the source. */
    @SuppressWarnings("deprecation") // its successor would keep every source in memory until the parser is closed
    private Optional<Tree> parsed(String source, long micros) {
        parser.setTimeoutMicros(Math.max(1, micros / parts));
        var parsed = parser.parse(source);
        if (parsed.isPresent()) {
            return parsed;
        }
        var work = ManagementFactory.getThreadMXBean();
        long end = work.isCurrentThreadCpuTimeSupported() ? work.getCurrentThreadCpuTime() + micros * MICRO : 0;
        while (parsed.isEmpty() && work.getCurrentThreadCpuTime() < end) {
            parsed = parser.parse(source);
        }
        return parsed;
    }

    @Override
    public void close() {
        parser.close();
    }

    private TreeColumns copied(Tree tree) {
        size = 0;
        try (tree;
                var arena = Arena.ofConfined();
                var cursor = tree.walk()) {
            walk(cursor, SegmentAllocator.prefixAllocator(arena.allocate(NODE_BYTES)));
            return columns.resized(size, tree.getRootNode().hasError());
        }
    }

    /** Without recursion: real code nests 10,000 deep. */
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
            columns = columns.resized(2 * size, false);
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
