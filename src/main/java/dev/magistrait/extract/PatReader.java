package dev.magistrait.extract;

import dev.magistrait.extract.part.Role;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.part.TypeReader;
import dev.magistrait.outline.Pat;
import dev.magistrait.outline.TypePath;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;

/** Reads patterns. */
final class PatReader {

    /** What stands further in is taken to bind nothing. */
    private static final int DEEPEST = 60;

    private final Tree tree;
    private final SyntaxTree nodes;
    private int depth;

    PatReader(Tree tree) {
        this.tree = tree;
        this.nodes = tree.nodes();
    }

    Pat read(int node) {
        if (node < 0 || depth >= DEEPEST) {
            return Pat.NOTHING;
        }
        depth++;
        Pat read = kind(node);
        depth--;
        return read;
    }

    private Pat kind(int node) {
        int kind = nodes.kind(node);
        if (kind == Kinds.IDENTIFIER || kind == Kinds.SHORTHAND_FIELD_IDENTIFIER) {
            return new Pat.Bind(text(node), false, List.of());
        }
        if (kind == Kinds.MUT_PATTERN) {
            return read(tree.lastNamedChild(node));
        }
        if (kind == Kinds.REF_PATTERN) {
            return read(tree.lastNamedChild(node)) instanceof Pat.Bind bind
                    ? new Pat.Bind(bind.name(), true, bind.inner())
                    : Pat.NOTHING;
        }
        if (kind == Kinds.CAPTURED_PATTERN) {
            return new Pat.Bind(text(nodes.firstChild(node)), false, List.of(read(tree.lastNamedChild(node))));
        }
        if (kind == Kinds.REFERENCE_PATTERN) {
            return new Pat.Behind(read(tree.lastNamedChild(node)));
        }
        if (kind == Kinds.TUPLE_PATTERN) {
            return hasRest(node) ? new Pat.Parts(parts(node)) : new Pat.Tuple(parts(node));
        }
        if (kind == Kinds.TUPLE_STRUCT_PATTERN) {
            return ofTuple(node);
        }
        if (kind == Kinds.STRUCT_PATTERN) {
            return ofStruct(node);
        }
        boolean several = kind == Kinds.OR_PATTERN || kind == Kinds.SLICE_PATTERN || kind == Kinds.MATCH_PATTERN;
        return several ? one(parts(node)) : Pat.NOTHING;
    }

    private static Pat one(List<Pat> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Pat.Parts(parts);
    }

    private List<Pat> parts(int node) {
        List<Pat> found = new ArrayList<>(2);
        for (int child = nodes.firstChild(node); child >= 0; child = nodes.nextSibling(child)) {
            int field = nodes.field(child);
            if (field != Fields.TYPE && field != Fields.CONDITION && counts(child)) {
                found.add(read(child));
            }
        }
        return found;
    }

    /** Tokens do not, but {@code _} does. */
    private boolean counts(int child) {
        return tree.role(child) != Role.COMMENT
                && (nodes.named(child) || nodes.kindName(child).equals("_"));
    }

    private boolean hasRest(int node) {
        for (int child = nodes.firstChild(node); child >= 0; child = nodes.nextSibling(child)) {
            if (nodes.kind(child) == Kinds.REMAINING_FIELD_PATTERN) {
                return true;
            }
        }
        return false;
    }

    private Pat ofTuple(int node) {
        List<Pat> parts = parts(node);
        List<String> names = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            names.add(hasRest(node) ? "" : String.valueOf(i));
        }
        return new Pat.Of(path(nodes.child(node, Fields.TYPE)), names, parts);
    }

    private Pat ofStruct(int node) {
        List<String> names = new ArrayList<>(2);
        List<Pat> parts = new ArrayList<>(2);
        for (int child = nodes.firstChild(node); child >= 0; child = nodes.nextSibling(child)) {
            if (nodes.kind(child) == Kinds.FIELD_PATTERN) {
                int name = nodes.child(child, Fields.NAME);
                int pattern = nodes.child(child, Fields.PATTERN);
                names.add(text(name));
                parts.add(pattern < 0 ? shorthand(child, name) : read(pattern));
            }
        }
        return new Pat.Of(path(nodes.child(node, Fields.TYPE)), names, parts);
    }

    private Pat shorthand(int pattern, int name) {
        boolean byRef = nodes.kindName(nodes.firstChild(pattern)).equals("ref");
        return new Pat.Bind(text(name), byRef, List.of());
    }

    private TypePath path(int node) {
        return node < 0
                ? TypePath.of("_")
                : new TypeReader(tree.cursor(node)).paths().valuePath();
    }

    private String text(int node) {
        return tree.source().nameAt(nodes.start(node), nodes.end(node));
    }
}
