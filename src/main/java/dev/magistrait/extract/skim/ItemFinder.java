package dev.magistrait.extract.skim;

import dev.magistrait.extract.token.Bangs;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.ItemWords;
import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.TokenList;

/**
 * Tells from tokens of what kind an item is and where it ends. Only the plainest are known: an item with a body in which something must be
 * looked for is left to the parser, and so is all that may be an error.
 */
final class ItemFinder {

    private final Source source;
    private final TokenList tokens;
    private final Skim skim;

    ItemFinder(Source source, Skim skim) {
        this.source = source;
        this.tokens = source.tokens();
        this.skim = skim;
    }

    /** The item whose first token behind its attributes is given; {@link Item#NONE} when it has no end. */
    Item at(int start) {
        Cursor cursor = cursor(start);
        Item item = Heads.passVisibility(cursor) ? read(start, cursor) : Item.NONE;
        return item.isKnown() ? item : left(start);
    }

    private Item read(int start, Cursor cursor) {
        boolean qualified = Heads.passQualifiers(cursor);
        if (!cursor.isName()) {
            return Item.NONE;
        }
        String keyword = tokens.text(cursor.at());
        return switch (keyword) {
            case "fn" -> function(start, cursor);
            case "impl" -> tokens.is(start, "pub") ? Item.NONE : members(Kinds.IMPL_ITEM, start, cursor);
            case "trait" -> members(Kinds.TRAIT_ITEM, start, cursor);
            case "extern" -> foreign(start, cursor);
            default -> qualified ? Item.NONE : unqualified(keyword, start, cursor);
        };
    }

    private Item unqualified(String keyword, int start, Cursor cursor) {
        return switch (keyword) {
            case "mod" -> module(start, cursor);
            case "struct" -> type(Kinds.STRUCT_ITEM, start, cursor);
            case "enum" -> type(Kinds.ENUM_ITEM, start, cursor);
            case "union" -> type(Kinds.UNION_ITEM, start, cursor);
            case "type" -> alias(start, cursor);
            case "const", "static" -> value(keyword, start, cursor);
            case "use" -> imports(start, cursor);
            case "macro_rules" -> macro(start, cursor);
            default -> cursor.at() > start || ItemWords.isKeyword(keyword) ? Item.NONE : call(start, cursor);
        };
    }

    /** What the parser must read, up to a body or a semicolon: an item, as among statements the same would stand for something else. */
    private Item left(int start) {
        Cursor cursor = cursor(start);
        if (!cursor.isName() || !ItemWords.start(tokens.text(start)) || cursor.isAhead(1, "{")) {
            return Item.NONE;
        }
        Heads.passVisibility(cursor);
        Heads.passQualifiers(cursor);
        if (cursor.is("const") || cursor.is("static") || cursor.is("type") || cursor.is("use")) {
            Heads.passToSemicolon(cursor);
        } else {
            cursor.skip();
            cursor.skip();
            Heads.pass(cursor);
        }
        return cursor.is(";") || cursor.is("{") ? ended(Kinds.ERROR, start, cursor) : Item.NONE;
    }

    private Item function(int start, Cursor cursor) {
        int fn = cursor.at();
        cursor.skip();
        boolean named = ItemWords.passName(cursor);
        Heads.passGenerics(cursor);
        boolean parameters = cursor.is("(") && tokens.partner(cursor.at()) >= 0;
        Heads.pass(cursor);
        int end = cursor.at();
        if (!named || !parameters || !Quiet.isHead(source, fn + 2, end)) {
            return Item.NONE;
        }
        if (cursor.is(";")) {
            return ended(Kinds.FUNCTION_SIGNATURE_ITEM, start, cursor);
        }
        return skim.leavesOutBody(source, fn, end)
                ? new Item(Kinds.FUNCTION_ITEM, start, end, tokens.partner(end) + 1)
                : Item.NONE;
    }

    /** A trait or an impl block. */
    private Item members(int kind, int start, Cursor cursor) {
        cursor.skip();
        int head = cursor.at();
        boolean named = kind == Kinds.IMPL_ITEM || ItemWords.passName(cursor);
        boolean goesOn = cursor.is("<") || cursor.is(":") || cursor.is("where") || cursor.is("{");
        Heads.pass(cursor);
        boolean known = named && (goesOn || kind == Kinds.IMPL_ITEM);
        return known && Quiet.isHead(source, head, cursor.at()) ? braced(kind, start, cursor) : Item.NONE;
    }

    private Item module(int start, Cursor cursor) {
        cursor.skip();
        if (!ItemWords.passName(cursor)) {
            return Item.NONE;
        }
        return cursor.is(";") ? ended(Kinds.MOD_ITEM, start, cursor) : braced(Kinds.MOD_ITEM, start, cursor);
    }

