package dev.magistrait.resolve;

import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** A part of a macro's matcher or transcriber. */
sealed interface MacroPattern {

    /** A token that stands for itself. */
    record Literal(Token token) implements MacroPattern {}

    /** {@code ( … )} and its like. */
    record Delimited(Token open, List<MacroPattern> inside, Token close) implements MacroPattern {}

    /** {@code $name:fragment} in a matcher, {@code $name} in a transcriber (the fragment is then empty). */
    record Variable(String name, String fragment, Token token) implements MacroPattern {}

    /**
     * {@code $( … ) separator operator}.
     *
     * @param separator empty or one token or joint marks
     * @param names of the variables inside
     */
    record Repeat(List<MacroPattern> inside, List<Token> separator, String operator, List<String> names)
            implements MacroPattern {

        static Repeat of(TokenTree.Group group, List<Token> separator, String operator) {
            List<MacroPattern> inside = MacroPattern.of(group.inside());
            List<String> names = new ArrayList<>();
            variables(inside, names);
            return new Repeat(inside, List.copyOf(separator), operator, names);
        }
    }

    static List<MacroPattern> of(List<TokenTree> trees) {
        List<MacroPattern> found = new ArrayList<>();
        int at = 0;
        while (at < trees.size()) {
            at = read(trees, at, found);
        }
        return found;
    }

    private static int read(List<TokenTree> trees, int at, List<MacroPattern> into) {
        TokenTree tree = trees.get(at);
        if (tree instanceof TokenTree.Group group) {
            into.add(new Delimited(group.open(), of(group.inside()), group.close()));
            return at + 1;
        }
        Token token = ((TokenTree.Leaf) tree).token();
        if (!token.is("$") || at + 1 >= trees.size()) {
            into.add(new Literal(token));
            return at + 1;
        }
        TokenTree next = trees.get(at + 1);
        if (next instanceof TokenTree.Group group && group.open().is("(")) {
            return repeat(trees, at + 2, group, into);
        }
        if (next.kind() == TokenList.NAME) {
            return variable(trees, at + 1, into);
        }
        into.add(new Literal(token));
        return at + 1;
    }

    private static int repeat(List<TokenTree> trees, int from, TokenTree.Group group, List<MacroPattern> into) {
        int at = from;
        List<Token> separator = new ArrayList<>();
        while (at < trees.size() && trees.get(at) instanceof TokenTree.Leaf leaf) {
            boolean operator = leaf.is("*") || leaf.is("+") || leaf.is("?");
            boolean last = at + 1 >= trees.size() || !followsOperator(trees, at + 1) || !separator.isEmpty();
            if (operator && (last || !leaf.token().is("+"))) {
                into.add(Repeat.of(group, separator, leaf.token().text()));
                return at + 1;
            }
            if (separator.size() == 2) {
                break;
            }
            separator.add(leaf.token());
            at++;
        }
        into.add(Repeat.of(group, List.of(), "*"));
        return from;
    }

    /** Whether {@code +} may be a separator here: an operator stands right behind it. */
    private static boolean followsOperator(List<TokenTree> trees, int at) {
        return trees.get(at).is("*") || trees.get(at).is("+") || trees.get(at).is("?");
    }

    /** In a transcriber a type or bound can stand behind the colon, as in {@code trait $name: Send}. */
    private static int variable(List<TokenTree> trees, int name, List<MacroPattern> into) {
        Token token = ((TokenTree.Leaf) trees.get(name)).token();
        boolean typed = name + 2 < trees.size()
                && trees.get(name + 1).is(":")
                && FragmentReader.isFragment(trees.get(name + 2));
        String fragment = typed ? ((TokenTree.Leaf) trees.get(name + 2)).token().text() : "";
        into.add(new Variable(token.text(), fragment, token));
        return typed ? name + 3 : name + 1;
    }

    /** The names of the variables inside. */
    static void variables(List<MacroPattern> patterns, List<String> into) {
        for (MacroPattern pattern : patterns) {
            switch (pattern) {
                case Variable variable -> into.add(variable.name());
                case Delimited delimited -> variables(delimited.inside(), into);
                case Repeat repeat -> variables(repeat.inside(), into);
                case Literal _ -> {
                    // stands for itself
                }
            }
        }
    }
}
