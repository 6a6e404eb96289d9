package dev.magistrait.extract;

import dev.magistrait.extract.part.Tree;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;

/** Expressions that tree-sitter-rust 0.24 reads otherwise than Rust does, without a word of an error. */
final class Misread {

    private final SyntaxTree nodes;

    Misread(Tree tree) {
        this.nodes = tree.nodes();
    }

    /** Whether {@code return || x} or {@code break || x} is taken for a disjunction: what it hands out is a closure. */
    boolean isClosure(int node) {
        if (nodes.kind(node) != Kinds.BINARY_EXPRESSION) {
            return false;
        }
        int left = nodes.child(node, Fields.LEFT);
        int operator = nodes.child(node, Fields.OPERATOR);
        return operator >= 0 && nodes.kindName(operator).equals("||") && jumps(left);
    }

    /** Whether {@code 0..*x} or {@code ..&x} is taken for a product or the like: what stands behind the operator is the end of a range. */
    boolean isRange(int node) {
        int left = nodes.child(node, Fields.LEFT);
        return left >= 0 && nodes.kind(left) == Kinds.RANGE_EXPRESSION;
    }

    /** Whether {@code break (x)} or {@code m! {} (x)} is taken for a call: what stands in parentheses is a value of its own. */
    boolean isNoCall(int callee) {
        return callee >= 0
                && ((nodes.kind(callee) == Kinds.BREAK_EXPRESSION && jumps(callee))
                        || (nodes.kind(callee) == Kinds.MACRO_INVOCATION && endsStatement(callee)));
    }

    /** Whether a jump has no value: nothing but a label stands in it. */
    private boolean jumps(int node) {
        if (node < 0 || (nodes.kind(node) != Kinds.RETURN_EXPRESSION && nodes.kind(node) != Kinds.BREAK_EXPRESSION)) {
            return false;
        }
        for (int child = nodes.firstChild(node); child >= 0; child = nodes.nextSibling(child)) {
            if (nodes.named(child) && nodes.kind(child) != Kinds.LABEL) {
                return false;
            }
        }
        return true;
    }

    /** A macro with braces is a statement where one begins. */
    private boolean endsStatement(int macro) {
        if (nodes.bytes()[nodes.end(macro) - 1] != '}') {
            return false;
        }
        int parent = nodes.parent(macro);
        while (nodes.start(parent) == nodes.start(macro) && nodes.kind(parent) != Kinds.EXPRESSION_STATEMENT) {
            parent = nodes.parent(parent);
        }
        return nodes.kind(parent) == Kinds.EXPRESSION_STATEMENT || nodes.kind(parent) == Kinds.BLOCK;
    }
}
