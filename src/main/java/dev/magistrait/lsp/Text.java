package dev.magistrait.lsp;

import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** The text of a file with the places in it, as a client counts them. Lines end as the protocol has it: {@code \n}, {@code \r\n}, {@code \r}. */
final class Text {

    private final String whole;
    private final Encoding encoding;
    private final int[] starts;

    Text(String whole, Encoding encoding) {
        this.whole = whole;
        this.encoding = encoding;
        List<Integer> found = new ArrayList<>(List.of(0));
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < whole.length() && whole.charAt(i + 1) == '\n'))) {
                found.add(i + 1);
            }
        }
        this.starts = found.stream().mapToInt(Integer::intValue).toArray();
    }

    String whole() {
        return whole;
    }

    int lines() {
        return starts.length;
    }

    /** A line without its end; nothing for a line behind the last. */
    String line(int number) {
        if (number < 0 || number >= starts.length) {
            return "";
        }
        int end = number + 1 < starts.length ? starts[number + 1] : whole.length();
        while (end > starts[number] && (whole.charAt(end - 1) == '\n' || whole.charAt(end - 1) == '\r')) {
            end--;
        }
        return whole.substring(starts[number], end);
    }

    /** Whether lines end with a carriage return as well. */
    boolean endsWithReturns() {
        return whole.contains("\r\n");
    }

    Position position(int line, int column) {
        return new Position(line - 1, encoding.units(line(line - 1), column));
    }

    Range range(Region region) {
        return new Range(position(region.line(), region.column()), position(region.endLine(), region.endColumn()));
    }

    /** The column of ours at a place of the client. */
    int column(Position at) {
        return encoding.column(line(at.getLine()), at.getCharacter());
    }

    private int index(Position at) {
        if (at.getLine() >= starts.length) {
            return whole.length();
        }
        return starts[at.getLine()] + encoding.index(line(at.getLine()), at.getCharacter());
    }

    /** The text after an edit of the client. */
    Text with(TextDocumentContentChangeEvent change) {
        Range range = change.getRange();
        if (range == null) {
            return new Text(change.getText(), encoding);
        }
        int start = index(range.getStart());
        int end = Math.max(start, index(range.getEnd()));
        return new Text(whole.substring(0, start) + change.getText() + whole.substring(end), encoding);
    }

    /** The letters, digits and underscores around a place; empty for none. */
    String word(Position at) {
        String line = line(at.getLine());
        int start = encoding.index(line, at.getCharacter());
        int end = start;
        while (start > 0 && Character.isJavaIdentifierPart(line.charAt(start - 1))) {
            start--;
        }
        while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
            end++;
        }
        return line.substring(start, end);
    }
}
