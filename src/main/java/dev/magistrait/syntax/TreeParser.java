package dev.magistrait.syntax;

import java.util.Optional;

/** Turns source into columns. For one thread at a time. */
sealed interface TreeParser extends AutoCloseable permits CompiledParser, BindingsParser {

    /** What the natives at hand allow: the library compiled while building parses and copies in one call. */
    static TreeParser fastest() {
        var natives = Natives.loaded().symbols();
        return natives.find(CompiledParser.PARSE).isPresent() ? new CompiledParser(natives) : new BindingsParser();
    }

    /**
     * The tree's columns, or empty where the parser gave up.
     *
     * @param utf8 sound UTF-8
     * @param included offsets, a start and an end for each part to parse, in order; none for the whole
     */
    Optional<TreeColumns> parse(byte[] utf8, int... included);

    @Override
    void close();
}
