package dev.magistrait.extract.part;

import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Source;
import dev.magistrait.outline.Body;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import dev.magistrait.syntax.TokenList;
import java.util.Optional;

/** A syntax tree and the source that it is the tree of. */
public record Tree(Source source, SyntaxTree nodes) {

    public Role role(int node) {
        return Role.of(nodes.kind(node));
    }

    /** The tokens of a node. */
    public Cursor cursor(int node) {
        return source.cursor(nodes.start(node), nodes.end(node));
    }

    public Region region(int node) {
        return source.region(nodes.start(node), nodes.end(node));
    }

    /** Whether a word in the node tells of futures; false for none. */
    public boolean tellsOfFutures(int node) {
        return node != SyntaxTree.NONE && source.tellsOfFutures(nodes.start(node), nodes.end(node));
    }

    /** The inside of a block that the parser has passed over, or that reads the same by itself because nothing is wrong around it. */
    public Optional<Body.Unread> unread(int block) {
        TokenList tokens = source.tokens();
        int open = tokens.from(nodes.start(block));
        int close = tokens.is(open, "{") ? tokens.partner(open) : -1;
        boolean leftOut = nodes.subtreeEnd(block) <= block + 3;
        boolean sound = !nodes.hasError() && tokens.end(close) == nodes.end(block);
        return close > open + 1 && (leftOut || sound) ? Optional.of(source.body(open, close)) : Optional.empty();
    }

    /** Notes that the node's tokens make no facts where they stand. */
    public void markRead(int node) {
        source.markRead(source.tokens().from(nodes.start(node)), source.tokens().from(nodes.end(node)));
    }

    /** The tokens of an item before its body. */
    public Cursor header(int node) {
        int body = nodes.child(node, Fields.BODY);
        return source.cursor(nodes.start(node), body < 0 ? nodes.end(node) : nodes.start(body));
    }

    /** The tokens of a whole item. */
    public Cursor whole(int node) {
        return source.cursor(nodes.start(node), nodes.end(node));
    }

    /** Whether a {@code trait} item is {@code trait Name = Bounds;}. */
    public boolean isTraitAlias(int node) {
        int body = nodes.child(node, Fields.BODY);
        return body >= 0 && source.tokens().is(source.tokens().from(nodes.start(body)), "=");
    }

    /** The first attributes and comments inside the braces of a node's body. */
    public Attributes innerAttributes(int node) {
        int body = nodes.child(node, Fields.BODY);
        return body < 0
                ? Attributes.NONE
                : AttributeReader.inner(source, source.tokens().from(nodes.start(body)));
    }

    /** The parent's kind, or {@link Kinds#ERROR} for the root. */
    public int kindOfParent(int node) {
        int parent = nodes.parent(node);
        return parent < 0 ? Kinds.ERROR : nodes.kind(parent);
    }

    /** The last child that is no token and no comment; -1 for none, and of no node. */
    public int lastNamedChild(int node) {
        int last = SyntaxTree.NONE;
        for (int child = node < 0 ? -1 : nodes.firstChild(node); child >= 0; child = nodes.nextSibling(child)) {
            if (nodes.named(child) && role(child) != Role.COMMENT) {
                last = child;
            }
        }
        return last;
    }
}
