package dev.magistrait.extract;

import dev.magistrait.extract.part.AttributeReader;
import dev.magistrait.extract.part.Role;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import java.util.Set;

/** What a node of a body is to those around it. */
final class BodyNodes {

    private static final Set<String> ENDING = Set.of("panic", "todo", "unimplemented", "unreachable");

    private final Tree tree;
    private final SyntaxTree nodes;

    BodyNodes(Tree tree) {
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

    /** The node whose value is the block's, if it is an {@code if} or {@code match}; -1 for all else. */
    int branching(int block) {
        int tail = tail(block);
        if (tail < 0) {
            return -1;
        }
        int kind = nodes.kind(nodes.kind(tail) == Kinds.EXPRESSION_STATEMENT ? tail + 1 : tail);
        return kind == Kinds.IF_EXPRESSION || kind == Kinds.MATCH_EXPRESSION ? tail : -1;
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

    /** The {@code receiver.method} of a callee, with or without generic arguments; -1 for another callee. */
    int method(int callee) {
        if (callee < 0) {
            return -1;
        }
        int inner = nodes.kind(callee) == Kinds.GENERIC_FUNCTION ? nodes.child(callee, Fields.FUNCTION) : callee;
        return inner >= 0 && nodes.kind(inner) == Kinds.FIELD_EXPRESSION ? inner : -1;
    }

    /** Whether a statement is a jump, so that what follows in its block is never reached. */
    boolean leaves(int node) {
        if (tree.kindOfParent(node) != Kinds.EXPRESSION_STATEMENT) {
            return false;
        }
        int kind = nodes.kind(node);
        return kind == Kinds.RETURN_EXPRESSION
                || kind == Kinds.BREAK_EXPRESSION
                || kind == Kinds.CONTINUE_EXPRESSION
                || (kind == Kinds.MACRO_INVOCATION && ENDING.contains(nodes.text(nodes.child(node, Fields.MACRO))));
    }

    boolean has(int node, String token) {
        for (int child = nodes.firstChild(node); child >= 0 && !nodes.named(child); child = nodes.nextSibling(child)) {
            if (nodes.kindName(child).equals(token)) {
                return true;
            }
        }
        return false;
    }

    /** Behind the attribute, and behind what stands under it if no build has that. */
    int behindNever(int attribute) {
        int parent = nodes.parent(attribute);
        int next = nodes.subtreeEnd(attribute);
        while (next < nodes.subtreeEnd(parent)
                && (tree.role(next) == Role.ATTRIBUTE || tree.role(next) == Role.COMMENT)) {
            next = nodes.subtreeEnd(next);
        }
        boolean never = next < nodes.subtreeEnd(parent)
                && AttributeReader.outer(tree.source(), nodes.start(attribute), nodes.start(next))
                        .cfg()
                        .impossible();
        if (!never) {
            return next;
        }
        return nodes.subtreeEnd(tree.role(parent) == Role.HOLDER ? parent : next);
    }
}
