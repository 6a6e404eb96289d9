package dev.magistrait.report.fix;

import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.write.Diff;
import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Standing;
import dev.magistrait.fix.write.Standing.Fate;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A diff, and a table of what it is made of. Git applies both together: it passes over lines that belong to no diff. */
public final class FixText {

    private static final String INDENT = " ".repeat(21);

    private final Palette palette;

    public FixText(Palette palette) {
        this.palette = palette;
    }

    /** The whole diff, byte for byte. */
    public static byte[] diff(List<Fixed> all) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Fixed fixed : all) {
            for (FileChange change : fixed.changes()) {
                Diff.write(change, fixed.gitName(change.file()), out);
            }
        }
        return out.toByteArray();
    }

    /** The same to be looked at. Lines with characters that hide, or that could command who shows them, are escaped. */
    public List<String> shown(byte[] diff) {
        List<String> lines = new ArrayList<>();
        String text = new String(diff, StandardCharsets.UTF_8);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(line(text.substring(from, end)));
            from = end + 1;
        }
        return lines;
    }

    /** Whether something in it is shown otherwise than it is. */
    public static boolean escapes(byte[] diff) {
        return new String(diff, StandardCharsets.UTF_8)
                .lines()
                .anyMatch(l -> !harmless(l).equals(l));
    }

    private String line(String line) {
        String shown = harmless(line);
        if (line.startsWith("+++ ") || line.startsWith("--- ") || line.startsWith("diff ")) {
            return palette.paint(Style.STRONG, shown);
        }
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> palette.paint(Style.NOTE, shown);
            case '-' -> palette.paint(Style.ERROR, shown);
            case '@' -> palette.paint(Style.HELP, shown);
            default -> shown;
        };
    }

    /** Tabs and the ends of lines of Windows harm nobody. */
    private static String harmless(String line) {
        boolean windows = line.endsWith("\r");
        String content = windows ? line.substring(0, line.length() - 1) : line;
        StringBuilder shown = new StringBuilder();
        for (String part : content.split("\t", -1)) {
            shown.append(Printable.of(part)).append('\t');
        }
        shown.setLength(shown.length() - 1);
        return windows ? shown.append('\r').toString() : shown.toString();
    }

    /** One line for each transaction and refusal, with what is to be said of it below. */
    public List<String> table(List<Fixed> all) {
        List<String> lines = new ArrayList<>();
        for (Fixed fixed : all) {
            fixed.standings().forEach(s -> lines.addAll(row(s)));
            fixed.refusals().forEach(r -> lines.addAll(row(r, fixed)));
        }
        lines.add(summary(all));
        return lines;
    }

    private List<String> row(Standing standing) {
        Transaction transaction = standing.transaction();
        List<String> lines = new ArrayList<>();
        lines.add(palette.paint(
                        style(standing.fate()),
                        "%-12s".formatted(standing.fate().word()))
                + " %-7s %s (%s)"
                        .formatted(transaction.safety().word(), Printable.of(transaction.title()), files(transaction)));
        if (!standing.why().isEmpty()) {
            lines.add(INDENT + "= " + Printable.of(standing.why()));
        }
        if (standing.fate() == Fate.REVIEW || standing.made()) {
            transaction.reasons().forEach(r -> lines.add(INDENT + "= review: " + Printable.of(r)));
        }
        return lines;
    }

    private static String files(Transaction transaction) {
        List<String> files = transaction.edits().stream()
                .map(e -> e.span().file())
                .distinct()
                .toList();
        return files.size() == 1 ? Printable.of(files.getFirst()) : files.size() + " files";
    }

    private List<String> row(Refusal refusal, Fixed fixed) {
        List<String> lines = new ArrayList<>();
        lines.add(palette.paint(Style.WARNING, "%-12s".formatted("not offered"))
                + " %-7s %s".formatted("", Printable.of(refusal.title())));
        lines.add(INDENT + "= " + Printable.of(refusal.reason()));
        refusal.evidence()
                .forEach(e -> lines.add(INDENT + "= "
                        + Printable.of(
                                fixed.report().shown(e.span()) + ":" + e.span().region() + ": " + e.label())));
        return lines;
    }

    private static Style style(Fate fate) {
        return switch (fate) {
            case OFFERED, APPLIED -> Style.NOTE;
            case WAITS, REVIEW -> Style.HELP;
            case REFUSED, TAKEN_BACK, NOT_VERIFIED -> Style.ERROR;
        };
    }

    private static String summary(List<Fixed> all) {
        List<String> parts = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            int count = all.stream().mapToInt(f -> f.count(fate)).sum();
            if (count > 0) {
                parts.add(count + " " + fate.word().toLowerCase(Locale.ROOT));
            }
        }
        int refused = all.stream().mapToInt(f -> f.refusals().size()).sum();
        if (refused > 0) {
            parts.add(refused + " not offered");
        }
        int files = all.stream().mapToInt(f -> f.changes().size()).sum();
        String changed = files == 0 ? "" : " in " + files + (files == 1 ? " file" : " files");
        return "fixes: " + (parts.isEmpty() ? "none" : String.join(", ", parts)) + changed;
    }
}
