package dev.magistrait.resolve.expand;

import dev.magistrait.syntax.TokenList;
import java.util.List;
import java.util.Set;

/**
 * What tokens a fragment may begin with. Where the next cannot begin it, the next arm is tried; where it can, the arm is taken or the call is
 * an error. As {@code Parser::nonterminal_may_begin_with} of rustc 1.95 has it.
 */
final class FragmentStart {

    private static final Set<String> TYPE_WORDS =
            Set.of("_", "for", "impl", "fn", "unsafe", "extern", "typeof", "dyn", "crate", "self", "super", "Self");

    private static final Set<String> EXPRESSION_WORDS = Set.of(
            "async",
            "do",
            "box",
            "break",
            "const",
            "continue",
            "false",
            "for",
            "gen",
            "if",
            "loop",
            "match",
            "move",
            "return",
            "true",
            "try",
            "unsafe",
            "while",
            "yield",
            "safe",
            "static",
            "crate",
            "self",
            "super",
            "Self");

    private static final Set<String> RESERVED = Set.of(
            "_",
            "as",
            "async",
            "await",
            "break",
            "const",
            "continue",
            "crate",
            "dyn",
            "else",
            "enum",
            "extern",
            "false",
            "fn",
            "for",
            "if",
            "impl",
            "in",
            "let",
            "loop",
            "match",
            "mod",
            "move",
            "mut",
            "pub",
            "ref",
            "return",
            "self",
            "Self",
            "static",
            "struct",
            "super",
            "trait",
            "true",
            "type",
            "unsafe",
            "use",
            "where",
            "while",
            "abstract",
            "become",
            "box",
            "do",
            "final",
            "macro",
            "override",
            "priv",
            "typeof",
            "unsized",
            "virtual",
            "yield");

    private static final Set<String> TYPE_MARKS = Set.of("!", "*", "&", "&&", "?", "<", "<<", "::");
    private static final Set<String> EXPRESSION_MARKS =
            Set.of("!", "-", "*", "|", "||", "&", "&&", "..", "...", "..=", "<", "<<", "::", "#");
    private static final Set<String> PATTERN_MARKS = Set.of("&", "&&", "-", "..", "...", "::", "<", "<<");

    private FragmentStart() {}

    /** @param mark the text of the operator that starts there, or of the token */
    static boolean of(String fragment, List<TokenTree> trees, int at, String mark) {
        TokenTree tree = trees.get(at);
        return switch (fragment) {
            case "ty" -> word(tree, TYPE_WORDS) || opens(tree, "(", "[") || lifetime(tree) || TYPE_MARKS.contains(mark);
            case "path", "meta" -> tree.kind() == TokenList.NAME || mark.equals("::");
            case "expr" -> expression(tree, mark) || tree.is("_");
            case "expr_2021" -> expression(tree, mark) && !tree.is("const");
            case "pat" -> pattern(tree, mark) || mark.equals("|");
            case "pat_param" -> pattern(tree, mark);
            default -> true;
        };
    }

    private static boolean word(TokenTree tree, Set<String> reserved) {
        if (!(tree instanceof TokenTree.Leaf leaf) || tree.kind() != TokenList.NAME) {
            return false;
        }
        String text = leaf.token().text();
        return !RESERVED.contains(text) || reserved.contains(text);
    }

    private static boolean expression(TokenTree tree, String mark) {
        return word(tree, EXPRESSION_WORDS)
                || tree.kind() == TokenList.LITERAL
                || tree.kind() == TokenList.OPEN
                || lifetime(tree)
                || EXPRESSION_MARKS.contains(mark);
    }

    private static boolean pattern(TokenTree tree, String mark) {
        return tree.kind() == TokenList.NAME
                || tree.kind() == TokenList.LITERAL
                || opens(tree, "(", "[")
                || PATTERN_MARKS.contains(mark);
    }

    private static boolean opens(TokenTree tree, String one, String other) {
        return tree.opens(one) || tree.opens(other);
    }

    private static boolean lifetime(TokenTree tree) {
        return tree.kind() == TokenList.LIFETIME;
    }
}
