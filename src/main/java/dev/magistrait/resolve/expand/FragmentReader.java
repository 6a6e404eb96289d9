package dev.magistrait.resolve.expand;

import dev.magistrait.syntax.TokenList;
import java.util.List;
import java.util.Set;

/**
 * How far a fragment reaches: {@code $x:ty}, {@code $x:item} and so on. Types and expressions end where the follow-set rules of the
 * Reference let them end.
 */
final class FragmentReader {

    private static final Set<String> TYPE_ENDS = Set.of(",", ";", "=", "|", "as", "where", ":");
    private static final Set<String> EXPRESSION_ENDS = Set.of(",", ";");
    /** Words and marks behind which a new operand starts. */
    private static final Set<String> STARTERS = Set.of("move", "async", "return", "=", "&", "!", "*", "static");

    private static final Set<String> LET_ENDS = Set.of(",", ";", "=", ":");
    private static final Set<String> PATTERN_ENDS = Set.of(",", "=", "if", "in");
    private static final Set<String> PATTERN_PARAM_ENDS = Set.of(",", "=", "if", "in", "|");
    private static final Set<String> FRAGMENTS = Set.of(
            "vis",
            "tt",
            "ident",
            "lifetime",
            "literal",
            "block",
            "item",
            "ty",
            "path",
            "expr",
            "expr_2021",
            "stmt",
            "pat",
            "pat_param",
            "meta");

    private FragmentReader() {}

    /** Whether a token is one of the fragment specifiers. */
    static boolean isFragment(TokenTree tree) {
        return tree instanceof TokenTree.Leaf leaf
                && FRAGMENTS.contains(leaf.token().text());
    }

    /** The index behind the fragment that starts at the given one; -1 when there is none. */
    static int end(String fragment, List<TokenTree> trees, int at) {
        if (fragment.equals("vis")) {
            return ItemFragment.visibility(trees, at);
        }
        if (at >= trees.size()) {
            return -1;
        }
        if (!FragmentStart.of(fragment, trees, at, Operators.text(trees, at))) {
            return -1;
        }
        return switch (fragment) {
            case "tt" -> at + Operators.length(trees, at);
            case "ident" -> isName(trees.get(at)) ? at + 1 : -1;
            case "lifetime" -> trees.get(at).kind() == TokenList.LIFETIME ? at + 1 : -1;
            case "literal" -> literal(trees, at);
            case "block" -> trees.get(at).opens("{") ? at + 1 : -1;
            case "item" -> ItemFragment.end(trees, at);
            case "ty", "path" -> type(trees, at);
            case "expr", "expr_2021" -> until(trees, at, EXPRESSION_ENDS);
            case "stmt" -> statement(trees, at);
            case "pat" -> pattern(trees, at, PATTERN_ENDS);
            case "pat_param" -> pattern(trees, at, PATTERN_PARAM_ENDS);
            case "meta" -> meta(trees, at);
            default -> -1;
        };
    }

    private static boolean isName(TokenTree tree) {
        return tree.kind() == TokenList.NAME && !tree.is("_");
    }

    static String text(TokenTree tree) {
        return Operators.word(tree);
    }

    private static int literal(List<TokenTree> trees, int at) {
        int start = trees.get(at).is("-") ? at + 1 : at;
        boolean found = start < trees.size()
                && (trees.get(start).kind() == TokenList.LITERAL
                        || trees.get(start).is("true")
                        || trees.get(start).is("false"));
        return found ? start + 1 : -1;
    }

    private static int type(List<TokenTree> trees, int from) {
        int angles = 0;
        int at = from;
        for (; at < trees.size(); at++) {
            TokenTree tree = trees.get(at);
            boolean arrow = tree.is(">")
                    && at > from
                    && (trees.get(at - 1).is("-") || trees.get(at - 1).is("="));
            if (tree.is("<")) {
                angles++;
            } else if (tree.is(">") && !arrow) {
                if (angles-- == 0) {
                    break;
                }
            } else if (angles == 0 && endsType(trees, at, from)) {
                break;
            }
        }
        return at > from ? at : -1;
    }

    private static boolean endsType(List<TokenTree> trees, int at, int from) {
        TokenTree tree = trees.get(at);
        boolean path = tree.is(":")
                && ((tree.joint() && next(trees, at, ":"))
                        || (at > from
                                && trees.get(at - 1).is(":")
                                && trees.get(at - 1).joint()));
        boolean fatArrow = tree.is("=") && tree.joint() && next(trees, at, ">");
        return fatArrow
                || (!path && TYPE_ENDS.contains(text(tree)))
                || tree.opens("{")
                || (tree.opens("[") && at > from && !startsType(trees.get(at - 1)));
    }