    /** {@code extern crate a as b;}, {@code extern "C" { … }}. */
    private Item foreign(int start, Cursor cursor) {
        cursor.skip();
        if (cursor.eat("crate")) {
            boolean named = cursor.eat("self") || ItemWords.passName(cursor);
            boolean renamed = !cursor.eat("as") || ItemWords.passName(cursor);
            boolean known = named && renamed && cursor.is(";");
            return known ? ended(Kinds.EXTERN_CRATE_DECLARATION, start, cursor) : Item.NONE;
        }
        if (cursor.kind() == TokenList.LITERAL) {
            cursor.skip();
        }
        return braced(Kinds.FOREIGN_MOD_ITEM, start, cursor);
    }

    /** A struct, enum or union. */
    private Item type(int kind, int start, Cursor cursor) {
        cursor.skip();
        int head = cursor.at();
        boolean named = ItemWords.passName(cursor);
        boolean closed = Heads.passGenerics(cursor);
        boolean tuple = kind == Kinds.STRUCT_ITEM && cursor.is("(");
        if (tuple) {
            cursor.skipTree();
        }
        if (cursor.is("where")) {
            Heads.pass(cursor);
        }
        int open = cursor.at();
        boolean whole = cursor.is("{") ? !tuple : kind == Kinds.STRUCT_ITEM && cursor.is(";");
        Item item = whole ? ended(kind, start, cursor) : Item.NONE;
        return named && closed && item.isKnown() && isPlain(head, open, item) ? item : Item.NONE;
    }

    private boolean isPlain(int head, int open, Item item) {
        return Quiet.isHead(source, head, open) && Quiet.areMembers(source, item.kind(), open, item.end() - 1);
    }

    /** A type alias or an associated type. */
    private Item alias(int start, Cursor cursor) {
        cursor.skip();
        int head = cursor.at();
        boolean named = ItemWords.passName(cursor);
        boolean closed = Heads.passGenerics(cursor);
        boolean bounds = cursor.is(":");
        boolean target = false;
        for (int angles = 0; !cursor.done() && !cursor.is(";") && cursor.kind() != TokenList.CLOSE; cursor.skipTree()) {
            target |= angles == 0 && cursor.is("=");
            angles += cursor.is("<") ? 1 : cursor.is(">") && !cursor.isTipOfArrow() ? -1 : 0;
        }
        boolean known =
                named && closed && !(bounds && target) && cursor.is(";") && Quiet.isHead(source, head, cursor.at());
        return known ? ended(target ? Kinds.TYPE_ITEM : Kinds.ASSOCIATED_TYPE, start, cursor) : Item.NONE;
    }

    /** A constant or static variable whose value says nothing. */
    private Item value(String keyword, int start, Cursor cursor) {
        cursor.skip();
        boolean constant = keyword.equals("const");
        if (!constant) {
            cursor.eat("mut");
        }
        int head = cursor.at();
        boolean named = ItemWords.passName(cursor) && cursor.is(":") && !cursor.isSeparator();
        Heads.passToSemicolon(cursor);
        return named && cursor.is(";") && skim.leavesOut(source, head, cursor.at())
                ? ended(constant ? Kinds.CONST_ITEM : Kinds.STATIC_ITEM, start, cursor)
                : Item.NONE;
    }

    private Item imports(int start, Cursor cursor) {
        cursor.skip();
        cursor.eatSeparator();
        boolean more = true;
        while (more && cursor.isName()) {
            cursor.skip();
            more = cursor.eatSeparator();
        }
        boolean open = more || cursor.eat("as");
        boolean closes = more ? cursor.is("*") || cursor.is("{") : open && cursor.isName();
        if (closes) {
            cursor.skipTree();
        }
        return open == closes && cursor.is(";") ? ended(Kinds.USE_DECLARATION, start, cursor) : Item.NONE;
    }

    private Item macro(int start, Cursor cursor) {
        cursor.skip();
        boolean known = cursor.eat("!") && ItemWords.passName(cursor);
        return known ? braced(Kinds.MACRO_DEFINITION, start, cursor).withoutBody() : Item.NONE;
    }

    /** {@code path::name! { … }} and {@code path::name!( … );}, whose semicolon is no part of it. */
    private Item call(int start, Cursor cursor) {
        while (ItemWords.passName(cursor) && cursor.eatSeparator()) {
            // Nothing but names and separators is passed.
        }
        boolean call = cursor.is("!") && Bangs.isCall(tokens, cursor.at());
        cursor.skip();
        boolean braces = cursor.is("{");
        Item item = call ? ended(Kinds.MACRO_INVOCATION, start, cursor) : Item.NONE;
        return braces || cursor.is(";") ? item : Item.NONE;
    }

    private Item braced(int kind, int start, Cursor cursor) {
        int open = cursor.at();
        int close = cursor.is("{") ? tokens.partner(open) : -1;
        return close > open ? new Item(kind, start, open, close + 1) : Item.NONE;
    }

    /** Ends with the group or semicolon here. */
    private Item ended(int kind, int start, Cursor cursor) {
        boolean closed = cursor.kind() != TokenList.OPEN || tokens.partner(cursor.at()) >= 0;
        cursor.skipTree();
        return closed ? new Item(kind, start, -1, cursor.at()) : Item.NONE;
    }

    private Cursor cursor(int start) {
        return new Cursor(source, start, tokens.size());
    }
}
