package dev.magistrait.resolve.expand;

import dev.magistrait.syntax.TokenList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
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
        return new Builder().all(tokens);
    }

    /** All tokens of the trees in order. */
    static void flatten(List<TokenTree> trees, List<Token> into) {
        Deque<Iterator<TokenTree>> open = new ArrayDeque<>();
        Deque<Token> closes = new ArrayDeque<>();
        open.push(trees.iterator());
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                if (!closes.isEmpty()) {
                    into.add(closes.pop());
                }
                continue;
            }
            switch (open.element().next()) {
                case Leaf leaf -> into.add(leaf.token());
                case Group group -> {
                    into.add(group.open());
                    closes.push(group.close());
                    open.push(group.inside().iterator());
                }
            }
        }
    }

    /** How deep delimiters nest in tokens. */
    static int depth(List<Token> tokens) {
        int depth = 0;
        int deepest = 0;
        for (Token token : tokens) {
            if (token.kind() == TokenList.OPEN) {
                deepest = Math.max(deepest, ++depth);
            } else if (token.kind() == TokenList.CLOSE) {
                depth--;
            }
        }
        return deepest;
    }

    /** Reads groups with those that are open on a stack of its own: a call's arguments can nest as deep as they like. */
    final class Builder {
        private final Deque<Token> opened = new ArrayDeque<>();
        private final Deque<List<TokenTree>> outer = new ArrayDeque<>();
        private List<TokenTree> here = new ArrayList<>();

        List<TokenTree> all(List<Token> tokens) {
            tokens.forEach(this::next);
            while (!opened.isEmpty()) {
                List<TokenTree> inside = here;
                here = outer.pop();
                here.add(new Leaf(opened.pop()));
                here.addAll(inside);
            }
            return here;
        }

        private void next(Token token) {
            if (token.kind() == TokenList.OPEN) {
                opened.push(token);
                outer.push(here);
                here = new ArrayList<>();
            } else if (token.kind() == TokenList.CLOSE && !opened.isEmpty()) {
                Group group = new Group(opened.pop(), here, token);
                here = outer.pop();
                here.add(group);
            } else {
                here.add(new Leaf(token));
            }
        }
    }
}
