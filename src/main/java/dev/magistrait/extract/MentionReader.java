package dev.magistrait.extract;

import dev.magistrait.extract.part.Frame;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.part.TypeReader;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Source;
import dev.magistrait.extract.token.Stretch;
import dev.magistrait.outline.Mention;
import dev.magistrait.outline.RustType;
import dev.magistrait.rust.Edition;
import dev.magistrait.syntax.TokenList;

/** Records the types that stand outside signatures and headers. */
final class MentionReader {

    private final Tree tree;
    private final Draft draft;
    private final Edition edition;

    MentionReader(Tree tree, Draft draft, Edition edition) {
        this.tree = tree;
        this.draft = draft;
        this.edition = edition;
    }

    /** Records the type if it can hold a trait object or {@code impl Trait}; gives whether it did. */
    boolean read(int node, Frame frame) {
        boolean bare = edition.bareTraitObjects();
        if (!bare && !mayHoldTrait(node)) {
            return false;
        }
        RustType type = new TypeReader(tree.cursor(node)).type();
        if (!bare && !Holds.trait(type)) {
            return false;
        }
        draft.mentions.add(new Mention(frame.scope(), type, frame.cfg()));
        return true;
    }

    private boolean mayHoldTrait(int node) {
        TokenList tokens = tree.source().tokens();
        int next = tree.source().traitTypeFrom(tokens.from(tree.nodes().start(node)));
        return tokens.start(next) < tree.nodes().end(node);
    }

    /** Records the trait objects that are part of no fact: among what the grammar does not know, or too far in. */
    void sweep() {
        Source source = tree.source();
        for (int token = source.traitTypeFrom(0);
                token < source.tokens().size();
                token = source.traitTypeFrom(token + 1)) {
            if (!source.isRead(token)) {
                sweep(new TypeReader(new Cursor(source, token, source.tokens().size())), token);
            }
        }
    }

    private void sweep(TypeReader reader, int token) {
        if (reader.isObject()) {
            int scope = draft.around(tree.source().regionOf(token));
            draft.mentions.add(
                    new Mention(scope, reader.type(), draft.scopes.get(scope).cfg()));
        }
    }

    /** Records the trait objects among tokens that have no reading. */
    static void scan(Stretch stretch, Frame frame, Draft draft) {
        Cursor cursor = stretch.cursor();
        while (!cursor.done()) {
            TypeReader reader = new TypeReader(cursor);
            if (reader.isObject()) {
                draft.mentions.add(new Mention(frame.scope(), reader.type(), frame.cfg()));
            } else {
                cursor.skip();
            }
        }
    }
}
