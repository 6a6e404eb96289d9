package dev.magistrait.fix.witness;

/**
 * What of a trait goes into a crate.
 *
 * @param name the trait's own
 * @param supertraits such as {@code : Send + Sync}; empty without
 * @param method the one that the verdict turns on
 * @param types those of the crate, as far as they were met
 * @param variant the name of its form with {@code Send} futures
 * @param local {@code (?Send)} where the macro is told so
 */
record Subject(String name, String supertraits, Method method, Types types, String variant, String local, Sink sink) {

    /** The name of what stands in for it as a trait object. */
    String object() {
        return "Dyn" + Raw.bare(name);
    }

    Subject turningOn(Method other) {
        return new Subject(name, supertraits, other, types, variant, local, sink);
    }
}
