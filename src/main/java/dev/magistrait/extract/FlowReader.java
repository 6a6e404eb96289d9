package dev.magistrait.extract;

import dev.magistrait.extract.part.Role;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.part.TypeReader;
import dev.magistrait.outline.Code;
import dev.magistrait.outline.Pat;
import dev.magistrait.outline.TypePath;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;

/** Reads branches, loops, jumps, closures and struct literals. */
final class FlowReader {

    private final Tree tree;
    private final SyntaxTree nodes;
    private final CodeReader code;
    private final PatReader patterns;
    private final BodyNodes body;

    FlowReader(Tree tree, CodeReader code, PatReader patterns) {
        this.tree = tree;
        this.nodes = tree.nodes();
        this.code = code;
        this.patterns = patterns;
        this.body = new BodyNodes(tree);
    }

    Code read(int node) {
        int kind = nodes.kind(node);
        if (kind == Kinds.IF_EXPRESSION) {
            return branch(node);
        }
        if (kind == Kinds.MATCH_EXPRESSION) {
            return new Code.Match(in(node, Fields.VALUE), arms(nodes.child(node, Fields.BODY)));
        }
        if (kind == Kinds.LOOP_EXPRESSION) {
            return new Code.Loop(label(node), in(node, Fields.BODY));
        }
        if (kind == Kinds.WHILE_EXPRESSION) {
            return new Code.While(label(node), in(node, Fields.CONDITION), in(node, Fields.BODY));
        }
        if (kind == Kinds.FOR_EXPRESSION) {
            Pat pattern = patterns.read(nodes.child(node, Fields.PATTERN));
            return new Code.For(label(node), pattern, in(node, Fields.VALUE), in(node, Fields.BODY));
        }
        if (kind == Kinds.LET_CONDITION) {
            return new Code.Is(patterns.read(nodes.child(node, Fields.PATTERN)), in(node, Fields.VALUE));
        }
        if (kind == Kinds.LET_CHAIN) {
            return chain(code.all(node));
        }
        if (kind == Kinds.CLOSURE_EXPRESSION) {
            return closure(node);
        }
        return kind == Kinds.STRUCT_EXPRESSION ? struct(node) : jump(node, kind);
    }

    private Code jump(int node, int kind) {
        List<Code> value = value(node);
        if (kind == Kinds.RETURN_EXPRESSION) {
            return new Code.Return(value);
        }
        return kind == Kinds.BREAK_EXPRESSION ? new Code.Break(label(node), value) : new Code.Continue(label(node));
    }

    /** What a jump takes with it. */
    private List<Code> value(int node) {
        int last = tree.lastNamedChild(node);
        return last < 0 || nodes.kind(last) == Kinds.LABEL ? List.of() : List.of(code.read(last));
    }

    private Code in(int node, int field) {
        return code.read(nodes.child(node, field));
    }

    private Code branch(int node) {
        int otherwise = nodes.child(node, Fields.ALTERNATIVE);
        List<Code> last = otherwise < 0 ? List.of() : List.of(code.read(tree.lastNamedChild(otherwise)));
        return new Code.If(in(node, Fields.CONDITION), in(node, Fields.CONSEQUENCE), last);
    }

    private static Code chain(List<Code> parts) {
        Code all = parts.getFirst();
        for (Code part : parts.subList(1, parts.size())) {
            all = new Code.Lazy(true, all, part);
        }
        return all;
    }

    private List<Code.Arm> arms(int block) {
        List<Code.Arm> found = new ArrayList<>(2);
        for (int child = block < 0 ? -1 : nodes.firstChild(block); child >= 0; child = nodes.nextSibling(child)) {
            if (nodes.kind(child) == Kinds.MATCH_ARM) {
                found.add(arm(child));
            }
        }
        return found;
    }

    private Code.Arm arm(int node) {
        int pattern = nodes.child(node, Fields.PATTERN);
        int guard = pattern < 0 ? -1 : nodes.child(pattern, Fields.CONDITION);
        boolean choice = tree.role(nodes.firstChild(node)) == Role.ATTRIBUTE;
        return new Code.Arm(
                patterns.read(pattern),
                guard < 0 ? List.of() : List.of(code.read(guard)),
                choice ? Code.OPAQUE : in(node, Fields.VALUE));
    }

    private String label(int node) {
        for (int child = nodes.firstChild(node); child >= 0; child = nodes.nextSibling(child)) {
            if (nodes.kind(child) == Kinds.LABEL) {
                return code.text(child);
            }
        }
        return "";
    }

    private Code closure(int node) {
        int parameters = nodes.child(node, Fields.PARAMETERS);
        List<Pat> found = new ArrayList<>(1);
        for (int child = parameters < 0 ? -1 : nodes.firstChild(parameters);
                child >= 0;
                child = nodes.nextSibling(child)) {
            if (nodes.named(child)) {
                boolean typed = nodes.kind(child) == Kinds.PARAMETER;
                found.add(patterns.read(typed ? nodes.child(child, Fields.PATTERN) : child));
            }
        }
        return new Code.Closure(body.has(node, "move"), body.has(node, "async"), found, in(node, Fields.BODY));
    }

    private Code struct(int node) {
        List<String> names = new ArrayList<>(2);
        List<Code> values = new ArrayList<>(2);
        List<Code> base = new ArrayList<>(0);
        int list = nodes.child(node, Fields.BODY);
        for (int child = list < 0 ? -1 : nodes.firstChild(list); child >= 0; child = nodes.nextSibling(child)) {
            int kind = nodes.kind(child);
            if (kind == Kinds.BASE_FIELD_INITIALIZER) {
                base.add(code.read(tree.lastNamedChild(child)));
            } else if (kind == Kinds.FIELD_INITIALIZER) {
                names.add(code.text(nodes.child(child, Fields.FIELD)));
                values.add(attributed(child) ? Code.OPAQUE : in(child, Fields.VALUE));
            } else if (kind == Kinds.SHORTHAND_FIELD_INITIALIZER) {
                names.add(code.text(tree.lastNamedChild(child)));
                values.add(attributed(child) ? Code.OPAQUE : code.read(tree.lastNamedChild(child)));
            }
        }
        return new Code.Struct(path(nodes.child(node, Fields.NAME)), names, values, base);
    }

    private boolean attributed(int node) {
        return tree.role(nodes.firstChild(node)) == Role.ATTRIBUTE;
    }

    private TypePath path(int node) {
        return node < 0
                ? TypePath.of("_")
                : new TypeReader(tree.cursor(node)).paths().valuePath();
    }
}
