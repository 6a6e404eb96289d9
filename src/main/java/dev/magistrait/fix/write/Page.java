package dev.magistrait.fix.write;

import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** One file, and the edits that it takes. */
final class Page {

    private final String file;
    private final byte[] text;
    private final LineIndex lines;
    private final NavigableSet<Placed> taken = new TreeSet<>();

    Page(String file, byte[] text) {
        this.file = file;
        this.text = text;
        this.lines = new LineIndex(text);
    }

    /** Where a text goes; empty where the file has no such place. */
    Optional<Placed> placed(Region at, String with) {
        int start = lines.offset(at.line(), at.column());
        int end = lines.offset(at.endLine(), at.endColumn());
        return lines.region(start, end).equals(at) || atEnd(at, start)
                ? Optional.of(new Placed(start, end, with))
                : Optional.empty();
    }

    /** Behind the last line there is one more only where that ends. */
    private boolean atEnd(Region at, int start) {
        return start < text.length && at.equals(lines.region(start, text.length));
    }

    /** Whether edits of one transaction get along with each other. */
    static boolean agree(NavigableSet<Placed> edits) {
        return edits.stream().noneMatch(e -> clashes(edits, e, Placed::overlaps));
    }

    /** Whether an edit gets along with those that are taken: an equal one is the same edit. */
    boolean admits(Placed edit) {
        return taken.contains(edit) || !clashes(taken, edit, Placed::meets);
    }

    /** They do not overlap, so that the nearest tell of all. */
    private static boolean clashes(NavigableSet<Placed> edits, Placed edit, BiPredicate<Placed, Placed> clash) {
        return clashes(edits.lower(edit), edit, clash) || clashes(edits.higher(edit), edit, clash);
    }

    private static boolean clashes(@Nullable Placed near, Placed edit, BiPredicate<Placed, Placed> clash) {
        return near != null && clash.test(near, edit);
    }

    void take(NavigableSet<Placed> edits) {
        taken.addAll(edits);
    }

    /** The file with all edits made. */
    FileChange change() {
        String end = endsLinesAsWindows() ? "\r\n" : "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 256);
        int from = 0;
        for (Placed edit : List.copyOf(taken)) {
            out.write(text, from, edit.start() - from);
            out.writeBytes(edit.text().replace("\r\n", "\n").replace("\n", end).getBytes(StandardCharsets.UTF_8));
            from = edit.end();
        }
        out.write(text, from, text.length - from);
        return new FileChange(file, text, out.toByteArray());
    }

    private boolean endsLinesAsWindows() {
        int windows = 0;
        int all = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                all++;
                windows += i > 0 && text[i - 1] == '\r' ? 1 : 0;
            }
        }
        return windows * 2 > all;
    }
}
