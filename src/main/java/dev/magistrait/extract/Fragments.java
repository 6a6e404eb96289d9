package dev.magistrait.extract;

import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.RustParser;
import dev.magistrait.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the arguments of macro calls as Rust where they are; remembers each, because bodies are read twice. */
final class Fragments {

    private static final List<Form> AS_ITEMS = List.of(Form.ITEMS, Form.LIST, Form.STATEMENTS, Form.TYPE);
    private static final List<Form> AS_EXPRESSIONS = List.of(Form.LIST, Form.STATEMENTS, Form.TYPE);
    private static final List<Form> AS_STATEMENTS = List.of(Form.STATEMENTS, Form.LIST, Form.TYPE);
    private static final List<Form> AS_TYPE = List.of(Form.TYPE, Form.LIST, Form.STATEMENTS);

    /** Macros whose arguments are items wherever they stand. */
    private static final Set<String> ITEM_MACROS = Set.of("thread_local", "lazy_static", "task_local", "mock", "paste");

    private final RustParser parser;
    private final Map<Integer, List<Fragment>> known = new HashMap<>();

    Fragments(RustParser parser) {
        this.parser = parser;
    }

    /** The tree of a source. */
    Tree tree(Source source) {
        return new Tree(source, parser.parse(source.bytes(), Reach.of(source)));
    }

    /** One fragment; none when the arguments have no reading. */
    List<Fragment> of(Call call) {
        Stretch arguments = call.arguments();
        return known.computeIfAbsent(arguments.source().place(arguments.start()), place -> read(call));
    }

    private List<Fragment> read(Call call) {
        Stretch text = call.arguments();
        for (Form form : forms(call)) {
            Tree tree = tree(text.source().part(text.start(), text.end(), form));
            if (!tree.nodes().hasError()) {
                return List.of(fragment(form, tree));
            }
        }
        return ArmsAsList.of(text).stream()
                .flatMap(arms -> list(text, arms).stream())
                .toList();
    }

    /** The same with another text in its place, as a list of expressions. */
    private List<Fragment> list(Stretch text, byte[] instead) {
        Tree tree = tree(text.source().part(instead, text.start(), text.end(), Form.LIST));
        return tree.nodes().hasError() ? List.of() : List.of(fragment(Form.LIST, tree));
    }

    /** The items that a stretch of tokens holds, sound or not. */
    Fragment items(Stretch text) {
        return fragment(Form.ITEMS, tree(text.source().part(text.start(), text.end(), Form.ITEMS)));
    }

    private static List<Form> forms(Call call) {
        if (ITEM_MACROS.contains(call.path().last())) {
            return AS_ITEMS;
        }
        return switch (call.position()) {
            case ITEM, TRAIT_ITEM, IMPL_ITEM -> AS_ITEMS;
            case TYPE -> AS_TYPE;
            case STATEMENT, EXPRESSION, PATTERN -> call.braces() ? AS_STATEMENTS : AS_EXPRESSIONS;
        };
    }

    private static Fragment fragment(Form form, Tree tree) {
        SyntaxTree nodes = tree.nodes();
        if (form == Form.ITEMS || form == Form.FILE) {
            return new Fragment(form, tree, 1, nodes.size());
        }
        int item = nodes.firstChild(0);
        if (form == Form.TYPE) {
            int type = nodes.child(item, Fields.TYPE);
            return new Fragment(form, tree, type, nodes.subtreeEnd(type));
        }
        int block = nodes.child(item, Fields.BODY);
        int holder = form == Form.LIST ? nodes.nextSibling(nodes.firstChild(block)) : block;
        return new Fragment(form, tree, holder + 1, nodes.subtreeEnd(holder));
    }
}
