package dev.magistrait.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.treesitter.jtreesitter.Parser;

/** Parses Rust source. For one thread at a time; each worker has its own. */
public final class RustParser implements AutoCloseable {

    private final Parser parser = new Parser(RustGrammar.language());
    private final TreeCopy copy = new TreeCopy();

    /**
     * The tree of any bytes at all. Bytes that are not UTF-8 count as a character that Rust does not know.
     *
     * @param utf8 the file's bytes, which the tree keeps
     */
    public SyntaxTree parse(byte[] utf8) {
        var source = new String(Utf8.mended(utf8), UTF_8);
        try (var tree = parser.parse(source).orElseThrow()) {
            return new SyntaxTree(utf8, tree.getRootNode().hasError(), false, copy.of(tree));
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