    private static boolean startsType(TokenTree before) {
        return before.is("&")
                || before.is("mut")
                || before.is("*")
                || before.is("const")
                || before.kind() == TokenList.LIFETIME;
    }

    private static boolean next(List<TokenTree> trees, int at, String word) {
        return at + 1 < trees.size() && trees.get(at + 1).is(word);
    }

    private static int until(List<TokenTree> trees, int from, Set<String> ends) {
        int at = from;
        while (at < trees.size() && !ends.contains(text(trees.get(at))) && !fatArrow(trees, at)) {
            at = step(trees, at, from);
        }
        return at > from ? at : -1;
    }

    private static int statement(List<TokenTree> trees, int from) {
        if (!trees.get(from).is("let")) {
            int item = ItemFragment.end(trees, from);
            return item > from ? item : until(trees, from, EXPRESSION_ENDS);
        }
        int at = from + 1 < trees.size() ? pattern(trees, from + 1, LET_ENDS) : -1;
        at = at > 0 && at + 1 < trees.size() && trees.get(at).is(":") ? type(trees, at + 1) : at;
        return at > 0 && at + 1 < trees.size() && trees.get(at).is("=") ? until(trees, at + 1, EXPRESSION_ENDS) : at;
    }

    /** Ranges hold a mark that ends a pattern, and paths can hold commas. */
    private static int pattern(List<TokenTree> trees, int from, Set<String> ends) {
        int at = from;
        while (at < trees.size() && !ends.contains(Operators.text(trees, at)) && !fatArrow(trees, at)) {
            boolean opens =
                    trees.get(at).is("<") && (at == from || trees.get(at - 1).is(":"));
            at = opens ? angles(trees, at) : at + Operators.length(trees, at);
        }
        return at > from ? at : -1;
    }

    /** Behind the next part of an expression: commas in closure parameters and generic arguments do not end it. */
    private static int step(List<TokenTree> trees, int at, int from) {
        TokenTree tree = trees.get(at);
        boolean first = at == from || STARTERS.contains(text(trees.get(at - 1)));
        if (tree.is("|") && first) {
            return closing(trees, at + 1, "|");
        }
        boolean turbofish =
                at > from + 1 && trees.get(at - 1).is(":") && trees.get(at - 2).is(":");
        if (tree.is("<") && (first || turbofish)) {
            return angles(trees, at);
        }
        if (tree.is("as") && at + 1 < trees.size()) {
            return Math.max(at + 1, type(trees, at + 1));
        }
        return at + 1;
    }

    private static int closing(List<TokenTree> trees, int from, String word) {
        int at = from;
        while (at < trees.size() && !trees.get(at).is(word)) {
            at++;
        }
        return Math.min(at + 1, trees.size());
    }

    /** Behind the {@code >} that belongs to a {@code <}; right behind the {@code <} when there is none. */
    private static int angles(List<TokenTree> trees, int from) {
        int open = 0;
        for (int at = from; at < trees.size(); at++) {
            boolean arrow =
                    at > from && (trees.get(at - 1).is("-") || trees.get(at - 1).is("="));
            if (trees.get(at).is("<")) {
                open++;
            } else if (trees.get(at).is(">") && !arrow && --open == 0) {
                return at + 1;
            }
        }
        return from + 1;
    }

    private static boolean fatArrow(List<TokenTree> trees, int at) {
        return trees.get(at).is("=") && trees.get(at).joint() && next(trees, at, ">");
    }

    private static int meta(List<TokenTree> trees, int from) {
        int at = from;
        while (at < trees.size()
                && (trees.get(at).kind() == TokenList.NAME || trees.get(at).is(":"))) {
            at++;
        }
        if (at == from) {
            return -1;
        }
        if (at < trees.size() && trees.get(at) instanceof TokenTree.Group) {
            return at + 1;
        }
        return at < trees.size() && trees.get(at).is("=") ? value(trees, at + 1) : at;
    }

    /** Behind the value of an attribute: a literal or a call of a macro ends by itself. */
    private static int value(List<TokenTree> trees, int from) {
        if (from < trees.size() && trees.get(from).kind() == TokenList.LITERAL) {
            return from + 1;
        }
        int at = from;
        while (at < trees.size()
                && (trees.get(at).kind() == TokenList.NAME || trees.get(at).is(":"))) {
            at++;
        }
        boolean call = at > from && at + 1 < trees.size() && trees.get(at).is("!");
        return call ? at + 2 : until(trees, from, Set.of(","));
    }
}
