package dev.magistrait.extract;

import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.part.TypeReader;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads expressions that give names to values, or values to fields. */
final class BindReader {

    /** Methods of iterators, options and streams whose closure gets one item. */
    private static final Set<String> OVER_ITEMS = Set.of(
            "map",
            "for_each",
            "for_each_concurrent",
            "try_for_each",
            "try_for_each_concurrent",
            "filter_map",
            "flat_map",
            "then",
            "and_then",
            "inspect",
            "filter",
            "any",
            "all",
            "find_map");

    private final Tree tree;
    private final SyntaxTree nodes;
    private final PatternReader patterns;
    private final ExprReader reader;

    /** @param reader of what is given */
    BindReader(Tree tree, ExprReader reader) {
        this.tree = tree;
        this.nodes = tree.nodes();
        this.patterns = new PatternReader(tree);
        this.reader = reader;
    }

    void loop(int node, List<Expr> into) {
        Expr items = reader.value(nodes.child(node, Fields.VALUE));
        bind(nodes.child(node, Fields.PATTERN), List.of(), item(items), into);
        int body = nodes.child(node, Fields.BODY);
        if (body >= 0) {
            reader.block(body, into);
        }
    }

    /** What is taken along out of a loop or a block. */
    void jump(int node, List<Expr> into) {
        List<Expr> value = reader.parts(node + 1, nodes.subtreeEnd(node));
        if (!value.isEmpty()) {
            into.add(new Expr.Break(ExprReader.one(value)));
        }
    }

    /** {@code if let} and {@code while let}. */
    void condition(int node, List<Expr> into) {
        Expr value = reader.value(nodes.child(node, Fields.VALUE));
        bind(nodes.child(node, Fields.PATTERN), List.of(), value, into);
    }

    /** What is matched, with what the patterns of all arms bind; gives the first node of the arms. */
    int match(int node, List<Expr> into) {
        int matched = nodes.child(node, Fields.VALUE);
        List<Expr.Binding> bindings = patterns.ofArms(nodes.child(node, Fields.BODY));
        if (matched < 0 || bindings.isEmpty()) {
            return node + 1;
        }
        into.add(new Expr.Bind(bindings, List.of(), reader.value(matched)));
        return nodes.subtreeEnd(matched);
    }

    /** A value with the names that a pattern gives to it or to its parts. */
    private void bind(int pattern, List<RustType> type, Expr value, List<Expr> into) {
        List<Expr.Binding> bindings = pattern < 0 || isVariable(pattern) ? List.of() : patterns.of(pattern);
        into.add(
                bindings.isEmpty()
                        ? new Expr.Let(variable(pattern), type, value)
                        : new Expr.Bind(bindings, type, value));
    }

    private static Expr item(Expr items) {
        return items.equals(Expr.NOTHING) ? items : new Expr.Field(items, Expr.Field.ITEM);
    }

    /** The name that a pattern of one identifier binds, else {@code _}. */
    private String variable(int pattern) {
        return pattern >= 0 && isVariable(pattern) ? reader.text(pattern) : "_";
    }

    private boolean isVariable(int pattern) {
        return nodes.kind(pattern) == Kinds.IDENTIFIER;
    }

    /** A closure that an iterator calls gets one item: the arguments of such a call with what the closure's parameter is. */
    List<Expr> overItems(Expr receiver, String method, List<Expr> arguments, int list) {
        if (arguments.isEmpty() || !OVER_ITEMS.contains(method)) {
            return arguments;
        }
        int closure = tree.lastNamedChild(list);
        if (!(arguments.getLast() instanceof Expr.Closure read) || nodes.kind(closure) != Kinds.CLOSURE_EXPRESSION) {
            return arguments;
        }
        int parameter = tree.lastNamedChild(nodes.child(closure, Fields.PARAMETERS));
        List<Expr> parts = new ArrayList<>(2);
        bind(parameter, List.of(), isPlain(receiver) ? item(receiver) : Expr.NOTHING, parts);
        parts.add(read.body());
        List<Expr> given = new ArrayList<>(arguments);
        given.set(given.size() - 1, new Expr.Closure(read.isAsync(), new Expr.Block(parts)));
        return given;
    }

    /** Whether nothing else stands in the expression, which is told twice: a chain of closures would double with each. */
    private static boolean isPlain(Expr receiver) {
        Expr at = receiver;
        while (true) {
            switch (at) {
                case Expr.Name _ -> {
                    return true;
                }
                case Expr.Field field -> at = field.base();
                case Expr.Await await -> at = await.operand();
                case Expr.MethodCall call when areNames(call.arguments()) -> at = call.receiver();
                case Expr.Call call -> {
                    return call.callee() instanceof Expr.Name && areNames(call.arguments());
                }
                default -> {
                    return false;
                }
            }
        }
    }

    /** Whether it is a variable, or a part of one. */
    static boolean isPlace(Expr expr) {
        Expr at = expr;
        while (at instanceof Expr.Field field) {
            at = field.base();
        }
        return at instanceof Expr.Name;
    }

    private static boolean areNames(List<Expr> arguments) {
        return arguments.stream().allMatch(a -> a instanceof Expr.Name || a.equals(Expr.NOTHING));
    }

    void let(int node, List<Expr> into) {
        int pattern = nodes.child(node, Fields.PATTERN);
        int type = nodes.child(node, Fields.TYPE);
        List<RustType> types = type < 0 ? List.of() : List.of(reader.type(type));
        Expr value = reader.value(nodes.child(node, Fields.VALUE));
        bind(pattern, types, value, into);
        int otherwise = nodes.child(node, Fields.ALTERNATIVE);
        if (otherwise >= 0) {
            reader.block(otherwise, into);
        }
    }

    Expr struct(int node) {
        List<Expr.FieldValue> fields = new ArrayList<>();
        List<Expr> base = new ArrayList<>(0);
        int list = nodes.child(node, Fields.BODY);
        for (int child = list < 0 ? -1 : nodes.firstChild(list); child >= 0; child = nodes.nextSibling(child)) {
            int kind = nodes.kind(child);
            if (kind == Kinds.FIELD_INITIALIZER) {
                int name = nodes.child(child, Fields.FIELD);
                fields.add(new Expr.FieldValue(reader.text(name), reader.value(nodes.child(child, Fields.VALUE))));
            } else if (kind == Kinds.SHORTHAND_FIELD_INITIALIZER) {
                int name = tree.lastNamedChild(child);
                fields.add(new Expr.FieldValue(reader.text(name), reader.value(name)));
            } else if (kind == Kinds.BASE_FIELD_INITIALIZER) {
                base.add(reader.value(tree.lastNamedChild(child)));
            }
        }
        int name = nodes.child(node, Fields.NAME);
        TypePath path =
                new TypeReader(tree.cursor(name < 0 ? node : name)).paths().valuePath();
        return new Expr.Struct(path, fields, base);
    }
}
