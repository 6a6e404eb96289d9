package dev.magistrait.fix.plan;

import dev.magistrait.fix.Edit;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code use} declaration.
 *
 * @param first the word {@code use}
 * @param end the semicolon
 * @param leaves all that it brings, in order
 */
record Use(Text text, int first, int end, List<Leaf> leaves) {

    /**
     * What one name of it is.
     *
     * @param first the first token of its own, behind the brace or comma before it
     * @param last its last token
     * @param meant the last name of its path
     * @param name the name it binds
     */
    record Leaf(int first, int last, String meant, String name) {}

    /** All private ones of a file that stand in no macro and under no attribute. */
    static List<Use> in(Text text) {
        List<Use> found = new ArrayList<>();
        TokenList tokens = text.tokens();
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.is(token, "use") && isPlain(text, token)) {
                int end = token + 1;
                while (end < tokens.size() && !tokens.is(end, ";")) {
                    end++;
                }
                List<Leaf> leaves = new ArrayList<>();
                read(tokens, token + 1, end, leaves);
                found.add(new Use(text, token, end, leaves));
                token = end;
            }
        }
        return found;
    }

    private static boolean isPlain(Text text, int use) {
        TokenList tokens = text.tokens();
        boolean starts = use == 0
                || tokens.is(use - 1, ";")
                || tokens.is(use - 1, "{")
                || tokens.is(use - 1, "}")
                || (tokens.is(use - 1, "]") && tokens.is(tokens.partner(use - 1) - 1, "!"));
        return starts && text.macroAround(use, Set.of()).isEmpty();
    }

    private static void read(TokenList tokens, int from, int to, List<Leaf> into) {
        int start = from;
        for (int token = from; token <= to; token = Angles.next(tokens, token)) {
            if (token == to || tokens.is(token, ",")) {
                if (token > start) {
                    leaf(tokens, start, token - 1, into);
                }
                start = token + 1;
            }
        }
    }

    private static void leaf(TokenList tokens, int first, int last, List<Leaf> into) {
        if (tokens.is(last, "}")) {
            read(tokens, tokens.partner(last) + 1, last, into);
        } else if (tokens.is(last - 1, "as")) {
            into.add(new Leaf(first, last, tokens.text(last - 2), tokens.text(last)));
        } else {
            into.add(new Leaf(first, last, tokens.text(last), tokens.text(last)));
        }
    }

    /** Without one of its names; empty where that would leave braces around nothing. */
    Optional<Edit> without(Leaf leaf) {
        TokenList tokens = text.tokens();
        if (leaves.size() == 1) {
            return Optional.of(text.remove(tokens.start(first), tokens.end(end)));
        }
        int open = text.around(leaf.first());
        int close = open == Text.NONE || open < first ? Text.NONE : tokens.partner(open);
        if (close == Text.NONE || (leaf.first() == open + 1 && leaf.last() + 1 == close)) {
            return Optional.empty();
        }
        return only(List.of(leaf)).or(() -> Optional.of(cut(leaf)));
    }

    /** What is left where that is one name in braces of its own, which it needs no more. */
    private Optional<Edit> only(List<Leaf> gone) {
        TokenList tokens = text.tokens();
        List<Leaf> left = leaves.stream().filter(l -> !gone.contains(l)).toList();
        int open = text.around(left.getFirst().first());
        int close = open == Text.NONE || open < first ? Text.NONE : tokens.partner(open);
        boolean braces = left.size() == 1
                && close != Text.NONE
                && tokens.is(close + 1, ";")
                && leaves.stream().allMatch(l -> text.around(l.first()) == open)
                && !comments(open, close);
        Leaf last = left.getFirst();
        return braces && !tokens.is(last.first(), "self") && !tokens.is(last.last(), "*")
                ? Optional.of(
                        text.replace(tokens.start(open), tokens.end(close), text.between(last.first(), last.last())))
                : Optional.empty();
    }

    /** Without some of its names. */
    List<Edit> without(List<Leaf> gone) {
        if (gone.size() == leaves.size()) {
            return List.of(text.remove(text.tokens().start(first), text.tokens().end(end)));
        }
        if (gone.size() == 1) {
            return without(gone.getFirst()).stream().toList();
        }
        Optional<Edit> only = only(gone);
        if (only.isPresent()) {
            return List.of(only.get());
        }
        List<Edit> edits = new ArrayList<>();
        for (Leaf leaf : gone) {
            boolean afterGone = gone.stream().anyMatch(g -> g.last() + 2 == leaf.first());
            boolean last = !text.tokens().is(leaf.last() + 1, ",");
            edits.add(
                    last && afterGone
                            ? text.remove(
                                    text.tokens().start(leaf.first()),
                                    text.tokens().end(leaf.last()))
                            : cut(leaf));
        }
        return edits;
    }

    private boolean comments(int open, int close) {
        int comment = text.tokens().commentFrom(text.tokens().start(open));
        return comment < text.tokens().comments()
                && text.tokens().commentStart(comment) < text.tokens().end(close);
    }

    /** With the comma behind it, else that before it; it may have its line to itself. */
    private Edit cut(Leaf leaf) {
        TokenList tokens = text.tokens();
        if (tokens.is(leaf.last() + 1, ",")) {
            return text.remove(tokens.start(leaf.first()), tokens.end(leaf.last() + 1));
        }
        return text.replace(tokens.start(leaf.first() - 1), tokens.end(leaf.last()), "");
    }
}
