package dev.magistrait.report.watch;

import dev.magistrait.finding.Finding;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.Style;
import dev.magistrait.report.watch.Turn.Found;
import dev.magistrait.report.watch.Turn.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What has changed, one line for each finding and verdict. */
public final class TurnText {

    private final Palette palette;

    public TurnText(Palette palette) {
        this.palette = palette;
    }

    /** Verdicts first, then what is gone, what was added last. */
    public List<String> lines(Turn turn) {
        List<String> lines = new ArrayList<>();
        turn.verdicts().forEach(v -> lines.add(line(v)));
        turn.gone().forEach(f -> lines.add(line("-", f)));
        turn.added().forEach(f -> lines.add(line("+", f)));
        return lines;
    }

    private String line(String sign, Found found) {
        Finding f = found.finding();
        String level = palette.paint(Style.of(f.level()), f.level().word());
        return sign + " " + level + "[" + Printable.of(f.rule()) + "] "
                + Printable.of(
                        found.file() + ":" + f.span().line() + ":" + f.span().column() + ": " + f.message());
    }

    private static String line(Verdict v) {
        return "~ verdict on `" + Printable.of(v.trait()) + "`: " + named(v.before()) + " → " + named(v.after()) + " ("
                + Printable.of(v.file()) + ":" + v.line() + ")";
    }

    private static String named(String verdict) {
        return verdict.isEmpty() ? "none" : "`" + verdict + "`";
    }
}
