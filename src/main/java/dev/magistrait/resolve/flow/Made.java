package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.resolve.names.TraitNode;

/**
 * A future that a trait's method gives, called on a receiver whose type callers choose.
 *
 * @param variant whether the bound is a trait that {@code make} generated
 * @param root the parameter that the receiver's type comes from; {@link #OPAQUE} where nobody's choice tells it
 * @param variable the variable that the receiver starts from; empty for none
 * @param sure whether the receiver certainly is such a one
 */
record Made(TraitNode node, boolean variant, FnItem method, String root, String variable, boolean sure) {

    static final String OPAQUE = "";

    /** The same seen by a caller. */
    Made from(String otherRoot, String otherVariable, boolean certain) {
        return new Made(node, variant, method, otherRoot, otherVariable, sure && certain);
    }

    Made unsure() {
        return sure ? from(root, variable, false) : this;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // two traits or methods that read the same are two all the same
    public boolean equals(Object other) {
        return other instanceof Made made
                && node == made.node
                && method == made.method
                && variant == made.variant
                && sure == made.sure
                && root.equals(made.root)
                && variable.equals(made.variable);
    }

    @Override
    public int hashCode() {
        return (31 * System.identityHashCode(method) + root.hashCode()) * 31 + variable.hashCode();
    }
}
