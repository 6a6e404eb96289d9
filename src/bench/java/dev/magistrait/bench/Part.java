package dev.magistrait.bench;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Something that is run and measured. */
enum Part {
    COLD("cold", true),
    WARM("warm", true),
    CHANGED("changed", true),
    FIX("fix", true),
    AST_GREP("ast-grep", true),
    READ("read", true),
    PARSE("parse", true),
    START("start", false),
    START_PLAIN("start-without-aot", false),
    VERSION("version", false),
    VERSION_PLAIN("version-without-aot", false);

    private final String title;
    private final boolean ofTree;

    Part(String title, boolean ofTree) {
        this.title = title;
        this.ofTree = ofTree;
    }

    /** Whether it is run on each tree; else once for all. */
    boolean ofTree() {
        return ofTree;
    }

    @Override
    public String toString() {
        return title;
    }

    static Part of(String title) {
        return Arrays.stream(values())
                .filter(p -> p.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new Refused("unknown part `" + title + "`; known are "
                        + Arrays.stream(values()).map(Part::toString).collect(Collectors.joining(", "))));
    }
}
