package dev.magistrait.extract;

import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.token.Source;
import dev.magistrait.outline.Fault;
import dev.magistrait.syntax.SyntaxTree;
import java.util.List;

/** Lists what the grammar does not know. */
final class FaultReader {

    private static final int MOST = 50;
    private static final int LONGEST_TEXT = 40;

    private FaultReader() {}

    static void read(Tree tree, List<Fault> into) {
        SyntaxTree nodes = tree.nodes();
        for (int node = 0; nodes.hasError() && node < nodes.size() && into.size() < MOST; ) {
            if (nodes.error(node) || nodes.missing(node)) {
                into.add(fault(tree, nodes.start(node), nodes.end(node)));
                node = nodes.subtreeEnd(node);
            } else {
                node++;
            }
        }
    }

    private static Fault fault(Tree tree, int start, int end) {
        Source source = tree.source();
        int shown = end > start ? end : source.bytes().length;
        String text =
                source.text(start, Math.min(shown, start + 4 * LONGEST_TEXT)).strip();
        return new Fault(beginning(text), source.region(start, end));
    }

    private static String beginning(String text) {
        int line = text.indexOf('\n');
        String first = line < 0 ? text : text.substring(0, line).stripTrailing();
        int characters = Math.min(LONGEST_TEXT, first.codePointCount(0, first.length()));
        return first.substring(0, first.offsetByCodePoints(0, characters));
    }
}
