package dev.magistrait.extract.skim;

import dev.magistrait.extract.token.Bangs;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.TokenList;
import java.util.List;

/**
 * The parts of a source that the parser reads. All that is read from tokens is left out: comments, macro arguments, attribute arguments,
 * import groups, signatures, the fields of types, and bodies that can make no fact.
 */
public final class Reach {

    private final Source source;
    private final TokenList tokens;
    private final Skim skim;
    private final Remainder remainder;

    private Reach(Source source, Skim skim) {
        this.source = source;
        this.tokens = source.tokens();
        this.skim = skim;
        this.remainder = new Remainder(source);
    }

    /** Start and end offsets in turn; empty for all of it. */
    public static int[] of(Source source, Skim skim) {
        Reach reach = new Reach(source, skim);
        reach.visit(0, source.tokens().size());
        reach.leaveOutComments(source.bytes().length);
        return reach.remainder.left();
    }

    /**
     * The same of some items alone, none of which is in another. Of those the parser need not see groups in which nothing can count: bodies
     * are read by themselves.
     */
    public static int[] of(Source source, Skim skim, List<Item> items) {
        Reach reach = new Reach(source, skim);
        TokenList tokens = source.tokens();
        int last = 0;
        for (Item item : items) {
            reach.remainder.leaveOut(last, tokens.start(item.start()));
            reach.search(item.start(), item.end());
            last = tokens.end(item.end() - 1);
            reach.leaveOutComments(last);
        }
        reach.remainder.leaveOut(last, source.bytes().length);
        return reach.remainder.left();
    }

    private void visit(int first, int end) {
        for (int token = tokens.notableFrom(first); token < end; ) {
            leaveOutComments(tokens.start(token));
            token = tokens.notableFrom(Math.max(token + 1, visit(token)));
        }
    }

    private void search(int first, int end) {
        if (skim != Skim.BODIES) {
            visit(first, end);
            return;
        }
        int notable = tokens.notableFrom(first);
        int loud = Quiet.loudFrom(source, first, end);
        for (int token = first; token < end; ) {
            loud = loud < token ? Quiet.loudFrom(source, token, end) : loud;
            notable = notable < token ? tokens.notableFrom(token) : notable;
            if (isQuietGroup(token, loud)) {
                leaveOutComments(tokens.start(token));
                token = inside(token) + 1;
            } else if (token == notable) {
                leaveOutComments(tokens.start(token));
                token = Math.max(token + 1, visit(token));
            } else {
                token++;
            }
        }
    }

    /** Whether the group that opens there may be empty as well; in brackets something must stand. */
    private boolean isQuietGroup(int token, int loud) {
        boolean group = tokens.kind(token) == TokenList.OPEN && !tokens.is(token, "[");
        return group && tokens.partner(token) < loud && !tokens.is(token - 1, "pub");
    }

    /** Gives the next token to visit. */
    private int visit(int token) {
        if (tokens.is(token, "!")) {
            return Bangs.isCall(tokens, token) ? inside(Bangs.opening(tokens, token)) : token + 1;
        }
        if (skim == Skim.NOTHING) {
            return token + 1;
        }
        if (tokens.is(token, "#")) {
            return attribute(token);
        }
        return tokens.kind(token) == TokenList.NAME ? word(token) : token + 1;
    }

    private int word(int token) {
        return switch (source.bytes()[tokens.start(token)]) {
            case 'f' -> tokens.is(token, "fn") ? function(token) : token + 1;
            case 's' -> tokens.is(token, "struct") ? type(token) : token + 1;
            case 'e' -> tokens.is(token, "enum") ? type(token) : token + 1;
            case 'u' -> tokens.is(token, "use") ? imports(token) : token + 1;
            case 'w' -> tokens.is(token, "where") ? where(token) : token + 1;
            default -> token + 1;
        };
    }

    /** {@code #[path(…)]}. */
    private int attribute(int token) {
        int bracket = tokens.is(token + 1, "!") ? token + 2 : token + 1;
        int close = tokens.is(bracket, "[") ? tokens.partner(bracket) : -1;
        for (int i = bracket + 1; i < close; i++) {
            if (tokens.kind(i) == TokenList.OPEN) {
                return inside(i);
            }
            if (tokens.is(i, "=")) {
                return close;
            }
        }
        return Math.max(close, token + 1);
    }

    /** {@code use a::{…}}. */
    private int imports(int token) {
        int at = token + 1;
        while (tokens.kind(at) == TokenList.NAME || tokens.is(at, ":")) {
            at++;
        }
        return tokens.is(at, "{") ? inside(at) : token + 1;
    }

    /** The fields of a struct, the variants of an enum. */
    private int type(int token) {
        Cursor cursor = new Cursor(source, token + 2, tokens.size());
        boolean closed = Heads.passGenerics(cursor);
        int open = cursor.at();
        int close = closed && cursor.kind() == TokenList.OPEN ? tokens.partner(open) : -1;
        int kind = tokens.is(token, "enum") ? Kinds.ENUM_ITEM : Kinds.STRUCT_ITEM;
        return close > open && Quiet.areMembers(source, kind, open, close) ? inside(open) : token + 1;
    }

    /** A where clause in front of a brace. */
    private int where(int token) {
        Cursor cursor = new Cursor(source, token + 1, tokens.size());
        Heads.pass(cursor);
        if (!cursor.is("{") || !Quiet.isHead(source, token, cursor.at())) {
            return token + 1;
        }
        remainder.leaveOut(tokens.start(token), tokens.start(cursor.at()));
        return cursor.at();
    }

    /** Of a function's head, the name and the parentheses stay. */
    private int function(int token) {
        Cursor cursor = new Cursor(source, token + 2, tokens.size());
        if (cursor.is("<")) {
            cursor.skipAngles();
        }
        int open = cursor.at();
        int close = tokens.kind(token + 1) == TokenList.NAME && cursor.is("(") ? tokens.partner(open) : -1;
        Heads.pass(cursor);
        int end = cursor.at();
        if (close <= open || cursor.done()) {
            return token + 1;
        }
        if (Quiet.isHead(source, token + 2, end)) {
            leaveOutBetween(token + 1, open);
            leaveOutBetween(open, close);
            leaveOutBetween(close, end);
        }
        return skim.leavesOutBody(source, token, end) ? inside(end) : end;
    }

    /** Leaves out what stands between a delimiter and its partner. */
    private int inside(int open) {
        int close = tokens.kind(open) == TokenList.OPEN ? tokens.partner(open) : -1;
        if (close <= open) {
            return open;
        }
        leaveOutBetween(open, close);
        return close;
    }

    /** Leaves out what stands between two tokens, if other tokens do. */
    private void leaveOutBetween(int before, int behind) {
        if (behind > before + 1) {
            int start = tokens.end(before);
            int end = tokens.start(behind);
            remainder.leaveOut(start, end);
        }
    }

    private void leaveOutComments(int before) {
        if (skim != Skim.NOTHING) {
            remainder.leaveOutComments(before);
        }
    }
}
