package dev.magistrait.resolve.expand;

import dev.magistrait.rust.Edition;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a macro's matcher or transcriber. */
sealed interface MacroPattern {

    /** A token that stands for itself. */
    record Literal(Token token) implements MacroPattern {}

    /** {@code ( … )} and its like. */
    record Delimited(Token open, List<MacroPattern> inside, Token close) implements MacroPattern {}

    /** {@code $name:fragment} in a matcher, {@code $name} in a transcriber (the fragment is then empty). */
    record Variable(String name, String fragment, Token dollar, Token token) implements MacroPattern {}

    /**
     * {@code $( … ) separator operator}.
     *
     * @param separator empty or one token or joint marks
     * @param names of the variables inside
     */
    record Repeat(List<MacroPattern> inside, List<Token> separator, String operator, List<String> names)
            implements MacroPattern {

        static Repeat of(List<MacroPattern> inside, List<Token> separator, String operator) {
            List<String> names = new ArrayList<>();
            variables(inside, names);
            return new Repeat(inside, List.copyOf(separator), operator, names);
        }
    }

    /** @param edition that of the crate which defines the macro */
    static List<MacroPattern> matcher(List<TokenTree> trees, Edition edition) {
        return of(trees, Optional.of(edition));
    }

    static List<MacroPattern> transcriber(List<TokenTree> trees) {
        return of(trees, Optional.empty());
    }

    /** Expressions take {@code _} and {@code const} blocks since 2024, patterns alternatives since 2021. */
    private static String fragment(String written, Edition edition) {
        return switch (written) {
            case "expr" -> edition.compareTo(Edition.E2024) < 0 ? "expr_2021" : written;
            case "pat" -> edition.compareTo(Edition.E2021) < 0 ? "pat_param" : written;
            default -> written;
        };
    }

    private static List<MacroPattern> of(List<TokenTree> trees, Optional<Edition> matches) {
        List<MacroPattern> found = new ArrayList<>();
        int at = 0;
        while (at < trees.size()) {
            at = read(trees, at, matches, found);
        }
        return found;
    }

    private static int read(List<TokenTree> trees, int at, Optional<Edition> matches, List<MacroPattern> into) {
        TokenTree tree = trees.get(at);
        if (tree instanceof TokenTree.Group group) {
            into.add(new Delimited(group.open(), of(group.inside(), matches), group.close()));
            return at + 1;
        }
        Token token = ((TokenTree.Leaf) tree).token();
        if (!token.is("$") || at + 1 >= trees.size()) {
            into.add(new Literal(token));
            return at + 1;
        }
        TokenTree next = trees.get(at + 1);
        if (next instanceof TokenTree.Group group && group.open().is("(")) {
            return repeat(trees, at + 2, of(group.inside(), matches), into);
        }
        if (next.kind() == TokenList.NAME) {
            return variable(trees, at, matches, into);
        }
        into.add(new Literal(token));
        return at + 1;
    }

    private static int repeat(List<TokenTree> trees, int from, List<MacroPattern> inside, List<MacroPattern> into) {
        int at = from;
        List<Token> separator = new ArrayList<>();
        while (at < trees.size() && trees.get(at) instanceof TokenTree.Leaf leaf) {
            boolean operator = leaf.is("*") || leaf.is("+") || leaf.is("?");
            boolean last = at + 1 >= trees.size() || !followsOperator(trees, at + 1) || !separator.isEmpty();
            if (operator && (last || !leaf.token().is("+"))) {
                into.add(Repeat.of(inside, separator, leaf.token().text()));
                return at + 1;
            }
            if (separator.size() == 2) {
                break;
            }
            separator.add(leaf.token());
            at++;
        }
        into.add(Repeat.of(inside, List.of(), "*"));
        return from;
    }

    /** Whether {@code +} may be a separator here: an operator stands right behind it. */
    private static boolean followsOperator(List<TokenTree> trees, int at) {
        return trees.get(at).is("*") || trees.get(at).is("+") || trees.get(at).is("?");
    }

    /** In a transcriber nothing belongs to the variable but its name: the fragment is that of a macro which it defines. */
    private static int variable(List<TokenTree> trees, int dollar, Optional<Edition> matches, List<MacroPattern> into) {
        int name = dollar + 1;
        boolean typed = matches.isPresent()
                && name + 2 < trees.size()
                && trees.get(name + 1).is(":")
                && FragmentReader.isFragment(trees.get(name + 2));
        Token token = ((TokenTree.Leaf) trees.get(name)).token();
        String fragment =
                typed ? fragment(((TokenTree.Leaf) trees.get(name + 2)).token().text(), matches.orElseThrow()) : "";
        into.add(new Variable(token.text(), fragment, ((TokenTree.Leaf) trees.get(dollar)).token(), token));
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
