package dev.magistrait.resolve.expand;

import java.util.List;
import java.util.Set;

/** The operators of several marks, each of which is one token to macros. */
final class Operators {

    private static final Set<String> OPERATORS = Set.of(
            "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "^=", "&=", "|=", "<<", ">>", "<<=",
            ">>=", "->", "=>", "::", "..", "...", "..=");

    private Operators() {}

    /** How many marks make up the operator that starts here; 1 for anything that is no operator of several. */
    static int length(List<TokenTree> trees, int at) {
        if (!trees.get(at).joint()) {
            return 1;
        }
        StringBuilder marks = new StringBuilder();
        int longest = 1;
        for (int i = at; i < trees.size() && i < at + 3; i++) {
            marks.append(word(trees.get(i)));
            if (OPERATORS.contains(marks.toString())) {
                longest = i - at + 1;
            }
            if (!trees.get(i).joint()) {
                break;
            }
        }
        return longest;
    }

    /** The text of the operator or token that starts there. */
    static String text(List<TokenTree> trees, int at) {
        int length = length(trees, at);
        if (length == 1) {
            return word(trees.get(at));
        }
        StringBuilder marks = new StringBuilder();
        trees.subList(at, at + length).forEach(t -> marks.append(word(t)));
        return marks.toString();
    }

    static String word(TokenTree tree) {
        return tree instanceof TokenTree.Leaf leaf ? leaf.token().text() : "";
    }
}
