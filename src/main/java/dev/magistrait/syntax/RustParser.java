package dev.magistrait.syntax;

/** Parses Rust source. For one thread at a time; each worker has its own. */
public final class RustParser implements AutoCloseable {

    private final TreeParser parser;

    /** A parser on the fastest natives there are. */
    public RustParser() {
        this(TreeParser.fastest());
    }

    RustParser(TreeParser parser) {
        this.parser = parser;
    }

    /**
     * The tree of any bytes at all. Bytes that are not UTF-8 count as a character that Rust does not know.
     *
     * @param utf8 the file's bytes, which the tree keeps
     */
    public SyntaxTree parse(byte[] utf8) {
        return parse(utf8, new int[0]);
    }

    /**
     * The tree of parts of a file, as if what lies between them were not there; offsets are still those of the file.
     *
     * @param included a start and an end offset for each part, ascending; none at all means the whole file
     */
    public SyntaxTree parse(byte[] utf8, int... included) {
        return parser.parse(Utf8.mended(utf8), included)
                .map(columns -> new SyntaxTree(utf8, columns, false))
                .orElseGet(() -> new SyntaxTree(utf8, TreeColumns.unread(utf8.length), true));
    }

    @Override
    public void close() {
        parser.close();
    }
}
