package dev.magistrait.extract;

import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.token.Form;

/**
 * The arguments of a macro call, read as Rust.
 *
 * @param tree what they are read as, with its wrapper
 * @param from the first node inside the wrapper
 * @param to the node behind the last
 */
record Fragment(Form form, Tree tree, int from, int to) {

    boolean isEmpty() {
        return from >= to;
    }
}
