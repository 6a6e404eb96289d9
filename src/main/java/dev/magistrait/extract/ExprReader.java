package dev.magistrait.extract;

import dev.magistrait.extract.part.Call;
import dev.magistrait.extract.part.Frame;
import dev.magistrait.extract.part.Role;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.part.TypeReader;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads as much of bodies as tells which futures they make and hand on.
 *
 * <p>Only blocks, calls, fields, awaits and closures take a step down; all else is flattened as it comes, so that a chain of a
 * thousand {@code else if} is no deeper than one.
 */
final class ExprReader {

    /** What stands further in is left out. */
    private static final int DEEPEST = 400;

    /** A part of a type that is not written. */
    private static final Pattern OPEN = Pattern.compile("(?<![\\w'])_(?!\\w)");

    private final Tree tree;
    private final SyntaxTree nodes;
    private final Fragments fragments;
    private final BodyNodes body;
    private final Misread misread;
    private final BindReader binds;
    private int depth;

    /** Whether what is read is behind a jump: nothing is awaited there, and what a future would give is not there either. */
    private boolean dead;

    ExprReader(Tree tree, Fragments fragments) {
        this(tree, fragments, 0);
    }

    private ExprReader(Tree tree, Fragments fragments, int depth) {
        this.tree = tree;
        this.nodes = tree.nodes();
        this.fragments = fragments;
        this.body = new BodyNodes(tree);
        this.misread = new Misread(tree);
        this.binds = new BindReader(tree, this);
        this.depth = depth;
    }

    /** The body of a function. */
    Expr body(int block) {
        int tail = body.tail(block);
        if (tail < 0) {
            return new Expr.Block(parts(block + 1, nodes.subtreeEnd(block)));
        }
        List<Expr> parts = new ArrayList<>(parts(block + 1, tail));
        Expr value = value(tail);
        if (!value.equals(Expr.NOTHING)) {
            parts.add(new Expr.Return(value));
        }
        return new Expr.Block(parts);
    }

    Expr value(int node) {
        return node < 0 ? Expr.NOTHING : one(parts(node, nodes.subtreeEnd(node)));
    }

    static Expr one(List<Expr> parts) {
        return parts.isEmpty() ? Expr.NOTHING : parts.size() == 1 ? parts.getFirst() : new Expr.Sequence(parts);
    }

    /** What a run of nodes holds, in order. */
    List<Expr> parts(int from, int to) {
        return parts(from, to, -1);
    }

    /** @param whole a node whose parts are one; -1 for none */
    private List<Expr> parts(int from, int to, int whole) {
        if (depth >= DEEPEST) {
            return List.of();
        }
        depth++;
        boolean before = dead;
        List<Expr> found = new ArrayList<>(2);
        int behind = to;
        for (int node = from; node < to; ) {
            dead |= node >= behind;
            if (body.leaves(node)) {
                behind = Math.min(behind, nodes.subtreeEnd(node));
            }
            node = node == whole ? whole(node, found) : step(node, found);
        }
        dead = before;
        depth--;
        return found;
    }

    private int whole(int node, List<Expr> into) {
        Expr value = value(node);
        if (!value.equals(Expr.NOTHING)) {
            into.add(value);
        }
        return nodes.subtreeEnd(node);
    }

    /** Adds the node if it is an expression of its own; gives the next node to look at. */
    private int step(int node, List<Expr> into) {
        if (tree.role(node) == Role.ATTRIBUTE) {
            return body.behindNever(node);
        }
        int kind = nodes.kind(node);
        if (kind == Kinds.FOR_EXPRESSION) {
            binds.loop(node, into);
            return nodes.subtreeEnd(node);
        }
        if (kind == Kinds.MATCH_EXPRESSION) {
            return binds.match(node, into);
        }
        if (misread.isClosure(node)) {
            Expr closure = new Expr.Closure(false, value(nodes.child(node, Fields.RIGHT)));
            int before = nodes.kind(nodes.child(node, Fields.LEFT));
            Expr left = before == Kinds.BREAK_EXPRESSION ? new Expr.Break(closure) : closure;
            into.add(before == Kinds.RETURN_EXPRESSION ? new Expr.Return(closure) : left);
            return nodes.subtreeEnd(node);
        }
        if (ExprKind.of(kind) == ExprKind.OPEN && !body.isPattern(node)) {
            return node + 1;
        }
        if (ExprKind.of(kind) != ExprKind.SKIPPED && !body.isPattern(node)) {
            add(node, ExprKind.of(kind), into);
        }
        return nodes.subtreeEnd(node);
    }

    private void add(int node, ExprKind kind, List<Expr> into) {
        switch (kind) {
            case NAME -> into.add(name(node));
            case CALL -> into.add(call(node));
            case FIELD ->
                into.add(new Expr.Field(value(nodes.child(node, Fields.VALUE)), text(nodes.child(node, Fields.FIELD))));
            case INDEX -> indexed(node, into);
            case AWAIT -> into.add(await(node));
            case ASYNC -> into.add(async(node));
            case CLOSURE -> into.add(closure(node));
            case LET -> binds.let(node, into);
            case LET_CONDITION -> binds.condition(node, into);
            case TUPLE -> into.add(new Expr.Tuple(arguments(node)));
            case STRUCT -> into.add(binds.struct(node));
            case ASSIGN ->
                into.add(
                        new Expr.Assign(value(nodes.child(node, Fields.LEFT)), value(nodes.child(node, Fields.RIGHT))));
            case CAST -> into.add(cast(node));
            case RETURN -> into.add(new Expr.Return(one(parts(node + 1, nodes.subtreeEnd(node)))));
            case BREAK -> binds.jump(node, into);
            case BLOCK -> block(node, into);
            case MACRO -> macro(node, into);
            case OPEN, SKIPPED -> throw new IllegalStateException("not an expression of its own: " + kind);
        }
    }

