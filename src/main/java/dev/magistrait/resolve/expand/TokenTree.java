package dev.magistrait.resolve.expand;

import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** A token, or a pair of delimiters and what stands between. */
public sealed interface TokenTree {

    record Leaf(Token token) implements TokenTree {}

    record Group(Token open, List<TokenTree> inside, Token close) implements TokenTree {}

    default boolean is(String word) {
        return this instanceof Leaf leaf && leaf.token().is(word);
    }

    default int kind() {
        return switch (this) {
            case Leaf leaf -> leaf.token().kind();
            case Group _ -> TokenList.OPEN;
        };
    }

    /** Whether this touches what follows. */
    default boolean joint() {
        return switch (this) {
            case Leaf leaf -> leaf.token().joint();
            case Group group -> group.close().joint();
        };
    }

    default boolean opens(String delimiter) {
        return this instanceof Group group && group.open().is(delimiter);
    }

    /** Builds trees; delimiters that do not nest are taken as leaves. */
    static List<TokenTree> of(List<Token> tokens) {
        return new Builder(tokens).all();
    }

    /** All tokens of the trees in order. */
    static void flatten(List<TokenTree> trees, List<Token> into) {
        for (TokenTree tree : trees) {
            switch (tree) {
                case Leaf leaf -> into.add(leaf.token());
                case Group group -> {
                    into.add(group.open());
                    flatten(group.inside(), into);
                    into.add(group.close());
                }
            }
        }
    }

    /** Reads groups by recursion; deeper nesting than the limit is left flat. */
    final class Builder {
        private static final int DEEPEST = 500;
        private final List<Token> tokens;
        private int at;

        Builder(List<Token> tokens) {
            this.tokens = tokens;
        }

        List<TokenTree> all() {
            List<TokenTree> found = new ArrayList<>();
            while (at < tokens.size()) {
                found.add(next(0));
            }
            return found;
        }

        private TokenTree next(int depth) {
            Token token = tokens.get(at++);
            if (token.kind() != TokenList.OPEN || depth > DEEPEST) {
                return new Leaf(token);
            }
            List<TokenTree> inside = new ArrayList<>();
            while (at < tokens.size() && tokens.get(at).kind() != TokenList.CLOSE) {
                inside.add(next(depth + 1));
            }
            return at < tokens.size() ? new Group(token, inside, tokens.get(at++)) : new Leaf(token);
        }
    }
}
