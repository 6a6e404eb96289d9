package dev.magistrait.extract;

import dev.magistrait.extract.part.Tree;
import dev.magistrait.outline.Expr;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads which names patterns give to the parts of a value. */
final class PatternReader {

    /** A part further in is a part of the whole all the same. */
    private static final int DEEPEST = 8;

    /** Parts behind so many are told apart no more. */
    private static final int MOST = 64;

    /** Variants of the standard library that hold one value. */
    private static final Set<String> HOLDING = Set.of("Some", "Ok", "Ready", "Continue");

    private final Tree tree;
    private final SyntaxTree nodes;

    PatternReader(Tree tree) {
        this.tree = tree;
        this.nodes = tree.nodes();
    }

    /** What one pattern binds, in order. */
    List<Expr.Binding> of(int pattern) {
        List<Expr.Binding> found = new ArrayList<>(2);
        add(pattern, found);
        return found;
    }

    /** What the arms of a {@code match} bind. */
    List<Expr.Binding> ofArms(int block) {
        List<Expr.Binding> found = new ArrayList<>();
        for (int arm = block < 0 ? -1 : nodes.firstChild(block); arm >= 0; arm = nodes.nextSibling(arm)) {
            int pattern = nodes.kind(arm) == Kinds.MATCH_ARM ? nodes.child(arm, Fields.PATTERN) : -1;
            if (pattern >= 0) {
                add(pattern, found);
            }
        }
        return found;
    }

    private void add(int pattern, List<Expr.Binding> into) {
        int end = nodes.subtreeEnd(pattern);
        for (int node = pattern; node < end; ) {
            if (isNoPart(node)) {
                node = nodes.subtreeEnd(node);
                continue;
            }
            if (isName(node)) {
                into.add(new Expr.Binding(text(node), steps(node, pattern)));
            }
            node++;
        }
    }

    /** The path of a struct or variant, a field's name, and the guard of an arm. */
    private boolean isNoPart(int node) {
        int field = nodes.field(node);
        return field == Fields.TYPE || field == Fields.CONDITION || (field == Fields.NAME && !isShorthand(node));
    }

    private boolean isShorthand(int node) {
        return nodes.kind(node) == Kinds.SHORTHAND_FIELD_IDENTIFIER;
    }

    /** A constant or a variant without parts begins with a capital. */
    private boolean isName(int node) {
        boolean named = nodes.kind(node) == Kinds.IDENTIFIER || isShorthand(node);
        return named
                && !text(node).isEmpty()
                && !Character.isUpperCase(text(node).codePointAt(0));
    }

    private List<String> steps(int name, int pattern) {
        List<String> found = new ArrayList<>(2);
        if (isShorthand(name)) {
            found.add(ofPattern(nodes.parent(nodes.parent(name)), text(name)));
        }
        for (int node = name; node != pattern && found.size() < DEEPEST; node = nodes.parent(node)) {
            step(node, found);
        }
        return found.reversed();
    }

    /** The step from a pattern to one of its parts. */
    private void step(int part, List<String> into) {
        int whole = nodes.parent(part);
        int kind = nodes.kind(whole);
        if (kind == Kinds.FIELD_PATTERN && nodes.field(part) == Fields.PATTERN) {
            into.add(ofPattern(nodes.parent(whole), text(nodes.child(whole, Fields.NAME))));
        } else if (kind == Kinds.SLICE_PATTERN) {
            into.add(Expr.Field.ITEM);
        } else if (kind == Kinds.TUPLE_PATTERN) {
            into.add(number(part, whole));
        } else if (kind == Kinds.TUPLE_STRUCT_PATTERN) {
            into.add(HOLDING.contains(named(whole)) ? Expr.Field.ITEM : ofPattern(whole, number(part, whole)));
        }
    }

    /** A part of what a pattern names. */
    private String ofPattern(int whole, String part) {
        String named = named(whole);
        return named.isEmpty() ? part : named + "." + part;
    }

    /** The last segment of the path of a pattern for a struct or variant. */
    private String named(int pattern) {
        String path = text(nodes.child(pattern, Fields.TYPE));
        return path.substring(path.lastIndexOf(':') + 1).strip();
    }

    private String number(int part, int whole) {
        int number = 0;
        for (int child = nodes.firstChild(whole);
                child >= 0 && child != part && number < MOST;
                child = nodes.nextSibling(child)) {
            if (nodes.kindName(child).equals(",")) {
                number++;
            }
        }
        return String.valueOf(number);
    }

    private String text(int node) {
        return node < 0 ? "" : tree.source().nameAt(nodes.start(node), nodes.end(node));
    }
}
