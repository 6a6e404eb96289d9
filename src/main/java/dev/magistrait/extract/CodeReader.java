package dev.magistrait.extract;

import dev.magistrait.extract.part.Call;
import dev.magistrait.extract.part.Frame;
import dev.magistrait.extract.part.Role;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.part.TypeReader;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Form;
import dev.magistrait.outline.Code;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads bodies expression by expression. What it does not know is {@link Code#OPAQUE}. */
final class CodeReader {

    /** What stands further in is opaque. */
    private static final int DEEPEST = 200;

    private static final Pattern FORMATTED = Pattern.compile("\\{([a-z_][A-Za-z0-9_]*)[:}]");

    private final Tree tree;
    private final SyntaxTree nodes;
    private final Fragments fragments;
    private final BodyNodes body;
    private final Misread misread;
    private final PatReader patterns;
    private final FlowReader flow;
    private int depth;

    CodeReader(Tree tree, Fragments fragments) {
        this(tree, fragments, 0);
    }

    private CodeReader(Tree tree, Fragments fragments, int depth) {
        this.tree = tree;
        this.nodes = tree.nodes();
        this.fragments = fragments;
        this.body = new BodyNodes(tree);
        this.misread = new Misread(tree);
        this.patterns = new PatReader(tree);
        this.flow = new FlowReader(tree, this, patterns);
        this.depth = depth;
    }

    /** A block with its statements. */
    Code.Block block(int block, String label) {
        int tail = body.tail(block);
        List<Code> statements = new ArrayList<>();
        boolean choice = false;
        Region items = Region.START;
        for (int child = nodes.firstChild(block); child >= 0; child = nodes.nextSibling(child)) {
            Role role = tree.role(child);
            items = role.declares() ? tree.region(block) : items;
            if (role == Role.ATTRIBUTE || role == Role.INNER_ATTRIBUTE) {
                choice |= nodes.text(child).contains("cfg");
            } else if (choice) {
                statements.add(Code.OPAQUE);
                choice = false;
            } else if (child != tail && nodes.named(child) && role != Role.COMMENT && !role.declares()) {
                statement(child, statements);
            }
        }
        return new Code.Block(label, statements, tail < 0 ? List.of() : List.of(read(tail)), items);
    }

    private void statement(int node, List<Code> into) {
        if (nodes.kind(node) != Kinds.LABEL && nodes.kind(node) != Kinds.EMPTY_STATEMENT) {
            into.add(nodes.kind(node) == Kinds.LET_DECLARATION ? let(node) : read(node));
        }
    }

    private Code let(int node) {
        int type = nodes.child(node, Fields.TYPE);
        int value = nodes.child(node, Fields.VALUE);
        int otherwise = nodes.child(node, Fields.ALTERNATIVE);
        return new Code.Let(
                patterns.read(nodes.child(node, Fields.PATTERN)),
                type < 0 ? List.of() : List.of(type(type)),
                value < 0 ? List.of() : List.of(read(value)),
                otherwise < 0 ? List.of() : List.of(block(otherwise, "")));
    }

    /** The expression that a node is. */
    Code read(int node) {
        if (node < 0 || depth >= DEEPEST) {
            return Code.OPAQUE;
        }
        depth++;
        Code read = misread.isClosure(node) ? Code.OPAQUE : kind(node);
        depth--;
        return read;
    }

    private Code kind(int node) {
        CodeKind kind = CodeKind.of(nodes.kind(node));
        return switch (kind) {
            case LITERAL -> Code.PLAIN;
            case INSIDE -> read(tree.lastNamedChild(node));
            case NAME -> name(node);
            case PLAIN -> new Code.Plain(all(node));
            case BLOCK -> labelled(node);
            case FIELD -> new Code.Field(read(nodes.child(node, Fields.VALUE)), text(nodes.child(node, Fields.FIELD)));
            case INDEX -> index(all(node));
            case CALL -> call(node);
            case AWAIT -> new Code.Await(read(nodes.firstChild(node)), tree.region(node));
            case TRY -> new Code.Try(read(nodes.firstChild(node)));
            case LEND -> lend(node);
            case UNARY -> unary(node);
            case BINARY -> binary(node);
            case ASSIGN -> assign(node);
            case CAST -> new Code.Cast(read(nodes.child(node, Fields.VALUE)), type(nodes.child(node, Fields.TYPE)));
            case TUPLE -> new Code.Tuple(all(node));
            case ARRAY -> new Code.Array(all(node));
            case ASYNC -> new Code.Async(body.has(node, "move"), block(tree.lastNamedChild(node), ""));
            case MACRO -> macro(node);
            case STRUCT, CLOSURE, FLOW -> flow.read(node);
            case UNKNOWN -> Code.OPAQUE;
        };
    }

    /** What stands below a node, attributes and comments aside. */
    List<Code> all(int node) {
        List<Code> found = new ArrayList<>(2);
        for (int child = node < 0 ? -1 : nodes.firstChild(node); child >= 0; child = nodes.nextSibling(child)) {
            if (tree.role(child) == Role.ATTRIBUTE) {
                found.add(Code.OPAQUE);
            } else if (nodes.named(child) && tree.role(child) != Role.COMMENT) {
                found.add(read(child));
            }
        }
        return found;
    }

    private Code name(int node) {
        Cursor cursor = tree.cursor(node);
        return cursor.is("<")
                ? Code.PLAIN
                : new Code.Path(new TypeReader(cursor).paths().valuePath(), tree.region(node));
    }

    private Code labelled(int node) {
        int first = nodes.firstChild(node);
        return block(node, first >= 0 && nodes.kind(first) == Kinds.LABEL ? text(first) : "");
    }

    private static Code index(List<Code> parts) {
        return parts.size() == 2 ? new Code.Index(parts.getFirst(), parts.getLast()) : Code.OPAQUE;
    }

    private Code call(int node) {
        int callee = nodes.child(node, Fields.FUNCTION);
        List<Code> arguments = all(nodes.child(node, Fields.ARGUMENTS));
        if (misread.isNoCall(callee)) {
            return Code.OPAQUE;
        }
        int method = body.method(callee);
        if (method < 0) {
            return new Code.Call(read(callee), arguments);
        }
        Code receiver = read(nodes.child(method, Fields.VALUE));
        return new Code.Method(receiver, text(nodes.child(method, Fields.FIELD)), arguments);
    }

    private Code lend(int node) {
        boolean raw = body.has(node, "raw");
        boolean mutable = nodes.kind(node + 1) == Kinds.MUTABLE_SPECIFIER
                || nodes.text(node).startsWith("mut", 1)
                || nodes.text(node).startsWith("&raw mut");
        return new Code.Lend(mutable, raw, read(nodes.child(node, Fields.VALUE)));
    }

    private Code unary(int node) {
        Code operand = read(tree.lastNamedChild(node));
        return nodes.text(node).startsWith("*") ? new Code.Deref(operand) : new Code.Plain(List.of(operand));
    }

    private Code binary(int node) {
        Code left = read(nodes.child(node, Fields.LEFT));
        Code right = read(nodes.child(node, Fields.RIGHT));
        String operator = nodes.kindName(nodes.child(node, Fields.OPERATOR));
        if (misread.isRange(node)) {
            return new Code.Plain(List.of(left, prefixed(operator, right)));
        }
        return switch (operator) {
            case "&&" -> new Code.Lazy(true, left, right);
            case "||" -> new Code.Lazy(false, left, right);
            case "==", "!=", "<", ">", "<=", ">=" -> new Code.Compare(left, right);
            default -> new Code.Plain(List.of(left, right));
        };
    }

    private static Code prefixed(String operator, Code operand) {
        return switch (operator) {
            case "*" -> new Code.Deref(operand);
            case "&" -> new Code.Lend(false, false, operand);
            case "-" -> new Code.Plain(List.of(operand));
            default -> Code.OPAQUE;
        };
    }

    private Code assign(int node) {
        boolean compound = nodes.kind(node) == Kinds.COMPOUND_ASSIGNMENT_EXPR;
        return new Code.Assign(read(nodes.child(node, Fields.LEFT)), read(nodes.child(node, Fields.RIGHT)), compound);
    }

    private RustType type(int node) {
        return new TypeReader(tree.cursor(node)).type();
    }

    private Code macro(int node) {
        Call call = Call.read(tree, node, Frame.Place.BODY);
        List<Code> arguments = call.arguments().text().isBlank() ? List.of() : arguments(call);
        return new Code.Macro(call.path(), arguments, tree.region(node));
    }

    /** One that is opaque where they do not read as a list. */
    private List<Code> arguments(Call call) {
        List<Fragment> read = fragments.of(call);
        if (read.isEmpty() || read.getFirst().form() != Form.LIST) {
            return List.of(Code.OPAQUE);
        }
        int list = read.getFirst().from() - 1;
        CodeReader inside = new CodeReader(read.getFirst().tree(), fragments, depth);
        List<Code> found = new ArrayList<>(inside.all(list));
        if (!call.path().is("vec")) {
            inside.named(list, found);
        }
        return found;
    }

    /** The variables that format strings name, as {@code "{name:?}"} does. */
    private void named(int list, List<Code> into) {
        for (int child = nodes.firstChild(list); child >= 0; child = nodes.nextSibling(child)) {
            if (nodes.kind(child) == Kinds.STRING_LITERAL) {
                Region region = tree.region(child);
                FORMATTED
                        .matcher(nodes.text(child).replace("{{", ""))
                        .results()
                        .forEach(m -> into.add(new Code.Path(TypePath.of(m.group(1)), region)));
            }
        }
    }

    String text(int node) {
        return node < 0 ? "" : tree.source().nameAt(nodes.start(node), nodes.end(node));
    }
}
