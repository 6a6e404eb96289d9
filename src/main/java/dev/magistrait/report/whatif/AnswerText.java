package dev.magistrait.report.whatif;

import dev.magistrait.finding.Level;
import dev.magistrait.report.Report;
import dev.magistrait.report.policy.DifferenceText;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.Style;
import java.util.ArrayList;
import java.util.List;

/** An answer for a terminal: one line for each finding and verdict that changes, then the sums. */
public final class AnswerText {

    private final Palette palette;

    public AnswerText(Palette palette) {
        this.palette = palette;
    }

    public List<String> lines(Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(palette.paint(Style.STRONG, "what if " + Printable.of(String.join(" ", answer.supposed()))));
        lines.addAll(new DifferenceText(palette).lines(answer.difference()));
        lines.add("findings: " + findings(answer.before()) + " → " + findings(answer.after()));
        Effort effort = answer.effort();
        lines.add("effort: " + count(effort.traits(), "trait") + ", " + count(effort.impls(), "impl") + ", "
                + count(effort.callSites(), "call site"));
        return lines;
    }

    private static String findings(Report report) {
        var counts = report.summary().findings();
        return count(counts.getOrDefault(Level.ERROR, 0), "error") + ", "
                + count(counts.getOrDefault(Level.WARNING, 0), "warning") + ", "
                + count(counts.getOrDefault(Level.NOTE, 0), "note");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
