package dev.magistrait.extract;

import dev.magistrait.extract.part.AttributeReader;
import dev.magistrait.extract.part.Attributes;
import dev.magistrait.extract.part.Frame;
import dev.magistrait.extract.part.Role;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.token.Form;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.Scope;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through a tree once, node by node in preorder, and writes down what it meets. Depth costs nothing here: what holds for a run of
 * nodes is kept in frames.
 */
final class Walk {

    private final Tree tree;
    private final SyntaxTree nodes;
    private final Draft draft;
    private final ItemReader items;
    private final FnReader functions;
    private final TraitReader traits;
    private final MentionReader mentions;
    private final MacroReader macros;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<Integer, Integer> members = new HashMap<>();
    private boolean attributed;

    /** @param macroDepth how many macro calls the tree's text stands in */
    Walk(Tree tree, Reading reading, int macroDepth) {
        this.tree = tree;
        this.nodes = tree.nodes();
        this.draft = reading.draft();
        this.items = new ItemReader(tree, draft);
        this.functions = new FnReader(tree, draft, reading.fragments());
        this.traits = new TraitReader(tree, draft, functions);
        this.mentions = new MentionReader(tree, draft, reading.edition());
        this.macros = new MacroReader(tree, reading, macroDepth);
    }

    /** Visits the nodes from one up to the end of a frame. */
    void run(int from, Frame outermost) {
        frames.push(outermost);
        for (int node = from; node < outermost.end(); ) {
            while (frames.element().end() <= node) {
                frames.pop();
            }
            node = visit(node, tree.role(node));
        }
        mentions.sweep();
    }

    /** Gives the next node to visit. */
    private int visit(int node, Role role) {
        if (role == Role.COMMENT || role == Role.ATTRIBUTE) {
            attributed |= role == Role.ATTRIBUTE;
            return nodes.subtreeEnd(node);
        }
        if (role == Role.OTHER && !attributed && frames.element().place() != Frame.Place.HEADER) {
            return node + 1;
        }
        Attributes attributes = attributes(node, role);
        if (frames.element().place() == Frame.Place.HEADER && startsBody(node, role)) {
            frames.push(frames.element().as(nodes.subtreeEnd(node), Frame.Place.BODY));
        }
        if (role.declares()) {
            return item(node, role, attributes);
        }
        narrow(node, attributes);
        return part(node, role);
    }

    /** The attributes that stand before the node, and its docs if it is an item. */
    private Attributes attributes(int node, Role role) {
        boolean some = attributed || role.declares();
        attributed = false;
        return some ? AttributeReader.before(tree.source(), nodes.start(node)) : Attributes.NONE;
    }

    private boolean startsBody(int node, Role role) {
        int field = nodes.field(node);
        return role == Role.BLOCK || field == Fields.LENGTH || field == Fields.VALUE;
    }

    /** What stands under a {@code cfg} of its own. */
    private void narrow(int node, Attributes attributes) {
        if (!attributes.cfg().equals(Cfg.always())) {
            frames.push(frames.element().with(nodes.subtreeEnd(node), attributes.cfg()));
        }
    }

    private int item(int node, Role role, Attributes attributes) {
        Frame frame = frames.element();
        switch (role) {
            case MODULE -> module(node, attributes, frame);
            case FUNCTION -> function(node, attributes, frame);
            case TRAIT -> open(node, traits.trait(node, attributes, macros.aroundMembers(node, frame)));
            case IMPL -> open(node, traits.impl(node, attributes, macros.aroundMembers(node, frame)));
            case TYPE_ITEM -> enter(node, items.type(node, attributes, frame));
            case ALIAS -> enter(node, isMember(frame) ? member(node, frame) : items.alias(node, attributes, frame));
            case ASSOCIATED_TYPE -> enter(node, member(node, frame));
            case VALUE -> value(node, attributes, frame);
            case FOREIGN -> foreign(node, attributes, frame);
            default -> leaf(node, role, attributes, frame);
        }
        return role.isLeaf() ? nodes.subtreeEnd(node) : node + 1;
    }

    private void leaf(int node, Role role, Attributes attributes, Frame frame) {
        switch (role) {
            case USE -> items.imports(node, attributes, frame);
            case EXTERN_CRATE -> items.externCrate(node, attributes, frame);
            case MACRO_ITEM -> draft.macros.add(MacroItemReader.read(tree.cursor(node), attributes, frame));
            default -> throw new IllegalStateException("not an item: " + role);
        }
    }

    private void module(int node, Attributes attributes, Frame frame) {
        int body = items.module(node, attributes, frame);
        if (body >= 0) {
            frames.push(new Frame(nodes.subtreeEnd(node), body, cfg(body), Frame.Place.ITEMS));
        }
    }

