package dev.magistrait.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The syntax tree of one file, as arrays over its nodes.
 *
 * <p>A node is a number: nodes are counted in preorder from the root, 0. Offsets are bytes of the file. Immutable, and free of
 * native memory.
 */
public final class SyntaxTree {

    /** Stands for a node that is not there. */
    public static final int NONE = -1;

    static final byte MISSING = (byte) 0x80;
    private static final int FIELD = 0x7F;

    private final byte[] bytes;
    private final TreeColumns columns;
    private final boolean gaveUp;
    private final char[] kinds;
    private final byte[] fields;
    private final int[] starts;
    private final int[] ends;
    private final int[] parents;
    private final int[] subtreeEnds;

    SyntaxTree(byte[] bytes, TreeColumns columns, boolean gaveUp) {
        this.bytes = bytes;
        this.columns = columns;
        this.gaveUp = gaveUp;
        this.kinds = columns.kinds();
        this.fields = columns.fields();
        this.starts = columns.starts();
        this.ends = columns.ends();
        this.parents = columns.parents();
        this.subtreeEnds = columns.subtreeEnds();
    }

    TreeColumns columns() {
        return columns;
    }

    /** How many nodes there are; at least the root. */
    public int size() {
        return kinds.length;
    }

    /** One of {@link Kinds} or {@link Tokens}. */
    public int kind(int node) {
        return kinds[node];
    }

    /** The kind's name in the grammar; for a token its text. */
    public String kindName(int node) {
        return RustGrammar.kindName(kinds[node]);
    }

    /** False for tokens such as {@code dyn} and {@code ->}. */
    public boolean named(int node) {
        return RustGrammar.isNamed(kinds[node]);
    }

    /** The field of its parent that the node stands in, one of {@link Fields}, or 0. */
    public int field(int node) {
        return fields[node] & FIELD;
    }

    /** The field's name, empty for none. */
    public String fieldName(int node) {
        return RustGrammar.fieldName(field(node));
    }

    /** The offset of the node's first byte. */
    public int start(int node) {
        return starts[node];
    }

    /** The offset after the node's last byte. */
    public int end(int node) {
        return ends[node];
    }

    /** {@link #NONE} for the root. */
    public int parent(int node) {
        return parents[node];
    }

    /** {@link #NONE} for a leaf. */
    public int firstChild(int node) {
        return subtreeEnds[node] > node + 1 ? node + 1 : NONE;
    }

    /** {@link #NONE} for a last child and the root. */
    public int nextSibling(int node) {
        int parent = parents[node];
        return parent != NONE && subtreeEnds[node] < subtreeEnds[parent] ? subtreeEnds[node] : NONE;
    }

    /** The first node in preorder that is not below the given one; {@link #size()} where there is none. */
    public int subtreeEnd(int node) {
        return subtreeEnds[node];
    }

    /** The first child in a field, or {@link #NONE}. */
    public int child(int node, int field) {
        for (int child = firstChild(node); child != NONE; child = nextSibling(child)) {
            if (field(child) == field) {
                return child;
            }
        }
        return NONE;
    }

    /** Whether the grammar knows no reading of the node's text. */
    public boolean error(int node) {
        return kinds[node] == RustGrammar.ERROR_KIND;
    }

    /** Whether the parser put in an empty node where the grammar wants one. */
    public boolean missing(int node) {
        return (fields[node] & MISSING) != 0;
    }

    /** Whether any node is an error or missing. */
    public boolean hasError() {
        return columns.hasError();
    }

    /** Whether the parser gave up, which it does on noise alone; the root is then an error, and the only node. */
    public boolean gaveUp() {
        return gaveUp;
    }

    /** The node's source text. */
    public String text(int node) {
        return text(starts[node], ends[node]);
    }

    /** The source text between two offsets. */
    public String text(int start, int end) {
        return new String(bytes, start, end - start, UTF_8);
    }

    /** The file's bytes; not to be written to. */
    public byte[] bytes() {
        return bytes;
    }
}
