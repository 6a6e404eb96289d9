package dev.magistrait.resolve.expand;

import dev.magistrait.syntax.TokenList;
import java.util.List;
import java.util.Set;

/** How far an item reaches among the arguments of a macro: {@code $x:item}, and {@code $x:vis} in front of one. */
final class ItemFragment {

    private static final Set<String> UNBRACED_ITEMS = Set.of("const", "static", "type", "use");
    private static final Set<String> ITEM_WORDS = Set.of(
            "pub",
            "fn",
            "struct",
            "enum",
            "union",
            "trait",
            "impl",
            "mod",
            "const",
            "static",
            "type",
            "use",
            "extern",
            "unsafe",
            "async",
            "macro_rules",
            "auto",
            "default",
            "crate");

    private ItemFragment() {}

    /** The index behind the visibility that may start at the given one. */
    static int visibility(List<TokenTree> trees, int at) {
        if (at >= trees.size() || !(trees.get(at).is("pub") || trees.get(at).is("crate"))) {
            return at;
        }
        boolean limited = trees.get(at).is("pub")
                && at + 1 < trees.size()
                && trees.get(at + 1) instanceof TokenTree.Group group
                && group.open().is("(")
                && !group.inside().isEmpty()
                && Set.of("crate", "super", "self", "in")
                        .contains(FragmentReader.text(group.inside().getFirst()));
        return limited ? at + 2 : at + 1;
    }

    /** The index behind the item that starts at the given one; -1 when there is none. */
    static int end(List<TokenTree> trees, int from) {
        int at = from;
        while (at + 1 < trees.size()
                && trees.get(at).is("#")
                && trees.get(at + 1).opens("[")) {
            at += 2;
        }
        boolean call = at + 1 < trees.size() && trees.get(at).kind() == TokenList.NAME && callAhead(trees, at);
        if (at >= trees.size() || (!call && !ITEM_WORDS.contains(FragmentReader.text(trees.get(at))))) {
            return -1;
        }
        return itemEnd(trees, at);
    }

    private static boolean callAhead(List<TokenTree> trees, int from) {
        int at = from;
        while (at < trees.size()
                && (trees.get(at).kind() == TokenList.NAME || trees.get(at).is(":"))) {
            at++;
        }
        return at < trees.size() && trees.get(at).is("!");
    }

    private static int itemEnd(List<TokenTree> trees, int from) {
        boolean braced = true;
        for (int at = from; at < trees.size(); at++) {
            String word = FragmentReader.text(trees.get(at));
            boolean function = at + 1 < trees.size()
                    && Set.of("fn", "unsafe", "async", "extern").contains(FragmentReader.text(trees.get(at + 1)));
            if (UNBRACED_ITEMS.contains(word) && !function) {
                braced = false;
            }
            if (word.equals(";") || (braced && trees.get(at).opens("{"))) {
                return at + 1;
            }
        }
        return -1;
    }
}
