package dev.magistrait.timing;

/** Something that is counted in bytes. */
public enum Quantity {
    /** Of Rust files. */
    READ("read"),
    /** Of those, what the parser never sees. */
    SKIMMED("skimmed away"),
    /** Handed to the parser: files without what is skimmed away, arguments of macros, what macros stand for, and texts a second time. */
    PARSED("parsed");

    private final String title;

    Quantity(String title) {
        this.title = title;
    }

    /** What people read. */
    public String title() {
        return title;
    }
}
