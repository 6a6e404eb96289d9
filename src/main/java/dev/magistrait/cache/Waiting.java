package dev.magistrait.cache;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.TraitItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The bodies of a file that await something: there each operator counts, which tells what is lent and what is given away. */
final class Waiting {

    private Waiting() {}

    /** Their words in order, however they are laid out; lines that are only a comment say nothing. */
    static List<String> of(FileOutline outline) {
        List<String> found = new ArrayList<>();
        add(outline.functions(), found);
        outline.impls().stream().map(ImplItem::methods).forEach(m -> add(m, found));
        outline.traits().stream().map(TraitItem::methods).forEach(m -> add(m, found));
        return found;
    }

    private static void add(List<FnItem> functions, List<String> into) {
        for (FnItem function : functions) {
            if (function.body() instanceof Body.Unread body && waits(body.text())) {
                into.add(words(body.text()));
            }
        }
    }

    private static boolean waits(String text) {
        return text.contains("await") || text.contains("async");
    }

    private static String words(String text) {
        return text.lines()
                .map(String::strip)
                .filter(l -> !l.startsWith("//"))
                .collect(Collectors.joining("\n"))
                .replaceAll("\\s+", " ");
    }
}
