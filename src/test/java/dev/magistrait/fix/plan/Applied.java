package dev.magistrait.fix.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Transaction;
import dev.magistrait.source.LineIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes the edits of transactions, those of each or none. */
public final class Applied {

    private final Set<Edit> edits = new TreeSet<>();

    /** Those that can be made together, in order: one whose edits overlap others that are not the same has to wait. */
    public List<Transaction> choose(List<Transaction> transactions) {
        List<Transaction> chosen = new ArrayList<>();
        for (Transaction transaction : transactions) {
            if (transaction.edits().stream().noneMatch(e -> edits.stream().anyMatch(o -> conflict(e, o)))) {
                edits.addAll(transaction.edits());
                chosen.add(transaction);
            }
        }
        return chosen;
    }

    private static boolean conflict(Edit one, Edit other) {
        return !one.equals(other)
                && one.span().file().equals(other.span().file())
                && !before(one, other)
                && !before(other, one);
    }

    private static boolean before(Edit one, Edit other) {
        int end = Integer.compare(one.span().region().endLine(), other.span().line());
        int column = Integer.compare(
                one.span().region().endColumn(), other.span().region().column());
        return end < 0 || (end == 0 && (column < 0 || (column == 0 && !(one.inserts() && other.inserts()))));
    }

    /** Writes the files. */
    public static void write(Path directory, List<Transaction> transactions) throws IOException {
        Set<Edit> edits = new TreeSet<>();
        transactions.forEach(t -> edits.addAll(t.edits()));
        for (String file : edits.stream().map(e -> e.span().file()).distinct().toList()) {
            Path path = directory.resolve(file);
            List<Edit> here = new ArrayList<>(
                    edits.stream().filter(e -> e.span().file().equals(file)).toList());
            Files.write(path, changed(Files.readAllBytes(path), here));
        }
    }

    static byte[] changed(byte[] text, List<Edit> edits) {
        LineIndex lines = new LineIndex(text);
        boolean crlf = new String(text, UTF_8).contains("\r\n");
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            int start = lines.offset(edit.span().line(), edit.span().column());
            int end = lines.offset(
                    edit.span().region().endLine(), edit.span().region().endColumn());
            if (start < at) {
                throw new IllegalArgumentException("edits overlap: " + edit);
            }
            changed.append(new String(text, at, start - at, UTF_8));
            changed.append(crlf ? edit.text().replace("\n", "\r\n") : edit.text());
            at = end;
        }
        changed.append(new String(text, at, text.length - at, UTF_8));
        return changed.toString().getBytes(UTF_8);
    }
}
