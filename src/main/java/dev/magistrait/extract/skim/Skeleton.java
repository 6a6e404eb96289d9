package dev.magistrait.extract.skim;

import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import dev.magistrait.syntax.TokenList;
import dev.magistrait.syntax.TreeBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The items of a source and how they nest, read from its tokens. The parser, to which they would look the same, is left those items in
 * which something must be looked for.
 */
public final class Skeleton {

    /** Stands for the end of an item that holds items. */
    private static final Item END = new Item(Kinds.DECLARATION_LIST, -1, -1, -1);

    private final Source source;
    private final TokenList tokens;
    private final ItemFinder finder;
    /** In the order of the text. */
    private final List<Item> items = new ArrayList<>();

    private final List<Item> left = new ArrayList<>();

    private Skeleton(Source source, Skim skim) {
        this.source = source;
        this.tokens = source.tokens();
        this.finder = new ItemFinder(source, skim);
    }

    /** None where anything but items, attributes and semicolons stands among the items. */
    public static Optional<Skeleton> of(Source source, Skim skim) {
        Skeleton skeleton = new Skeleton(source, skim);
        return skim != Skim.NOTHING && source.tokens().balanced() && skeleton.read()
                ? Optional.of(skeleton)
                : Optional.empty();
    }

    /** What is left to the parser. */
    public List<Item> left() {
        return left;
    }

    private boolean read() {
        Deque<Item> open = new ArrayDeque<>();
        int token = 0;
        while (token >= 0 && token < tokens.size()) {
            if (!open.isEmpty() && token == open.element().end() - 1) {
                items.add(END);
                open.pop();
                token++;
            } else if (tokens.is(token, ";")) {
                token++;
            } else if (tokens.is(token, "#")) {
                token = attribute(token);
            } else {
                Item item = finder.at(token);
                add(item);
                if (item.holdsItems()) {
                    open.push(item);
                }
                token = item.holdsItems() ? item.open() + 1 : item.end();
            }
        }
        return token >= 0 && open.isEmpty();
    }

    private void add(Item item) {
        items.add(item);
        if (!item.isKnown()) {
            left.add(item);
        }
    }

    /** Gives the token behind the attribute, -1 where there is none. */
    private int attribute(int hash) {
        boolean inner = tokens.is(hash + 1, "!");
        int bracket = inner ? hash + 2 : hash + 1;
        int close = tokens.is(bracket, "[") ? tokens.partner(bracket) : -1;
        boolean named = tokens.kind(bracket + 1) == TokenList.NAME || tokens.is(bracket + 1, ":");
        if (close < 0 || !named) {
            return -1;
        }
        if (!inner) {
            items.add(new Item(Kinds.ATTRIBUTE_ITEM, hash, -1, close + 1));
        }
        return close + 1;
    }

    /** The tree of it all; none where what was parsed does not fit. */
    public Optional<SyntaxTree> with(Optional<SyntaxTree> parsed) {
        TreeBuilder tree = new TreeBuilder(source.bytes());
        tree.open(Kinds.SOURCE_FILE, 0, 0, source.bytes().length);
        boolean fits = true;
        for (Item item : items) {
            if (item.equals(END)) {
                tree.close();
                tree.close();
            } else if (item.isKnown()) {
                known(item, tree);
            } else {
                fits &= tree.graft(parsed.orElseThrow(), tokens.start(item.start()), tokens.end(item.end() - 1));
            }
        }
        tree.close();
        return fits ? Optional.of(tree.tree()) : Optional.empty();
    }

    private void known(Item item, TreeBuilder tree) {
        int end = tokens.end(item.end() - 1);
        tree.open(item.kind(), 0, tokens.start(item.start()), end);
        if (item.open() >= 0) {
            int kind = item.holdsItems() ? Kinds.DECLARATION_LIST : Kinds.BLOCK;
            tree.open(kind, Fields.BODY, tokens.start(item.open()), end);
        }
        if (!item.holdsItems()) {
            tree.close();
            if (item.open() >= 0) {
                tree.close();
            }
        }
    }
}
