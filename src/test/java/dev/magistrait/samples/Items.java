package dev.magistrait.samples;

import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What stands around an offset of a file. */
final class Items {

    private static final Set<Integer> ITEMS = Set.of(
            Kinds.IMPL_ITEM,
            Kinds.STRUCT_ITEM,
            Kinds.ENUM_ITEM,
            Kinds.TRAIT_ITEM,
            Kinds.STATIC_ITEM,
            Kinds.CONST_ITEM,
            Kinds.TYPE_ITEM);

    private static final Set<Integer> STATEMENTS = Set.of(
            Kinds.LET_DECLARATION, Kinds.EXPRESSION_STATEMENT, Kinds.FUNCTION_ITEM, Kinds.FUNCTION_SIGNATURE_ITEM);

    private Items() {}

    /** Bytes of a file, and what may stand in their place. */
    record Piece(int start, int end, String instead) {}

    /** What can be left out around an offset, the smallest first; attributes and docs go with their item. */
    static List<Piece> pieces(SyntaxTree tree, int offset) {
        List<Piece> pieces = new ArrayList<>();
        for (int node = at(tree, offset); node != SyntaxTree.NONE; node = tree.parent(node)) {
            node = attributed(tree, node);
            int body = tree.child(node, Fields.BODY);
            if (tree.kind(node) == Kinds.FUNCTION_ITEM && !returnsOpaque(tree, node)) {
                pieces.add(new Piece(tree.start(body), tree.end(body), "{loop{}}"));
            }
            if (canGo(tree, node)) {
                pieces.add(new Piece(withAttributes(tree, node), tree.end(node), ""));
            }
        }
        return pieces;
    }

    /** The lines of the item or statement around an offset, the innermost. */
    static List<Integer> lines(SyntaxTree tree, int offset) {
        int node = attributed(tree, at(tree, offset));
        while (tree.parent(node) != SyntaxTree.NONE && !STATEMENTS.contains(tree.kind(node)) && !canGo(tree, node)) {
            node = tree.parent(node);
        }
        int first = 1 + count(tree.text(0, tree.start(node)));
        return IntStream.rangeClosed(first, first + count(tree.text(node)))
                .boxed()
                .toList();
    }

    private static int count(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** The innermost node of a kind, or {@link SyntaxTree#NONE}. */
    static int around(SyntaxTree tree, int offset, int kind) {
        int node = at(tree, offset);
        while (node != SyntaxTree.NONE && tree.kind(node) != kind) {
            node = tree.parent(node);
        }
        return node;
    }

    static boolean isAssociated(SyntaxTree tree, int item) {
        int parent = tree.parent(tree.parent(item));
        return parent != SyntaxTree.NONE
                && (tree.kind(parent) == Kinds.IMPL_ITEM || tree.kind(parent) == Kinds.TRAIT_ITEM);
    }

    static String name(SyntaxTree tree, int item) {
        return tree.text(tree.child(item, Fields.NAME));
    }

    /** The bodies of the async methods of the trait that an attribute at the offset belongs to. */
    static List<Integer> asyncBodies(SyntaxTree tree, int offset) {
        int item = around(tree, offset, Kinds.ATTRIBUTE_ITEM);
        item = item == SyntaxTree.NONE ? at(tree, offset) : attributed(tree, item);
        List<Integer> bodies = new ArrayList<>();
        for (int node = item; node < tree.subtreeEnd(item); node++) {
            if (tree.kind(node) == Kinds.FUNCTION_ITEM && tree.text(node).startsWith("async")) {
                bodies.add(tree.child(node, Fields.BODY));
            }
        }
        return bodies;
    }

    private static int at(SyntaxTree tree, int offset) {
        int node = 0;
        int child = tree.firstChild(node);
        while (child != SyntaxTree.NONE) {
            if (tree.start(child) <= offset && offset < tree.end(child)) {
                node = child;
                child = tree.firstChild(node);
            } else {
                child = tree.nextSibling(child);
            }
        }
        return node;
    }

    /** Of an attribute or a comment the item behind it, else the node itself. */
    private static int attributed(SyntaxTree tree, int node) {
        int item = node;
        while (goesBefore(tree, item) && tree.nextSibling(item) != SyntaxTree.NONE) {
            item = tree.nextSibling(item);
        }
        return item;
    }

    private static boolean goesBefore(SyntaxTree tree, int node) {
        return tree.kind(node) == Kinds.ATTRIBUTE_ITEM || tree.kind(node) == Kinds.LINE_COMMENT;
    }

    private static boolean returnsOpaque(SyntaxTree tree, int function) {
        int type = tree.child(function, Fields.RETURN_TYPE);
        return type != SyntaxTree.NONE && tree.text(type).contains("impl ");
    }

    private static boolean canGo(SyntaxTree tree, int node) {
        int kind = tree.kind(node);
        if (kind == Kinds.FUNCTION_ITEM) {
            return !ofTrait(tree, node);
        }
        if (kind == Kinds.MACRO_INVOCATION || kind == Kinds.EXPRESSION_STATEMENT) {
            int around = tree.kind(tree.parent(node));
            return around == Kinds.SOURCE_FILE || (around == Kinds.DECLARATION_LIST && !ofTrait(tree, node));
        }
        return ITEMS.contains(kind) && !isAssociated(tree, node);
    }

    /** Whether it stands in an impl of a trait, which asks for it. */
    private static boolean ofTrait(SyntaxTree tree, int member) {
        return isAssociated(tree, member)
                && tree.child(tree.parent(tree.parent(member)), Fields.TRAIT) != SyntaxTree.NONE;
    }

    private static int withAttributes(SyntaxTree tree, int item) {
        int start = tree.start(item);
        for (int node = tree.firstChild(tree.parent(item)); node != item; node = tree.nextSibling(node)) {
            if (!goesBefore(tree, node)) {
                start = tree.start(item);
            } else if (start == tree.start(item)) {
                start = tree.start(node);
            }
        }
        return start;
    }
}
