package dev.magistrait.report.watch;

import dev.magistrait.finding.Finding;
import dev.magistrait.report.Report;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.watch.Turn.Found;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * The shape of {@code magistrait.watch/1}, one object a line: the first with all findings as added, each further one with what has changed.
 *
 * @param time when the check began, as ISO 8601 has it
 * @param milliseconds that it took
 * @param findings how many there are now
 */
public record TurnDocument(
        String schema,
        String time,
        long milliseconds,
        List<Hit> added,
        List<Hit> gone,
        List<Change> verdicts,
        int findings) {

    /** A finding; the line is that of the report it stands in. */
    public record Hit(String rule, String level, String message, String file, int line, int column, String trait) {}

    /** A verdict that is another; left out where there is none. */
    public record Change(String trait, String file, int line, String before, String after) {}

    public static TurnDocument of(Turn turn, Report now, String time, long milliseconds) {
        return new TurnDocument(
                "magistrait.watch/1",
                time,
                milliseconds,
                turn.added().stream().map(TurnDocument::hit).toList(),
                turn.gone().stream().map(TurnDocument::hit).toList(),
                turn.verdicts().stream()
                        .map(v -> new Change(v.trait(), v.file(), v.line(), v.before(), v.after()))
                        .toList(),
                now.workspaces().stream().mapToInt(w -> w.findings().size()).sum());
    }

    private static Hit hit(Found found) {
        Finding f = found.finding();
        return new Hit(
                f.rule(),
                f.level().word(),
                f.message(),
                found.file(),
                f.span().line(),
                f.span().column(),
                f.trait());
    }

    /** As one line: texts have no line feed of their own. */
    public String line() {
        StringWriter text = new StringWriter();
        try {
            Json.write(this, text);
        } catch (IOException e) {
            throw new IllegalStateException("a text takes everything", e);
        }
        return text.toString().replaceAll("\\n *", " ").strip();
    }
}
