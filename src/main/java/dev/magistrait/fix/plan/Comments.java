package dev.magistrait.fix.plan;

import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.Safety;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import dev.magistrait.outline.Suppression;
import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Allow;
import dev.magistrait.workspace.file.FileText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Comments that allow what is not found are taken away, or the rules of them that allow nothing. */
final class Comments {

    private static final String RULE = "unused-suppression";

    private final Material material;
    private final Wish wish;
    private final Map<String, List<Text>> texts = new HashMap<>();

    /** A file, and where its lines are. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of a file, which nobody writes to
    private record Text(byte[] bytes, LineIndex lines) {

        String between(int start, int end) {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }
    }

    Comments(Material material, Wish wish) {
        this.material = material;
        this.wish = wish;
    }

    /** One for each comment. */
    List<Transaction> transactions() {
        if (!wish.takesRule(RULE) || !wish.traits().isEmpty()) {
            return List.of();
        }
        Map<Span, List<Finding>> byComment = new TreeMap<>();
        material.findings().stream()
                .filter(f -> f.rule().equals(RULE))
                .forEach(f -> byComment
                        .computeIfAbsent(f.span(), _ -> new ArrayList<>())
                        .add(f));
        List<Transaction> found = new ArrayList<>();
        byComment.forEach((comment, findings) ->
                text(comment.file()).forEach(text -> found.addAll(transaction(comment, findings, text))));
        return found;
    }

    private List<Transaction> transaction(Span comment, List<Finding> findings, Text text) {
        Region at = comment.region();
        int start = text.lines().offset(at.line(), at.column());
        int end = text.lines().offset(at.endLine(), at.endColumn());
        List<Suppression> written = Suppression.in(inside(text.between(start, end)), false, at);
        if (written.isEmpty()) {
            return List.of();
        }
        List<String> idle = new ArrayList<>();
        List<Finding> gone = new ArrayList<>();
        for (Finding finding : findings) {
            written.getFirst().rules().stream()
                    .filter(r -> finding.message().equals(Allow.unused(r)))
                    .forEach(r -> {
                        idle.add(r);
                        gone.add(finding);
                    });
        }
        if (idle.isEmpty()) {
            return List.of();
        }
        List<String> kept = written.getFirst().rules().stream()
                .filter(r -> !idle.contains(r))
                .toList();
        Edit edit = kept.isEmpty() ? removed(comment, start, end, text) : shortened(comment, start, end, text, kept);
        String title =
                kept.isEmpty() ? "remove a suppression of " + quoted(idle) : "suppress " + quoted(idle) + " no longer";
        return List.of(new Transaction(RULE + " " + comment, title, Safety.SAFE, List.of(), gone, List.of(edit)));
    }

    private static String quoted(List<String> rules) {
        return String.join(
                ", ", rules.stream().distinct().map(r -> "`" + r + "`").toList());
    }

    private static String inside(String comment) {
        if (comment.startsWith("#")) {
            return comment.substring(1);
        }
        return comment.endsWith("*/") && comment.length() >= 4
                ? comment.substring(2, comment.length() - 2)
                : comment.substring(Math.min(2, comment.length()));
    }

    private static Edit shortened(Span comment, int start, int end, Text text, List<String> kept) {
        String now = text.between(start, end);
        int open = now.indexOf('(');
        int close = now.indexOf(')', open);
        Region list = text.lines().region(start + bytes(now, open + 1), start + bytes(now, close));
        return new Edit(new Span(comment.file(), list), String.join(", ", kept));
    }

    private static int bytes(String text, int end) {
        return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }

    /** A comment that has its lines to itself takes them along, one behind code the blanks before it. */
    private static Edit removed(Span comment, int start, int end, Text text) {
        int before = start;
        while (before > 0 && blank(text.bytes()[before - 1])) {
            before--;
        }
        boolean first = before == 0 || text.bytes()[before - 1] == '\n' || isByteOrderMark(text.bytes(), before);
        int after = end;
        while (after < text.bytes().length && (blank(text.bytes()[after]) || text.bytes()[after] == '\r')) {
            after++;
        }
        boolean last = after == text.bytes().length || text.bytes()[after] == '\n';
        Region region;
        if (first && last) {
            region = text.lines().region(before, Math.min(after + 1, text.bytes().length));
        } else {
            region = text.lines().region(first ? start : before, first ? after : end);
        }
        return new Edit(new Span(comment.file(), region), first || last ? "" : " ");
    }

    private static boolean isByteOrderMark(byte[] text, int end) {
        return end == 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t';
    }

    private List<Text> text(String file) {
        return texts.computeIfAbsent(file, f -> switch (material.workspace()
                .portion()
                .tree()
                .text(material.workspace().file(f), f)) {
            case FileText.Unread _ -> List.of();
            case FileText.Text text -> List.of(new Text(text.bytes(), new LineIndex(text.bytes())));
        });
    }
}
