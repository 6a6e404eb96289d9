package dev.magistrait.extract;

import dev.magistrait.extract.part.AttributeReader;
import dev.magistrait.extract.part.Call;
import dev.magistrait.extract.part.CfgReader;
import dev.magistrait.extract.part.Frame;
import dev.magistrait.extract.part.Role;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.part.TypeReader;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Form;
import dev.magistrait.extract.token.Stretch;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypePath;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;

/** Reads macro calls, and what stands in their arguments. */
final class MacroReader {

    /** Macro calls in macro calls. */
    private static final int DEEPEST = 16;

    private final Tree tree;
    private final Draft draft;
    private final Reading reading;
    private final int depth;

    MacroReader(Tree tree, Reading reading, int depth) {
        this.tree = tree;
        this.draft = reading.draft();
        this.reading = reading;
        this.depth = depth;
    }

    void read(int node, Frame frame) {
        Call call = Call.read(tree, node, frame.place());
        tree.markRead(node);
        if (call.isPlain()) {
            return;
        }
        if (call.path().last().equals("cfg_if") && depth < DEEPEST) {
            branches(call, frame, tree.region(node));
            return;
        }
        add(call, frame, tree.region(node));
        if (!call.discards() && !reading.isQuiet(call)) {
            arguments(call, frame, tree.region(node));
        }
    }

    /**
     * The frame of a trait or impl: where macros are called in its braces, they write members, and what is read of it as it stands may be of
     * no account.
     */
    Frame aroundMembers(int item, Frame frame) {
        List<TypePath.Segment> called = called(item);
        if (called.isEmpty()) {
            return frame;
        }
        // Of broken code the grammar may take less than the tokens say.
        int start = Math.min(
                AttributeReader.start(tree.source(), tree.nodes().start(item)),
                tree.nodes().start(item));
        Region region = tree.source().region(start, tree.nodes().end(item));
        String number = Integer.toString(draft.calls.size());
        draft.calls.add(new MacroCall(
                frame.scope(),
                new TypePath(false, called),
                MacroCall.Position.MEMBERS,
                tree.source().text(start, tree.nodes().end(item)),
                region,
                frame.cfg(),
                region));
        int scope = draft.open(new Scope(
                frame.scope(), Scope.Kind.MACRO_CALL, number, List.of(), List.of(), frame.cfg(), List.of(), region));
        return new Frame(frame.end(), scope, frame.cfg(), frame.place());
    }

    /** The names of the macros that are called right in the braces of an item. */
    private List<TypePath.Segment> called(int item) {
        SyntaxTree nodes = tree.nodes();
        int body = nodes.child(item, Fields.BODY);
        List<TypePath.Segment> names = new ArrayList<>(0);
        for (int child = body < 0 ? -1 : nodes.firstChild(body); child >= 0; child = nodes.nextSibling(child)) {
            boolean statement = nodes.kind(child) == Kinds.EXPRESSION_STATEMENT;
            int call = statement ? nodes.firstChild(child) : child;
            if (call >= 0 && tree.role(call) == Role.MACRO_CALL) {
                TypePath path = new TypeReader(tree.cursor(call)).paths().valuePath();
                names.add(TypePath.Segment.of(path.last()));
            }
        }
        return names;
    }

    private void arguments(Call call, Frame frame, Region region) {
        int number = draft.calls.size() - 1;
        List<Fragment> found = depth < DEEPEST ? reading.fragments().of(call) : List.of();
        if (found.isEmpty()) {
            MentionReader.scan(call.arguments(), frame, draft);
        }
        for (Fragment fragment : found) {
            walk(fragment, frame, number, region);
        }
    }

    private void add(Call call, Frame frame, Region region) {
        Stretch arguments = call.arguments();
        draft.calls.add(new MacroCall(
                frame.scope(),
                call.path(),
                call.position(),
                arguments.text(),
                arguments.region(),
                frame.cfg(),
                region));
    }

    /** Reads what the arguments of a call hold; a scope in which nothing stands is none. */
    private void walk(Fragment fragment, Frame frame, int call, Region region) {
        if (fragment.isEmpty()) {
            return;
        }
        String name = Integer.toString(call);
        int scope = draft.open(new Scope(
                frame.scope(), Scope.Kind.MACRO_CALL, name, List.of(), List.of(), frame.cfg(), List.of(), region));
        Frame.Place place = fragment.form() == Form.ITEMS ? Frame.Place.ITEMS : Frame.Place.BODY;
        Frame inside = new Frame(fragment.to(), scope, frame.cfg(), place);
        int before = draft.size();
        new Walk(fragment.tree(), reading, depth + 1).run(fragment.from(), inside);
        if (draft.size() == before) {
            draft.scopes.removeLast();
        }
    }

    /** {@code cfg_if! { if #[cfg(a)] { items } else { items } }}. */
    private void branches(Call call, Frame frame, Region region) {
        add(call, frame, region);
        int number = draft.calls.size() - 1;
        Cursor cursor = call.arguments().cursor();
        Cfg left = Cfg.always();
        while (!cursor.done()) {
            Cfg condition = condition(cursor);
            if (cursor.is("{")) {
                Fragment items = reading.fragments().items(cursor.stretch());
                Cfg cfg = frame.cfg().and(left).and(condition);
                walk(items, new Frame(frame.end(), frame.scope(), cfg, frame.place()), number, region);
            }
            left = left.and(condition.not());
            cursor.skipTree();
        }
    }

    private static Cfg condition(Cursor cursor) {
        cursor.eat("else");
        if (!cursor.eat("if")) {
            return Cfg.always();
        }
        cursor.eat("#");
        Cursor attribute = cursor.group();
        attribute.eat("cfg");
        return CfgReader.cfg(attribute.group());
    }
}
