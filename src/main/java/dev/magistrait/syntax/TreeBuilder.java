package dev.magistrait.syntax;

/** Makes a syntax tree node by node, in preorder, and takes over parts of another. */
public final class TreeBuilder {

    private final byte[] text;
    private TreeColumns columns = TreeColumns.sized(64);
    private int size;
    private int open = SyntaxTree.NONE;
    private int grafted = 1;

    /** @param text the file's bytes, which the tree keeps */
    public TreeBuilder(byte[] text) {
        this.text = text;
    }

    /** Adds a node below the one that is open, and opens it. */
    public void open(int kind, int field, int start, int end) {
        grow(1);
        columns.kinds()[size] = (char) kind;
        columns.fields()[size] = (byte) field;
        columns.starts()[size] = start;
        columns.ends()[size] = end;
        columns.parents()[size] = open;
        open = size++;
    }

    /** Closes the node that was opened last. */
    public void close() {
        columns.subtreeEnds()[open] = size;
        open = columns.parents()[open];
    }

    /**
     * Adds copies of the next nodes under another tree's root, up to an offset. To be called with the same tree and ascending offsets.
     *
     * @return whether there are some, and all of them stand between the offsets
     */
    public boolean graft(SyntaxTree other, int start, int end) {
        int from = grafted;
        while (grafted < other.size() && other.start(grafted) < end) {
            if (other.start(grafted) < start || other.end(grafted) > end) {
                return false;
            }
            grafted = other.subtreeEnd(grafted);
        }
        copy(other.columns(), from, grafted - from);
        return grafted > from;
    }

    private void copy(TreeColumns from, int first, int count) {
        grow(count);
        System.arraycopy(from.kinds(), first, columns.kinds(), size, count);
        System.arraycopy(from.fields(), first, columns.fields(), size, count);
        System.arraycopy(from.starts(), first, columns.starts(), size, count);
        System.arraycopy(from.ends(), first, columns.ends(), size, count);
        int shift = size - first;
        for (int node = first; node < first + count; node++) {
            int parent = from.parents()[node];
            columns.parents()[node + shift] = parent == 0 ? open : parent + shift;
            columns.subtreeEnds()[node + shift] = from.subtreeEnds()[node] + shift;
        }
        size += count;
    }

    private void grow(int more) {
        if (size + more > columns.kinds().length) {
            columns = columns.resized(Math.max(size + more, 2 * size), false);
        }
    }

    /** The tree, once its root is closed. */
    public SyntaxTree tree() {
        return new SyntaxTree(text, columns.resized(size, false), false);
    }
}
