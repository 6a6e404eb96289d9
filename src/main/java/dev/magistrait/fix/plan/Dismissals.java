package dev.magistrait.fix.plan;

import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Safety;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import dev.magistrait.policy.Waiver;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Aftermath;
import dev.magistrait.workspace.file.FileText;
import dev.magistrait.workspace.file.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Waivers that waive nothing and lines of a baseline that nothing needs are taken out, of each file all at once: files are as seen from here. */
public final class Dismissals {

    private static final String STALE = "stale-waiver";
    private static final String OBSOLETE = "obsolete-baseline";

    private Dismissals() {}

    /** What can be done about what triage says of a run. */
    public static Offer of(List<Waiver> waivers, Aftermath aftermath, Wish wish) {
        if (!wish.traits().isEmpty()) {
            return Offer.NONE;
        }
        List<Transaction> transactions = new ArrayList<>();
        if (wish.takesRule(STALE)) {
            transactions.addAll(waivers(waivers, aftermath));
        }
        if (wish.takesRule(OBSOLETE)) {
            aftermath.surplus().forEach((file, left) -> transactions.addAll(baseline(file, left, aftermath)));
        }
        return new Offer(transactions, List.of());
    }

    private static List<Transaction> waivers(List<Waiver> waivers, Aftermath aftermath) {
        Set<Span> places = waivers.stream().map(Dismissals::place).collect(Collectors.toSet());
        Map<String, List<Finding>> byFile = new TreeMap<>();
        aftermath.findings().stream()
                .filter(f -> f.rule().equals(STALE) && places.contains(f.span()))
                .forEach(f -> byFile.computeIfAbsent(f.span().file(), _ -> new ArrayList<>())
                        .add(f));
        List<Transaction> found = new ArrayList<>();
        byFile.forEach((file, findings) -> found.addAll(waivers(file, findings)));
        return found;
    }

    private static Span place(Waiver waiver) {
        int line = waiver.origin().line();
        int column = waiver.origin().column();
        return new Span(waiver.origin().file(), new Region(line, column, line, column));
    }

    private static List<Transaction> waivers(String file, List<Finding> findings) {
        List<String> lines = lines(file);
        SortedSet<Integer> stale = new TreeSet<>();
        List<Finding> gone = findings.stream()
                .filter(f -> WaiverLines.item(lines, f.span().line()) > 0)
                .toList();
        gone.forEach(f -> stale.add(WaiverLines.item(lines, f.span().line())));
        if (stale.isEmpty()) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        WaiverLines.of(lines, stale)
                .forEach((from, to) -> edits.add(new Edit(new Span(file, new Region(from, 1, to, 1)), "")));
        String title = stale.size() == 1 ? "remove a stale waiver" : "remove " + stale.size() + " stale waivers";
        return List.of(new Transaction(STALE + " " + file, title, Safety.SAFE, List.of(), gone, edits));
    }

    private static List<Transaction> baseline(String file, SortedMap<Integer, Integer> surplus, Aftermath aftermath) {
        List<Finding> gone = aftermath.findings().stream()
                .filter(f -> f.rule().equals(OBSOLETE) && f.span().file().equals(file))
                .filter(f -> surplus.containsKey(f.span().line()))
                .toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        List<String> lines = lines(file);
        List<Edit> edits = new ArrayList<>();
        surplus.forEach((line, left) -> {
            if (line <= lines.size()) {
                edits.add(edit(file, line, lines.get(line - 1), left));
            }
        });
        return edits.isEmpty()
                ? List.of()
                : List.of(new Transaction(
                        OBSOLETE + " " + file,
                        "remove from the baseline what is fixed",
                        Safety.SAFE,
                        List.of(),
                        gone,
                        edits));
    }

    /** The last field of a line is how many findings it allows. */
    private static Edit edit(String file, int line, String text, int left) {
        if (left == 0) {
            return new Edit(new Span(file, new Region(line, 1, line + 1, 1)), "");
        }
        String stripped = text.stripTrailing();
        int start = stripped.lastIndexOf(' ') + 1;
        Region count = new Region(
                line, stripped.codePointCount(0, start) + 1, line, stripped.codePointCount(0, stripped.length()) + 1);
        return new Edit(new Span(file, count), String.valueOf(left));
    }

    private static List<String> lines(String file) {
        return switch (SourceFiles.read(Path.of(file), file)) {
            case FileText.Unread _ -> List.of();
            case FileText.Text text -> List.of(new String(text.bytes(), StandardCharsets.UTF_8).split("\n", -1));
        };
    }
}
