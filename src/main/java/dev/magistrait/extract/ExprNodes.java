package dev.magistrait.extract;

import dev.magistrait.extract.part.Role;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;

/** What the nodes of a body are to each other: which is its value, which belong to a pattern, which names a method. */
final class ExprNodes {

    private final Tree tree;
    private final SyntaxTree nodes;

    ExprNodes(Tree tree) {
        this.tree = tree;
        this.nodes = tree.nodes();
    }

    /** The node whose value is the block's; -1 for none. */
    int tail(int block) {
        int last = tree.lastNamedChild(block);
        if (last < 0 || tree.role(last).declares() || isStatement(last)) {
            return -1;
        }
        return last;
    }

    private boolean isStatement(int node) {
        if (nodes.kind(node) == Kinds.EXPRESSION_STATEMENT) {
            return nodes.end(node) > nodes.end(node + 1);
        }
        Role role = tree.role(node);
        return role == Role.ATTRIBUTE
                || role == Role.INNER_ATTRIBUTE
                || role == Role.ERROR
                || nodes.kind(node) == Kinds.LET_DECLARATION
                || nodes.kind(node) == Kinds.EMPTY_STATEMENT;
    }

    /** Of an arm's pattern only the guard counts. */
    boolean isPattern(int node) {
        if (tree.kindOfParent(node) == Kinds.MATCH_PATTERN) {
            return nodes.field(node) != Fields.CONDITION;
        }
        return nodes.field(node) == Fields.PATTERN && nodes.kind(node) != Kinds.MATCH_PATTERN;
    }

    /** The name that a pattern of one identifier binds, else {@code _}. */
    String variable(int pattern) {
        return pattern >= 0 && nodes.kind(pattern) == Kinds.IDENTIFIER ? text(pattern) : "_";
    }

    /** The {@code receiver.method} of a callee, with or without generic arguments; -1 for another callee. */
    int method(int callee) {
        if (callee < 0) {
            return -1;
        }
        int inner = nodes.kind(callee) == Kinds.GENERIC_FUNCTION ? nodes.child(callee, Fields.FUNCTION) : callee;
        return inner >= 0 && nodes.kind(inner) == Kinds.FIELD_EXPRESSION ? inner : -1;
    }

    /** Whether a token stands before the first named part. */
    boolean has(int node, String token) {
        for (int child = nodes.firstChild(node); child >= 0 && !nodes.named(child); child = nodes.nextSibling(child)) {
            if (nodes.kindName(child).equals(token)) {
                return true;
            }
        }
        return false;
    }

    /** The text of a name; empty for no node. */
    String text(int node) {
        return node < 0 ? "" : tree.source().nameAt(nodes.start(node), nodes.end(node));
    }
}