    private void function(int node, Attributes attributes, Frame frame) {
        if (isMember(frame)) {
            enter(node, member(node, frame));
            return;
        }
        FnItem function = functions.read(node, attributes, frame.scope(), frame.cfg());
        draft.functions.add(function);
        enter(node, function.inner());
    }

    private void value(int node, Attributes attributes, Frame frame) {
        int end = nodes.subtreeEnd(node);
        Frame.Place place = isMember(frame) ? Frame.Place.BODY : Frame.Place.HEADER;
        if (!isMember(frame)) {
            items.value(node, attributes, frame);
        }
        frames.push(frame.with(end, attributes.cfg()).as(end, place));
    }

    /** What is declared in {@code extern "C" { … }} stands where the block does. */
    private void foreign(int node, Attributes attributes, Frame frame) {
        int end = nodes.subtreeEnd(node);
        Cfg cfg = attributes.with(tree.innerAttributes(node)).cfg();
        frames.push(frame.with(end, cfg).as(end, Frame.Place.ITEMS));
    }

    private static boolean isMember(Frame frame) {
        return frame.place() == Frame.Place.TRAIT || frame.place() == Frame.Place.IMPL;
    }

    private int member(int node, Frame frame) {
        return members.getOrDefault(node, frame.scope());
    }

    private void open(int node, Opened opened) {
        members.putAll(opened.members());
        enter(node, opened.scope());
    }

    /** What follows is a header, up to a body. */
    private void enter(int node, int scope) {
        frames.push(new Frame(nodes.subtreeEnd(node), scope, cfg(scope), Frame.Place.HEADER));
    }

    private Cfg cfg(int scope) {
        return draft.scopes.get(scope).cfg();
    }

    private int part(int node, Role role) {
        switch (role) {
            case LIST -> list(node);
            case BLOCK -> block(node);
            case HOLDER -> narrow(node, leading(node));
            case TYPE -> {
                return type(node);
            }
            case MACRO_CALL -> {
                macros.read(node, frames.element());
                return nodes.subtreeEnd(node);
            }
            case INNER_ATTRIBUTE -> {
                return nodes.subtreeEnd(node);
            }
            default -> {}
        }
        return node + 1;
    }

    /** The braces of a trait or impl; those of a module have a frame. */
    private void list(int node) {
        Role holder = Role.of(tree.kindOfParent(node));
        if (holder == Role.TRAIT || holder == Role.IMPL) {
            Frame.Place place = holder == Role.TRAIT ? Frame.Place.TRAIT : Frame.Place.IMPL;
            frames.push(frames.element().as(nodes.subtreeEnd(node), place));
        }
    }

    private void block(int node) {
        Frame frame = frames.element();
        if (!declares(node)) {
            return;
        }
        Region region = tree.region(node);
        String name = isWrapper(node, frame) ? Form.NAME : "";
        int scope = draft.open(
                new Scope(frame.scope(), Scope.Kind.BLOCK, name, List.of(), List.of(), frame.cfg(), List.of(), region));
        frames.push(new Frame(nodes.subtreeEnd(node), scope, frame.cfg(), Frame.Place.BODY));
    }

    /** Whether the braces are those that make a file of statements. */
    private boolean isWrapper(int block, Frame frame) {
        return Role.of(tree.kindOfParent(block)) == Role.FUNCTION
                && draft.scopes.get(frame.scope()).name().equals(Form.NAME);
    }

    private boolean declares(int block) {
        for (int child = nodes.firstChild(block); child >= 0; child = nodes.nextSibling(child)) {
            if (tree.role(child).declares()) {
                return true;
            }
        }
        return false;
    }

    /** The attributes that are a node's own first children. */
    private Attributes leading(int node) {
        int first = nodes.firstChild(node);
        int child = first;
        while (child >= 0 && (tree.role(child) == Role.ATTRIBUTE || tree.role(child) == Role.COMMENT)) {
            child = nodes.nextSibling(child);
        }
        return child <= first
                ? Attributes.NONE
                : AttributeReader.outer(tree.source(), nodes.start(first), nodes.start(child));
    }

    private int type(int node) {
        if (isNameOfLiteral(node)) {
            int arguments = nodes.child(node, Fields.TYPE_ARGUMENTS);
            return arguments < 0 ? nodes.subtreeEnd(node) : arguments;
        }
        if (frames.element().place() != Frame.Place.HEADER && mentions.read(node, frames.element())) {
            frames.push(frames.element().as(nodes.subtreeEnd(node), Frame.Place.HEADER));
        }
        return node + 1;
    }

    /** Whether the type only names what a literal or pattern is of, or the trait in {@code <T as Trait>}. */
    private boolean isNameOfLiteral(int node) {
        int field = nodes.field(node);
        if (field == Fields.ALIAS && tree.kindOfParent(node) == Kinds.QUALIFIED_TYPE) {
            return true;
        }
        return Role.of(tree.kindOfParent(node)) == Role.NAMING && (field == Fields.NAME || field == Fields.TYPE);
    }
}