    void block(int node, List<Expr> into) {
        List<Expr> parts = parts(node + 1, nodes.subtreeEnd(node), body.branching(node));
        if (!parts.isEmpty()) {
            into.add(new Expr.Block(parts));
        }
    }

    private Expr name(int node) {
        Cursor cursor = tree.cursor(node);
        TypeReader types = new TypeReader(cursor);
        if (cursor.is("<")) {
            return new Expr.QualifiedName(types.paths().qualified());
        }
        TypePath path = types.paths().valuePath();
        return new Expr.Name(path, tree.region(node));
    }

    /** An item, or with a range some of a collection: of the index only what does more than name a value. */
    private void indexed(int node, List<Expr> into) {
        int base = nodes.firstChild(node);
        int index = tree.lastNamedChild(node);
        List<Expr> at = parts(nodes.subtreeEnd(base), nodes.subtreeEnd(node));
        if (!at.stream().allMatch(BindReader::isPlace)) {
            into.addAll(at);
        }
        Expr whole = value(base);
        if (!whole.equals(Expr.NOTHING)) {
            boolean some = nodes.kind(index) == Kinds.RANGE_EXPRESSION;
            into.add(some ? whole : new Expr.Field(whole, Expr.Field.INDEXED));
        }
    }

    private Expr await(int node) {
        Expr operand = value(nodes.firstChild(node));
        return dead ? new Expr.Block(List.of(operand, Expr.NOTHING)) : new Expr.Await(operand, tree.region(node));
    }

    private Expr call(int node) {
        int callee = nodes.child(node, Fields.FUNCTION);
        List<Expr> arguments = arguments(nodes.child(node, Fields.ARGUMENTS));
        if (misread.isNoCall(callee)) {
            return separate(callee, arguments);
        }
        int method = body.method(callee);
        if (method < 0) {
            return new Expr.Call(value(callee), arguments, tree.region(node));
        }
        Expr receiver = value(nodes.child(method, Fields.VALUE));
        String name = text(nodes.child(method, Fields.FIELD));
        List<Expr> given = binds.overItems(receiver, name, arguments, nodes.child(node, Fields.ARGUMENTS));
        Expr made = new Expr.MethodCall(receiver, name, given, tree.region(node));
        int types = name.equals("collect") ? nodes.child(callee, Fields.TYPE_ARGUMENTS) : -1;
        return types < 0 ? made : collected(made, tree.lastNamedChild(types));
    }

    /** {@code collect::<T>()} is of that type, if all of it is written. */
    private Expr collected(Expr made, int type) {
        boolean whole = type >= 0 && !OPEN.matcher(nodes.text(type)).find();
        return whole ? new Expr.Cast(made, type(type)) : made;
    }

    /** What stands before parentheses, and what in them. */
    private Expr separate(int before, List<Expr> inside) {
        List<Expr> all = new ArrayList<>(parts(before, nodes.subtreeEnd(before)));
        Expr value = inside.size() == 1 ? inside.getFirst() : new Expr.Sequence(inside);
        all.add(nodes.kind(before) == Kinds.BREAK_EXPRESSION ? new Expr.Break(value) : value);
        return one(all);
    }

    private List<Expr> arguments(int node) {
        List<Expr> found = new ArrayList<>(2);
        int left = 0;
        for (int child = node < 0 ? -1 : nodes.firstChild(node); child >= 0; child = nodes.nextSibling(child)) {
            if (tree.role(child) == Role.ATTRIBUTE) {
                left = body.behindNever(child);
            } else if (child >= left && nodes.named(child) && tree.role(child) != Role.COMMENT) {
                found.add(value(child));
            }
        }
        return found;
    }

    private Expr async(int node) {
        int block = tree.lastNamedChild(node);
        boolean before = dead;
        dead = false;
        List<Expr> parts = block < 0 ? List.of() : parts(block + 1, nodes.subtreeEnd(block), body.branching(block));
        dead = before;
        return new Expr.Async(body.has(node, "move"), new Expr.Block(parts), tree.region(node));
    }

    private Expr closure(int node) {
        return new Expr.Closure(body.has(node, "async"), value(nodes.child(node, Fields.BODY)));
    }

    private Expr cast(int node) {
        int type = nodes.child(node, Fields.TYPE);
        Expr value = value(nodes.child(node, Fields.VALUE));
        return type < 0 ? value : new Expr.Cast(value, type(type));
    }

    RustType type(int node) {
        return new TypeReader(tree.cursor(node)).type();
    }

    private void macro(int node, List<Expr> into) {
        Call call = Call.read(tree, node, Frame.Place.BODY);
        if (!call.matters()) {
            return;
        }
        List<Expr> arguments = new ArrayList<>();
        for (Fragment fragment : fragments.of(call)) {
            arguments.addAll(new ExprReader(fragment.tree(), fragments, depth).ofFragment(fragment));
        }
        if (!arguments.isEmpty()) {
            into.add(new Expr.MacroCall(call.path(), arguments, tree.region(node)));
        }
    }

    private List<Expr> ofFragment(Fragment fragment) {
        return switch (fragment.form()) {
            case LIST -> arguments(fragment.from() - 1);
            case STATEMENTS -> List.of(new Expr.Block(parts(fragment.from(), fragment.to())));
            default -> List.of();
        };
    }

    String text(int node) {
        return node < 0 ? "" : tree.source().nameAt(nodes.start(node), nodes.end(node));
    }
}
