package dev.magistrait.extract.part;

import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Source;
import dev.magistrait.extract.token.Stretch;
import dev.magistrait.outline.MacroCall.Position;
import dev.magistrait.outline.TypePath;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import java.util.Set;

/**
 * A macro call as it is written.
 *
 * @param path the macro's
 * @param arguments what stands between the delimiters
 * @param braces whether those are braces
 */
public record Call(TypePath path, Stretch arguments, boolean braces, Position position) {

    /** Macros that take expressions, and make no types or items of them. */
    private static final Set<String> PLAIN = Set.of(
            "anyhow",
            "assert",
            "assert_eq",
            "assert_matches",
            "assert_ne",
            "bail",
            "cfg",
            "column",
            "compile_error",
            "concat",
            "dbg",
            "debug",
            "debug_assert",
            "debug_assert_eq",
            "debug_assert_ne",
            "debug_span",
            "ensure",
            "env",
            "eprint",
            "eprintln",
            "error",
            "error_span",
            "event",
            "file",
            "format",
            "format_args",
            "include_bytes",
            "include_str",
            "info",
            "info_span",
            "json",
            "line",
            "log",
            "matches",
            "module_path",
            "option_env",
            "panic",
            "print",
            "println",
            "span",
            "stringify",
            "todo",
            "trace",
            "trace_span",
            "unimplemented",
            "unreachable",
            "vec",
            "warn",
            "warn_span",
            "write",
            "writeln");

    /** Macros whose arguments are text, or code of another program. */
    private static final Set<String> DISCARDING =
            Set.of("stringify", "quote", "quote_spanned", "parse_quote", "parse_quote_spanned", "format_ident");

    private static final Set<String> PATTERNS = Set.of(
            "match_pattern",
            "tuple_pattern",
            "tuple_struct_pattern",
            "field_pattern",
            "slice_pattern",
            "captured_pattern",
            "reference_pattern",
            "or_pattern",
            "mut_pattern",
            "ref_pattern");

    public static Call read(Tree tree, int node, Frame.Place place) {
        Cursor cursor = tree.cursor(node);
        TypePath path = new TypeReader(cursor).paths().valuePath();
        cursor.eat("!");
        boolean braces = cursor.is("{");
        Stretch arguments = cursor.stretch();
        return new Call(path, arguments, braces, position(tree, node, place));
    }

    /** Whether the macro only formats, asserts or lists, and nothing in its arguments says otherwise. */
    public boolean isPlain() {
        return PLAIN.contains(path.last()) && !tells(arguments.cursor());
    }

    /** Whether what the arguments say is not said here. */
    public boolean discards() {
        return DISCARDING.contains(path.last());
    }

    /** Whether futures may be made in the arguments. */
    public boolean matters() {
        if (discards()) {
            return false;
        }
        boolean makes = path.last().equals("vec") || path.last().equals("dbg") || !isPlain();
        return makes || arguments.source().tellsOfFutures(arguments.start(), arguments.end());
    }

    public static boolean isPlain(String macro) {
        return PLAIN.contains(macro);
    }

    /** Whether something in a group of tokens makes the plainest call count. */
    public static boolean tells(Source source, int open) {
        return tells(new Cursor(source, open + 1, source.tokens().partner(open)));
    }

    private static boolean tells(Cursor inside) {
        for (; !inside.done(); inside.skip()) {
            if (inside.isName() && isTelling(inside)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTelling(Cursor inside) {
        return inside.is("dyn")
                || inside.is("async")
                || inside.is("trait")
                || inside.is("impl")
                || inside.startsWith("spawn");
    }

    static Position position(Tree tree, int node, Frame.Place place) {
        SyntaxTree nodes = tree.nodes();
        int parent = nodes.parent(node);
        if (parent < 0 || isList(nodes, parent)) {
            return inList(place);
        }
        if (nodes.kind(parent) == Kinds.EXPRESSION_STATEMENT) {
            return isList(nodes, nodes.parent(parent)) ? inList(place) : Position.STATEMENT;
        }
        if (nodes.kind(parent) == Kinds.BLOCK) {
            return tree.lastNamedChild(parent) == node ? Position.EXPRESSION : Position.STATEMENT;
        }
        return inside(tree, node, parent);
    }

    private static boolean isList(SyntaxTree nodes, int node) {
        int kind = node < 0 ? Kinds.SOURCE_FILE : nodes.kind(node);
        return kind == Kinds.SOURCE_FILE || kind == Kinds.DECLARATION_LIST;
    }

    private static Position inList(Frame.Place place) {
        return switch (place) {
            case TRAIT -> Position.TRAIT_ITEM;
            case IMPL -> Position.IMPL_ITEM;
            case BODY -> Position.STATEMENT;
            case ITEMS, HEADER -> Position.ITEM;
        };
    }

    private static Position inside(Tree tree, int node, int parent) {
        SyntaxTree nodes = tree.nodes();
        int field = nodes.field(node);
        boolean guard = field == Fields.CONDITION || field == Fields.VALUE;
        if (field == Fields.PATTERN || (!guard && PATTERNS.contains(nodes.kindName(parent)))) {
            return Position.PATTERN;
        }
        boolean type = (tree.role(parent) == Role.TYPE && field != Fields.LENGTH)
                || field == Fields.TYPE
                || field == Fields.RETURN_TYPE
                || field == Fields.DEFAULT_TYPE
                || nodes.kind(parent) == Kinds.TYPE_ARGUMENTS
                || nodes.kind(parent) == Kinds.TRAIT_BOUNDS
                || nodes.kind(parent) == Kinds.PARAMETERS;
        return type ? Position.TYPE : Position.EXPRESSION;
    }
}
